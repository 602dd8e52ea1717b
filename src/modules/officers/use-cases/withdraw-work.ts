import type { WorkEntryId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { refuseWorkDay } from '../domain/work-entry.ts';
import { findOfficerOfAccount } from '../storage/officer-of-account.ts';
import { findOwnEntry, withdrawEntry } from '../storage/work-entries.ts';

/** A slip is taken back; what stands in a report that was given already, is not. The row stays, and counts no more. */
export async function withdrawWork(
  context: OfficersContext,
  id: WorkEntryId,
): Promise<Result<undefined, 'forbidden' | 'absent' | 'day-too-old'>> {
  const { actor, policy, platform } = context;
  if (actor.kind !== 'staff' || !policy.can(actor, 'work.record', { ownerId: actor.id })) {
    return refuse('forbidden');
  }
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    const officerId = await findOfficerOfAccount(tx, actor.id);
    const entry = await findOwnEntry(tx, id);
    if (!entry || entry.officerId !== officerId) return refuse('absent');
    if (refuseWorkDay(entry.doneOn, clock.today())) return refuse('day-too-old');
    await withdrawEntry(tx, id, clock.now());
    await recordEntry(tx, clock, random, {
      actor,
      action: 'work.withdraw',
      thing: { kind: 'work-entry', id },
    });
    await recordEvent(tx, clock, random, {
      type: 'work.withdrawn',
      subject: { officer: officerId },
    });
    return ok(undefined);
  });
}
