import type { OfficerId } from '../../../kernel/ids.ts';
import { slugOf } from '../../../kernel/text/slug-of.ts';
import type { Officer, Reception } from './officer.ts';
import { guessWordForm, shortName } from './person-name.ts';
import { type AssignmentsPlan, endBefore, planAssignments } from './plan-assignments.ts';
import type { RosterColumn } from './roster-columns.ts';
import type { KnownAssignment, KnownOfficer, RosterEntry } from './roster-entry.ts';
import type { RosterProblem } from './roster-problem.ts';

export type PlannedOfficer = Omit<KnownOfficer, 'assignments' | 'receptions'>;

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
  readonly newId: () => string;
  /** Slugs that are somebody's, or once were. Those that are given here are added. */
  readonly takenSlugs: Set<string>;
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
    started.push(...assignments.started.map((one) => own({ ...one, id: planning.newId() })));
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

function officerAfter(
  entry: RosterEntry,
  before: KnownOfficer | undefined,
  planning: RosterPlanning,
): PlannedOfficer {
  const said = <Value>(
    column: RosterColumn,
    value: Value,
    known: Value | undefined,
  ): Value | undefined => (planning.columns.has(column) ? value : known);
  const name = entry.name ?? before?.name ?? '';
  return {
    id: before?.id ?? (planning.newId() as OfficerId),
    slug: slugAfter(name, before, planning.takenSlugs),
    badgeNumber: entry.badgeNumber,
    name,
    nameEn: said('nameEn', entry.nameEn, before?.nameEn),
    kind: entry.kind ?? before?.kind ?? 'district',
    wordForm: entry.wordForm ?? before?.wordForm ?? guessWordForm(name),
    rank: said('rank', entry.rank, before?.rank),
    languages: said('languages', entry.languages, before?.languages) ?? [],
    phones: said('phones', entry.phones, before?.phones) ?? [],
    email: said('email', entry.email, before?.email),
    messengers: messengersAfter(entry, before, planning.columns),
    stationId: said('station', entry.stationId, before?.stationId),
    checkedOn: said('checkedOn', entry.checkedOn, before?.checkedOn),
    leftOn: said('leftOn', entry.leftOn, before?.leftOn),
  };
}

function messengersAfter(
  entry: RosterEntry,
  before: KnownOfficer | undefined,
  columns: ReadonlySet<RosterColumn>,
): Officer['messengers'] {
  const kept = Object.entries(before?.messengers ?? {}).filter(
    ([name]) => !columns.has(name as RosterColumn),
  );
  return { ...Object.fromEntries(kept), ...entry.messengers };
}

/** The address follows the name; an address that was printed on a poster leads on to the new one. */
function slugAfter(name: string, before: KnownOfficer | undefined, taken: Set<string>): string {
  const wanted = slugOf(shortName(name));
  if (before && slugOf(shortName(before.name)) === wanted) return before.slug;
  let slug = wanted;
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
  taken.add(slug);
  return slug;
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
  const week = (receptions: readonly Reception[]) =>
    JSON.stringify(
      receptions
        .map((one) => [one.weekday, one.startsAt, one.endsAt, one.place, one.areaId ?? null])
        .sort((a, b) => String(a).localeCompare(String(b))),
    );
  return week(entry.receptions) === week(before?.receptions ?? []) ? undefined : entry.receptions;
}

function isSameOfficer(before: KnownOfficer, after: PlannedOfficer): boolean {
  const plain = (officer: PlannedOfficer) =>
    JSON.stringify([
      officer.slug,
      officer.name,
      officer.nameEn ?? null,
      officer.kind,
      officer.wordForm,
      officer.rank ?? null,
      officer.languages,
      officer.phones,
      officer.email ?? null,
      Object.entries(officer.messengers).sort(),
      officer.stationId ?? null,
      officer.checkedOn ?? null,
      officer.leftOn ?? null,
    ]);
  return plain(before) === plain(after);
}
