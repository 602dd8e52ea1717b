import type { AreaId, OfficerId } from '#kernel/ids.ts';
import { shortened } from '#kernel/text/shortened.ts';
import type { Resource } from '#modules/identity/index.ts';
import { areaResource, officerResource, type Places } from './desk-officer.ts';
import type { PlannedOfficer } from './plan-officer.ts';
import type { PlannedAssignment, RosterPlan } from './plan-roster.ts';
import type { KnownOfficer, RosterEntry } from './roster-entry.ts';
import type { RosterProblem } from './roster-problem.ts';

export interface Reach {
  readonly places: Places;
  readonly today: Temporal.PlainDate;
  /** Whether whoever imports may change what is of there. */
  readonly may: (resource: Resource) => boolean;
  readonly areaName: (id: AreaId) => string;
}

type Wrong = Pick<RosterProblem, 'column' | 'reason' | 'value'>;

/**
 * Lines that would change an officer, or an assignment, outside the reach of whoever imports: what a person may not
 * do by hand, a table does not do for them. Whom the file leaves as they are is not asked about.
 */
export function outOfReach(
  plan: RosterPlan,
  entries: readonly RosterEntry[],
  known: ReadonlyMap<string, KnownOfficer>,
  reach: Reach,
): readonly RosterProblem[] {
  const lines = new Map(entries.map(({ badgeNumber, line }) => [badgeNumber, line]));
  const touched = assignmentsOf(plan);
  return [...plan.created, ...plan.changed].flatMap((after) => {
    const assignments = touched.get(after.id) ?? [];
    const wrong = wrongWith(after, known.get(after.badgeNumber), assignments, reach);
    return wrong ? [{ ...wrong, line: lines.get(after.badgeNumber) ?? 0 }] : [];
  });
}

export function assignmentsOf(
  plan: Pick<RosterPlan, 'started' | 'changedAssignments' | 'withdrawn'>,
): ReadonlyMap<OfficerId, readonly PlannedAssignment[]> {
  const all = [...plan.started, ...plan.changedAssignments, ...plan.withdrawn];
  return Map.groupBy(all, ({ officerId }) => officerId);
}

function wrongWith(
  after: PlannedOfficer,
  before: KnownOfficer | undefined,
  assignments: readonly PlannedAssignment[],
  { places, today, may, areaName }: Reach,
): Wrong | undefined {
  const placed = { accountId: undefined, stationId: after.stationId, assignments };
  const resource = officerResource(places, before ? { ...placed, ...before } : placed, today);
  const far = assignments.find(({ areaId }) => !may(areaResource(places.areas, areaId)));
  if (before && !may(resource)) {
    return { column: 'badge', reason: 'officer-out-of-reach', value: after.badgeNumber };
  }
  if (far) {
    return {
      column: 'areas',
      reason: 'area-out-of-reach',
      value: shortened(areaName(far.areaId)),
    };
  }
  return may(resource) ? undefined : { column: 'areas', reason: 'place-missing', value: '' };
}
