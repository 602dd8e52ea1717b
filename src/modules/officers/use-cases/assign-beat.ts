import type { AreaId, OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { areaResource } from '../domain/desk-officer.ts';
import { hasLeft } from '../domain/officer-card.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { overlaps } from '../domain/plan-assignments.ts';
import { startAssignment } from '../storage/save-assignment.ts';
import { officerInReach } from './officer-in-reach.ts';
import { tellChange } from './tell-change.ts';

export interface AssignBeat {
  readonly id: OfficerId;
  readonly areaId: AreaId;
  readonly startsOn: Temporal.PlainDate;
  /** The last day; undefined: until somebody ends it. */
  readonly endsOn: Temporal.PlainDate | undefined;
}

export type AssignRefusal =
  | 'absent'
  | 'area-gone'
  | 'officer-left'
  | 'dates-reversed'
  | 'assignment-overlaps';

/** Gives an area to an officer from a day on. Whoever does it answers for both. */
export async function assignBeat(
  context: RosterContext,
  input: AssignBeat,
): Promise<Result<undefined, AssignRefusal>> {
  const { policy, actor, areas, platform } = context;
  if (!policy.can(actor, 'assignment.change')) return refuse('absent');
  const mayHere = policy.can(actor, 'assignment.change', areaResource(areas, input.areaId));
  if (!areas.get(input.areaId) || !mayHere) return refuse('area-gone');
  const { id, areaId, startsOn, endsOn } = input;
  if (endsOn && Temporal.PlainDate.compare(endsOn, startsOn) < 0) return refuse('dates-reversed');
  return await inTransaction(context, async (tx) => {
    const officer = await officerInReach(tx, context, 'assignment.change', { id });
    if (!officer) return refuse('absent');
    if (hasLeft(officer, endsOn ?? startsOn)) return refuse('officer-left');
    const same = officer.assignments.filter((one) => one.areaId === areaId);
    if (same.some((one) => overlaps(one, { startsOn, endsOn }))) {
      return refuse('assignment-overlaps');
    }
    await startAssignment(tx, {
      id: platform.random.uuid(),
      officerId: id,
      areaId,
      startsOn,
      endsOn,
    });
    await tellChange(tx, context, {
      officerId: id,
      action: 'assignment.start',
      detail: { area: areaId, from: startsOn.toString(), to: endsOn?.toString() ?? '' },
      assignments: true,
    });
    return ok(undefined);
  });
}
