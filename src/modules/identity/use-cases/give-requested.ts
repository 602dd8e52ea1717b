import { type AccountId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Person } from '../domain/account.ts';
import type { Invitation } from '../domain/invitation.ts';
import { needsTwo } from '../domain/needs-two.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import type { RoleRequest } from '../domain/role-request.ts';
import { heldGrants, holdsAlready, type StaffPerson } from '../domain/staff-person.ts';
import type { WantedGrant } from '../domain/wanted-grant.ts';
import { saveAccount } from '../storage/accounts.ts';
import { asInstallation } from '../storage/in-transaction.ts';
import { forgetSignIn } from './forget-sign-in.ts';
import { giveGrant } from './give-grant.ts';
import { issueInvitation } from './issue-invitation.ts';

export type GiveRefusal = 'email-taken' | 'held-already';

export interface GivenAccess {
  readonly accountId: AccountId;
  readonly invitation: Invitation | undefined;
}

/** Does what was asked for, in the transaction of the person who confirms it. The caller has checked the permission. */
export async function giveRequested(
  tx: Tx,
  context: PeopleContext,
  { access, askedBy }: RoleRequest,
  about: StaffPerson | undefined,
): Promise<Result<GivenAccess, GiveRefusal>> {
  if (access.kind === 'invite') {
    return await inviteRequested(tx, context, access.person, access.wanted, askedBy.id);
  }
  const { accountId } = access;
  const purpose = about?.status === 'invited' ? 'join' : 'recover';
  if (access.kind === 'link') {
    return ok({
      accountId,
      invitation: await issueInvitation(tx, context, { accountId, purpose, askedBy: askedBy.id }),
    });
  }
  if (about && holdsAlready(about, access.wanted, context.platform.clock.today())) {
    return refuse('held-already');
  }
  const isKnown = about !== undefined && isVouchedFor(context, about);
  await giveGrant(tx, context, accountId, access.wanted, askedBy.id);
  if (isKnown) return ok({ accountId, invitation: undefined });
  await closeFormerWays(tx, context, accountId);
  return ok({
    accountId,
    invitation: await issueInvitation(tx, context, { accountId, purpose, askedBy: askedBy.id }),
  });
}

async function inviteRequested(
  tx: Tx,
  context: PeopleContext,
  person: Person,
  wanted: WantedGrant,
  askedBy: AccountId,
): Promise<Result<GivenAccess, GiveRefusal>> {
  const { platform } = context;
  const { clock, random } = platform;
  const accountId: AccountId = newId<'account'>(random);
  const saved = await asInstallation(tx, platform, () =>
    saveAccount(tx, accountId, person, clock.now()),
  );
  if (!saved) return refuse('email-taken');
  await giveGrant(tx, context, accountId, wanted, askedBy);
  await recordEvent(tx, clock, random, {
    type: 'account.invited',
    subject: { account: accountId },
  });
  const invitation = await issueInvitation(tx, context, {
    accountId,
    purpose: 'join',
    askedBy,
  });
  return ok({ accountId, invitation });
}

/**
 * Whether the installation or two people gave this account a role that opens something before. Otherwise its ways to
 * sign in were set up by a link that one person alone held.
 */
function isVouchedFor({ policy, platform }: PeopleContext, about: StaffPerson): boolean {
  return heldGrants(about, platform.clock.today()).some(
    ({ role, givenBy }) => needsTwo(policy.rows, role) && givenBy !== 'person',
  );
}

/** The account’s earlier ways to sign in must not open the new role, so a fresh link sets up new ones. */
async function closeFormerWays(
  tx: Tx,
  context: PeopleContext,
  accountId: AccountId,
): Promise<void> {
  const { platform, actor } = context;
  await asInstallation(tx, platform, () => forgetSignIn(tx, context, accountId, undefined));
  await recordEntry(tx, platform.clock, platform.random, {
    actor,
    action: 'sign-in.forget',
    thing: { kind: 'account', id: accountId },
  });
}
