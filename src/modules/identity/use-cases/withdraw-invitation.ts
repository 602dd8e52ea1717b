import type { AccountId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { heldGrants, mayHandleAll } from '../domain/staff-person.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { removeInvitations } from '../storage/open-invitations.ts';
import { findColleague } from './find-colleague.ts';

/** The link that was given leads nowhere from now on. The person's roles are taken back apart from it. */
export async function withdrawInvitation(
  context: PeopleContext,
  accountId: AccountId,
): Promise<Result<void, 'forbidden' | 'absent' | 'out-of-reach'>> {
  const { actor, policy, places, platform } = context;
  if (!policy.can(actor, 'invitation.withdraw')) return refuse('forbidden');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    const person = await findColleague(tx, context, accountId);
    if (!person) return refuse('absent');
    const held = heldGrants(person, clock.today());
    if (!mayHandleAll(context, places, 'role.revoke', held)) return refuse('out-of-reach');
    if ((await removeInvitations(tx, accountId)) === 0) return refuse('absent');
    await recordEntry(tx, clock, random, {
      actor,
      action: 'invitation.withdraw',
      thing: { kind: 'account', id: accountId },
    });
    await recordEvent(tx, clock, random, {
      type: 'invitation.withdrawn',
      subject: { account: accountId },
    });
    return ok(undefined);
  });
}
