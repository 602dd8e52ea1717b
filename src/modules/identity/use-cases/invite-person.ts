import { type AccountId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Person } from '../domain/account.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { Invitation } from '../domain/invitation.ts';
import { mayHandleGrant } from '../domain/may-grant.ts';
import { needsTwo } from '../domain/needs-two.ts';
import { refusalOf } from '../domain/needs-proof.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { placeOf } from '../domain/staff-person.ts';
import { checkWanted, type WantedGrant, type WantedProblem } from '../domain/wanted-grant.ts';
import { findAccount, saveAccount } from '../storage/accounts.ts';
import { asInstallation, inTransaction } from '../storage/in-transaction.ts';
import { type AskedForRole, askForRole } from './ask-for-role.ts';
import { giveGrant } from './give-grant.ts';
import { issueInvitation } from './issue-invitation.ts';

export type InviteRefusal =
  | 'forbidden'
  | 'step-up'
  | 'out-of-reach'
  /** Somebody has that address already: they are given a further role, or a new link. */
  | 'email-taken'
  | 'asked-already'
  | WantedProblem;

export type InvitedPerson = { readonly link: Invitation } | { readonly asked: AskedForRole };

/**
 * Somebody new, with their first role: the link that lets them in is answered once, and sent nowhere. For a role that
 * opens what people confided there is none yet: a second person confirms it, and hands the link over.
 */
export async function invitePerson(
  context: PeopleContext,
  person: Person,
  wanted: WantedGrant,
): Promise<Result<InvitedPerson, InviteRefusal>> {
  const { actor, policy, places, platform } = context;
  const refused = refusalOf(context, 'invitation.create') ?? refusalOf(context, 'role.grant');
  if (refused) return refuse(refused);
  const { clock, random } = platform;
  const checked = checkWanted(wanted, places, clock.today());
  if (!checked.ok) return checked;
  if (!mayHandleGrant(policy, actor, 'role.grant', placeOf(places, checked.value))) {
    return refuse('out-of-reach');
  }
  return await inTransaction(context, async (tx) => {
    if (actor.kind === 'staff' && needsTwo(policy.rows, checked.value.role)) {
      return await askToInvite(tx, context, actor, person, checked.value);
    }
    const accountId: AccountId = newId<'account'>(random);
    const saved = await asInstallation(tx, platform, () =>
      saveAccount(tx, accountId, person, clock.now()),
    );
    if (!saved) return refuse('email-taken');
    await giveGrant(tx, context, accountId, checked.value);
    await recordEvent(tx, clock, random, {
      type: 'account.invited',
      subject: { account: accountId },
    });
    return ok({ link: await issueInvitation(tx, context, { accountId, purpose: 'join' }) });
  });
}

async function askToInvite(
  tx: Tx,
  context: PeopleContext,
  actor: StaffActor,
  person: Person,
  wanted: WantedGrant,
): Promise<Result<InvitedPerson, InviteRefusal>> {
  const { email } = person;
  const taken = await asInstallation(tx, context.platform, () => findAccount(tx, { email }));
  if (taken) return refuse('email-taken');
  const asked = await askForRole(tx, context, actor, { kind: 'invite', person, wanted }, [wanted]);
  return asked.ok ? ok({ asked: asked.value }) : asked;
}
