import type { OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { areaResource } from '../domain/desk-officer.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { lockDeskOfficer } from '../storage/desk-officers.ts';
import { endAssignments, withdrawAssignments } from '../storage/save-assignment.ts';
import { tellChange } from './tell-change.ts';

export interface EndAssignment {
  readonly id: OfficerId;
  readonly assignmentId: string;
  /** The last day on which she answers there; before the first one: she never did. */
  readonly lastDay: Temporal.PlainDate;
}

/** Ends an officer's answering for an area. Who answered when stays known. */
export async function endAssignment(
  context: RosterContext,
  { id, assignmentId, lastDay }: EndAssignment,
): Promise<Result<undefined, 'absent' | 'ends-before-start'>> {
  const { policy, actor, areas, platform } = context;
  if (!policy.can(actor, 'assignment.change')) return refuse('absent');
  const today = platform.clock.today();
  return await inTransaction(context, async (tx) => {
    const officer = await lockDeskOfficer(tx, id);
    const assignment = officer?.assignments.find((one) => one.id === assignmentId);
    // By the area alone: a neighbour of whom she answers too does not end what is not theirs.
    const mayHere =
      assignment && policy.can(actor, 'assignment.change', areaResource(areas, assignment.areaId));
    if (!mayHere) return refuse('absent');
    const { startsOn } = assignment;
    const hasBegun = Temporal.PlainDate.compare(startsOn, today) <= 0;
    const isNever = Temporal.PlainDate.compare(lastDay, startsOn) < 0;
    if (isNever && hasBegun) return refuse('ends-before-start');
    if (isNever) await withdrawAssignments(tx, [assignment]);
    else await endAssignments(tx, [{ ...assignment, endsOn: lastDay }]);
    await tellChange(tx, context, {
      officerId: id,
      action: 'assignment.end',
      detail: { area: assignment.areaId, to: lastDay.toString() },
      assignments: true,
    });
    return ok(undefined);
  });
}
