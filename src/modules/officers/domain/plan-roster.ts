import type { OfficerId } from '#kernel/ids.ts';
import type { Reception } from './officer.ts';
import { isSameOfficer, officerAfter, type PlannedOfficer } from './plan-officer.ts';
import { type AssignmentsPlan, endBefore, planAssignments } from './plan-assignments.ts';
import type { RosterColumn } from './roster-columns.ts';
import type { KnownAssignment, KnownOfficer, RosterEntry } from './roster-entry.ts';
import type { RosterProblem } from './roster-problem.ts';

export interface PlannedAssignment extends KnownAssignment {
  readonly officerId: OfficerId;
}

export interface RosterPlan {
  readonly created: readonly PlannedOfficer[];
  readonly changed: readonly PlannedOfficer[];
  readonly unchanged: number;
  /** Slugs under which an officer was known. */
  readonly formerSlugs: readonly { readonly slug: string; readonly officerId: OfficerId }[];
  readonly started: readonly PlannedAssignment[];
  readonly changedAssignments: readonly PlannedAssignment[];
  readonly withdrawn: readonly PlannedAssignment[];
  /** Whole new weeks of receptions. */
  readonly receptions: ReadonlyMap<OfficerId, readonly Reception[]>;
  readonly problems: readonly RosterProblem[];
}

export interface RosterPlanning {
  readonly columns: ReadonlySet<RosterColumn>;
  readonly today: Temporal.PlainDate;
  readonly random: { uuid(): string };
  /** Gives the slug itself, or one with a number that is nobody's. */
  readonly freeSlug: (wanted: string) => string;
}

/** From what a roster says to what is to be written. Decides everything; writes nothing. */
export function planRoster(
  entries: readonly RosterEntry[],
  known: ReadonlyMap<string, KnownOfficer>,
  planning: RosterPlanning,
): RosterPlan {
  const created: PlannedOfficer[] = [];
  const changed: PlannedOfficer[] = [];
  const formerSlugs: RosterPlan['formerSlugs'][number][] = [];
  const started: PlannedAssignment[] = [];
  const changedAssignments: PlannedAssignment[] = [];
  const withdrawn: PlannedAssignment[] = [];
  const receptions = new Map<OfficerId, readonly Reception[]>();
  const problems: RosterProblem[] = [];
  let unchanged = 0;

  for (const entry of entries) {
    const before = known.get(entry.badgeNumber);
    problems.push(...missing(entry, before));
    const after = officerAfter(entry, before, planning);
    const assignments = assignmentsAfter(entry, before, planning);
    const week = receptionsAfter(entry, before, planning);
    problems.push(...assignments.overlapping.map((one) => overlapProblem(one.line)));

    const own = (one: KnownAssignment): PlannedAssignment => ({ ...one, officerId: after.id });
    const first = started.length;
    started.push(...assignments.started.map((one) => own({ ...one, id: planning.random.uuid() })));
    changedAssignments.push(...assignments.changed.map(own));
    withdrawn.push(...assignments.withdrawn.map(own));
    if (week) receptions.set(after.id, week);
    if (before && before.slug !== after.slug)
      formerSlugs.push({ slug: before.slug, officerId: after.id });

    const isTouched =
      week ||
      started.length > first ||
      assignments.changed.length + assignments.withdrawn.length > 0;
    if (!before) created.push(after);
    else if (isTouched || !isSameOfficer(before, after)) changed.push(after);
    else unchanged += 1;
  }
  return {
    created,
    changed,
    unchanged,
    formerSlugs,
    started,
    changedAssignments,
    withdrawn,
    receptions,
    problems,
  };
}

function missing(entry: RosterEntry, before: KnownOfficer | undefined): readonly RosterProblem[] {
  const { line } = entry;
  const problems: RosterProblem[] = [];
  if (!before && entry.name === undefined)
    problems.push({ line, column: 'name', reason: 'name-missing', value: '' });
  if (!before && entry.kind === undefined)
    problems.push({ line, column: 'kind', reason: 'kind-missing', value: '' });
  return problems;
}

function overlapProblem(line: number): RosterProblem {
  return { line, column: 'since', reason: 'assignment-overlaps', value: '' };
}

/** Whoever left answers for nothing from that day on, whatever else the line says. */
function assignmentsAfter(
  entry: RosterEntry,
  before: KnownOfficer | undefined,
  { columns, today }: RosterPlanning,
): AssignmentsPlan {
  const known = before?.assignments ?? [];
  if (entry.leftOn) return { ...noAssignments, ...leave(known, entry.leftOn) };
  return columns.has('areas') ? planAssignments(known, entry.assignments, today) : noAssignments;
}

const noAssignments: AssignmentsPlan = { started: [], changed: [], withdrawn: [], overlapping: [] };

function leave(
  known: readonly KnownAssignment[],
  leftOn: Temporal.PlainDate,
): Partial<AssignmentsPlan> {
  const { ended, withdrawn } = endBefore(known, leftOn);
  return { changed: ended, withdrawn };
}

/** The whole week where it differs from what is known. */
function receptionsAfter(
  entry: RosterEntry,
  before: KnownOfficer | undefined,
  { columns }: RosterPlanning,
): readonly Reception[] | undefined {
  if (!columns.has('receptions')) return undefined;
  const known = before?.receptions ?? [];
  const after = columns.has('placesEn')
    ? entry.receptions
    : entry.receptions.map((one) => ({ ...one, placeEn: known.find(isAt(one))?.placeEn }));
  const week = (receptions: readonly Reception[]) =>
    JSON.stringify(
      receptions
        .map(({ weekday, startsAt, endsAt, place, placeEn, areaId }) => [
          [weekday, startsAt, endsAt, place],
          [placeEn ?? null, areaId ?? null],
        ])
        .toSorted((a, b) => String(a).localeCompare(String(b))),
    );
  return week(after) === week(known) ? undefined : after;
}

/** Its English name stays with a reception whose hour and place stay. */
function isAt(one: Reception) {
  return ({ weekday, startsAt, place }: Reception) =>
    weekday === one.weekday && startsAt === one.startsAt && place === one.place;
}
