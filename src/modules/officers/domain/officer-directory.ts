import type { AccountId, AreaId, OfficerId } from '#kernel/ids.ts';
import type { HalfYear } from './half-year.ts';
import { byName } from '#kernel/text/by-name.ts';
import { type AssignedArea, hasLeft } from './officer-card.ts';
import type { Officer, Reception } from './officer.ts';

/** The days when an officer is away, and who stands in. */
export interface PlannedAbsence {
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate;
  readonly deputyId: OfficerId | undefined;
}

/** An officer who serves now or will, with all that decides who answers where on which day. */
export interface ServingOfficer extends Officer {
  readonly assignments: readonly AssignedArea[];
  readonly absences: readonly PlannedAbsence[];
  readonly receptions: readonly Reception[];
  readonly leftOn: Temporal.PlainDate | undefined;
  /** On which half-years a report of theirs is published, the newest first. */
  readonly publishedHalves: readonly HalfYear[];
  /** Of the demonstration community: nobody of that name is a police officer. */
  readonly invented: boolean;
}

/** The officers who serve, in memory in every process. Synchronous, and needs no database once it is open. */
export interface OfficerDirectory {
  /** Changes whenever any answer could; the same in every process that knows the same on the same day. */
  readonly version: string;
  get(id: OfficerId): ServingOfficer | undefined;
  bySlug(slug: string): ServingOfficer | undefined;
  /** Who of the staff that officer is, for events that only they may hear of; never shown. */
  accountOf(id: OfficerId): AccountId | undefined;
  /** The officer whose account it is. */
  officerOf(account: AccountId): OfficerId | undefined;
  /** Why nobody signs in to an account, also one of a colleague who is no officer; undefined: they do. */
  silenceOf(account: AccountId): 'suspended' | 'invited' | undefined;
  /** Why nobody signs in to that officer's account; undefined: they do, or have none. */
  silence(id: OfficerId): 'suspended' | 'invited' | undefined;
  /** Who answers for this very area on that day, by name. */
  assignedTo(area: AreaId, day: Temporal.PlainDate): readonly ServingOfficer[];
  /** Who receives in this very area, whether assigned to it or not. */
  receivingIn(area: AreaId): readonly ServingOfficer[];
  all(): readonly ServingOfficer[];
  /** Whether any of them is invented: every page then says so. */
  isDemonstration(): boolean;
  /** Called after each change. Answers a function that stops it. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** What the directory answers from accounts rather than from the snapshot of officers. */
type FromAccounts = 'accountOf' | 'officerOf' | 'silence' | 'silenceOf';

export interface OfficersSnapshot {
  readonly all: readonly ServingOfficer[];
  readonly isDemonstration: boolean;
  readonly byId: ReadonlyMap<OfficerId, ServingOfficer>;
  readonly bySlug: ReadonlyMap<string, ServingOfficer>;
  readonly byArea: ReadonlyMap<AreaId, readonly ServingOfficer[]>;
  readonly receiving: ReadonlyMap<AreaId, readonly ServingOfficer[]>;
}

export function takeOfficersSnapshot(officers: readonly ServingOfficer[]): OfficersSnapshot {
  const all = officers.toSorted(byName);
  return {
    all,
    isDemonstration: all.some(({ invented }) => invented),
    byId: new Map(all.map((officer) => [officer.id, officer])),
    bySlug: new Map(all.map((officer) => [officer.slug, officer])),
    byArea: byEach(all, (officer) => officer.assignments.map(({ areaId }) => areaId)),
    receiving: byEach(all, (officer) => officer.receptions.flatMap(({ areaId }) => areaId ?? [])),
  };
}

/**
 * `current` is asked anew for each question: the snapshot is replaced when something changed. It may be some
 * days old all the same, and whoever left at a midnight in between serves no more: so `today` is asked, too.
 */
export function askOfficers(
  current: () => OfficersSnapshot,
  today: () => Temporal.PlainDate,
): Omit<OfficerDirectory, FromAccounts | 'version' | 'onChange' | 'close'> {
  const serves = (officer: ServingOfficer) => !hasLeft(officer, today());
  const ifServing = (officer: ServingOfficer | undefined) =>
    officer && serves(officer) ? officer : undefined;
  return {
    get: (id) => ifServing(current().byId.get(id)),
    bySlug: (slug) => ifServing(current().bySlug.get(slug)),
    assignedTo: (area, day) =>
      (current().byArea.get(area) ?? []).filter((officer) => isAssigned(officer, area, day)),
    receivingIn: (area) => (current().receiving.get(area) ?? []).filter(serves),
    all: () => current().all.filter(serves),
    isDemonstration: () => current().isDemonstration,
  };
}

export function isAssigned(
  officer: ServingOfficer,
  area: AreaId,
  day: Temporal.PlainDate,
): boolean {
  if (hasLeft(officer, day)) return false;
  return officer.assignments.some(
    (assignment) =>
      assignment.areaId === area && covers(assignment.startsOn, assignment.endsOn, day),
  );
}

/** The absence of that day; of two that overlap, the one that ends later. */
export function absenceOn(
  officer: ServingOfficer,
  day: Temporal.PlainDate,
): PlannedAbsence | undefined {
  return officer.absences
    .filter(({ startsOn, endsOn }) => covers(startsOn, endsOn, day))
    .toSorted((a, b) => Temporal.PlainDate.compare(b.endsOn, a.endsOn))[0];
}

/** Both days included. */
function covers(
  startsOn: Temporal.PlainDate,
  endsOn: Temporal.PlainDate | undefined,
  day: Temporal.PlainDate,
): boolean {
  if (Temporal.PlainDate.compare(startsOn, day) > 0) return false;
  return endsOn === undefined || Temporal.PlainDate.compare(day, endsOn) <= 0;
}

function byEach<Key>(
  officers: readonly ServingOfficer[],
  keysOf: (officer: ServingOfficer) => readonly Key[],
): ReadonlyMap<Key, readonly ServingOfficer[]> {
  const found = new Map<Key, ServingOfficer[]>();
  for (const officer of officers) {
    for (const key of new Set(keysOf(officer))) {
      const some = found.get(key);
      if (some) some.push(officer);
      else found.set(key, [officer]);
    }
  }
  return found;
}
