import type { OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { endBefore } from '../domain/plan-assignments.ts';
import { endAssignments, withdrawAssignments } from '../storage/save-assignment.ts';
import { saveLeaving } from '../storage/save-leaving.ts';
import { officerInReach } from './officer-in-reach.ts';
import { tellChange } from './tell-change.ts';

export interface RecordLeaving {
  readonly id: OfficerId;
  /** The first day without her; undefined: she stays after all. */
  readonly leftOn: Temporal.PlainDate | undefined;
}

/**
 * An officer leaves the service: from that day on she answers for nothing, and the night after, her telephones and
 * photograph go. Taken back, she serves again; what was ended or erased does not come back by itself.
 */
export async function recordLeaving(
  context: RosterContext,
  { id, leftOn }: RecordLeaving,
): Promise<Result<undefined, 'absent'>> {
  if (!context.policy.can(context.actor, 'officer.leave')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const officer = await officerInReach(tx, context, 'officer.leave', { id });
    if (!officer) return refuse('absent');
    const over = leftOn && endBefore(officer.assignments, leftOn);
    if (over) {
      await endAssignments(tx, over.ended);
      await withdrawAssignments(tx, over.withdrawn);
    }
    await saveLeaving(tx, id, leftOn, context.platform.clock.now());
    await tellChange(tx, context, {
      officerId: id,
      action: 'officer.leave',
      detail: { on: leftOn?.toString() ?? '' },
      assignments: true,
    });
    return ok(undefined);
  });
}
