import { type CardField, changedFields } from './card-fields.ts';
import type { PlannedOfficer } from './plan-officer.ts';
import type { PlannedAssignment, RosterPlan } from './plan-roster.ts';
import type { KnownOfficer, RosterEntry } from './roster-entry.ts';
import type { Reception } from './officer.ts';

/** What a roster does to one officer. */
export interface RosterChange {
  readonly what: 'new' | 'changes' | 'leaves';
  /** Where the file first names her. */
  readonly line: number;
  readonly before: KnownOfficer | undefined;
  readonly after: PlannedOfficer;
  /** Of the card; of somebody new, none. */
  readonly fields: readonly CardField[];
  readonly started: readonly PlannedAssignment[];
  /** With other days than before, an end among them. */
  readonly changed: readonly PlannedAssignment[];
  readonly withdrawn: readonly PlannedAssignment[];
  /** The whole new week, where it is another one. */
  readonly receptions: readonly Reception[] | undefined;
}

/** Whoever leaves first, then who changes, then who is new; each in the order of the file. */
export function describeRoster(
  plan: RosterPlan,
  entries: readonly RosterEntry[],
  known: ReadonlyMap<string, KnownOfficer>,
): readonly RosterChange[] {
  const lines = new Map(entries.map(({ badgeNumber, line }) => [badgeNumber, line]));
  const started = byOfficer(plan.started);
  const changed = byOfficer(plan.changedAssignments);
  const withdrawn = byOfficer(plan.withdrawn);
  const describe = (after: PlannedOfficer): RosterChange => {
    const before = known.get(after.badgeNumber);
    return {
      what: whatBecomes(before, after),
      line: lines.get(after.badgeNumber) ?? 0,
      before,
      after,
      fields: before ? changedFields(before, after) : [],
      started: started.get(after.id) ?? [],
      changed: changed.get(after.id) ?? [],
      withdrawn: withdrawn.get(after.id) ?? [],
      receptions: plan.receptions.get(after.id),
    };
  };
  return [...plan.changed, ...plan.created].map(describe).toSorted(byWhatThenLine);
}

function byOfficer(assignments: readonly PlannedAssignment[]) {
  return Map.groupBy(assignments, ({ officerId }) => officerId);
}

const ORDER = ['leaves', 'changes', 'new'] as const;

function byWhatThenLine(one: RosterChange, other: RosterChange): number {
  return ORDER.indexOf(one.what) - ORDER.indexOf(other.what) || one.line - other.line;
}

function whatBecomes(
  before: KnownOfficer | undefined,
  { leftOn }: PlannedOfficer,
): RosterChange['what'] {
  if (!before) return 'new';
  return leftOn !== undefined && before.leftOn === undefined ? 'leaves' : 'changes';
}
