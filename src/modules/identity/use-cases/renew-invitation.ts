import type { AccountId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Invitation } from '../domain/invitation.ts';
import { needsTwo } from '../domain/needs-two.ts';
import { refusalOf } from '../domain/needs-proof.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import {
  type GivenGrant,
  heldGrants,
  mayHandleAll,
  type StaffPerson,
} from '../domain/staff-person.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { type AskedForRole, askForRole } from './ask-for-role.ts';
import { issueInvitation } from './issue-invitation.ts';
import { findColleague } from './find-colleague.ts';

export type RenewRefusal =
  | 'forbidden'
  | 'step-up'
  | 'absent'
  | 'own-account'
  /** The link opens every role of theirs: nobody makes one who could not give each of them. */
  | 'out-of-reach'
  | 'account-suspended'
  | 'asked-already';

export type RenewedLink = { readonly link: Invitation } | { readonly asked: AskedForRole };

/**
 * A new link for somebody who never came, or who lost every way to sign in. The former one leads nowhere. Where the account
 * opens what people confided, a second person confirms the link, and hands it over.
 */
export async function renewInvitation(
  context: PeopleContext,
  accountId: AccountId,
): Promise<Result<RenewedLink, RenewRefusal>> {
  const { actor, places, platform } = context;
  const refused = refusalOf(context, 'invitation.create');
  if (refused) return refuse(refused);
  return await inTransaction(context, async (tx) => {
    const person = await findColleague(tx, context, accountId);
    if (!person) return refuse('absent');
    if (actor.kind === 'staff' && actor.id === accountId) return refuse('own-account');
    if (person.status === 'suspended') return refuse('account-suspended');
    const held = heldGrants(person, platform.clock.today());
    if (held.length === 0 || !mayHandleAll(context, places, 'role.grant', held)) {
      return refuse('out-of-reach');
    }
    return await makeLink(tx, context, person, held);
  });
}

async function makeLink(
  tx: Tx,
  context: PeopleContext,
  { id: accountId, status }: StaffPerson,
  held: readonly GivenGrant[],
): Promise<Result<RenewedLink, 'asked-already'>> {
  const { actor, policy } = context;
  if (actor.kind === 'staff' && held.some(({ role }) => needsTwo(policy.rows, role))) {
    const asked = await askForRole(tx, context, actor, { kind: 'link', accountId }, held);
    return asked.ok ? ok({ asked: asked.value }) : asked;
  }
  const purpose = status === 'invited' ? 'join' : 'recover';
  return ok({ link: await issueInvitation(tx, context, { accountId, purpose }) });
}
