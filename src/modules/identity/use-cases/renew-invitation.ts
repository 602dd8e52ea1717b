import type { AccountId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Invitation } from '../domain/invitation.ts';
import { refusalOf } from '../domain/needs-proof.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { heldGrants, mayHandleAll } from '../domain/staff-person.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { issueInvitation } from './issue-invitation.ts';
import { findColleague } from './find-colleague.ts';

export type RenewRefusal =
  | 'forbidden'
  | 'step-up'
  | 'absent'
  | 'own-account'
  /** The link opens every role of theirs: nobody makes one who could not give each of them. */
  | 'out-of-reach'
  | 'account-suspended';

/** A new link for somebody who never came, or who lost every way to sign in. The former one leads nowhere. */
export async function renewInvitation(
  context: PeopleContext,
  accountId: AccountId,
): Promise<Result<Invitation, RenewRefusal>> {
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
    const purpose = person.status === 'invited' ? 'join' : 'recover';
    return ok(await issueInvitation(tx, context, { accountId, purpose }));
  });
}
