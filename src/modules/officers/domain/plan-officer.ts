import { newId } from '#kernel/ids.ts';
import { slugOf } from '#kernel/text/slug-of.ts';
import { MESSENGERS, type Officer } from './officer.ts';
import { guessWordForm, shortName } from './person-name.ts';
import type { RosterColumn } from './roster-columns.ts';
import type { KnownOfficer, RosterEntry } from './roster-entry.ts';

export type PlannedOfficer = Omit<KnownOfficer, 'assignments' | 'receptions'>;

interface OfficerPlanning {
  readonly columns: ReadonlySet<RosterColumn>;
  readonly random: { uuid(): string };
  /** Gives the slug itself, or one with a number that is nobody's. */
  readonly freeSlug: (wanted: string) => string;
}

/** An officer as she is to be kept: what the roster's columns speak of as it says, the rest as it is known. */
export function officerAfter(
  entry: RosterEntry,
  before: KnownOfficer | undefined,
  planning: OfficerPlanning,
): PlannedOfficer {
  const { columns, random, freeSlug } = planning;
  const said = <Key extends SpokenOf>(key: Key, column: RosterColumn) =>
    columns.has(column) ? entry[key] : before?.[key];
  const name = entry.name ?? before?.name ?? '';
  return {
    ...identity(entry, before, name),
    id: before?.id ?? newId<'officer'>(random),
    slug: slugAfter(name, before, freeSlug),
    nameEn: said('nameEn', 'nameEn'),
    rank: said('rank', 'rank'),
    languages: said('languages', 'languages') ?? [],
    phones: said('phones', 'phones') ?? [],
    email: said('email', 'email'),
    messengers: messengersAfter(entry, before, columns),
    stationId: said('stationId', 'station'),
    checkedOn: said('checkedOn', 'checkedOn'),
    leftOn: said('leftOn', 'leftOn'),
  };
}

/** What a blank column may empty. */
type SpokenOf =
  | 'nameEn'
  | 'rank'
  | 'languages'
  | 'phones'
  | 'email'
  | 'stationId'
  | 'checkedOn'
  | 'leftOn';

/** What every officer has: a blank cell leaves it as it is. */
function identity(entry: RosterEntry, before: KnownOfficer | undefined, name: string) {
  return {
    badgeNumber: entry.badgeNumber,
    name,
    kind: entry.kind ?? before?.kind ?? ('district' as const),
    wordForm: entry.wordForm ?? before?.wordForm ?? guessWordForm(name),
  };
}

function messengersAfter(
  entry: RosterEntry,
  before: KnownOfficer | undefined,
  columns: ReadonlySet<RosterColumn>,
): Officer['messengers'] {
  return Object.fromEntries(
    MESSENGERS.flatMap((messenger) => {
      const address = (columns.has(messenger) ? entry : before)?.messengers[messenger];
      return address === undefined ? [] : [[messenger, address]];
    }),
  );
}

/** The address follows the name; an address that was printed on a poster leads on to the new one. */
export function slugAfter(
  name: string,
  before: Pick<KnownOfficer, 'name' | 'slug'> | undefined,
  freeSlug: (wanted: string) => string,
): string {
  const wanted = slugOf(shortName(name));
  return before && slugOf(shortName(before.name)) === wanted ? before.slug : freeSlug(wanted);
}

export function isSameOfficer(before: KnownOfficer, after: PlannedOfficer): boolean {
  return fingerprint(before) === fingerprint(after);
}

function fingerprint(officer: PlannedOfficer): string {
  const { messengers, languages, phones, ...plain } = officer;
  const { slug, name, nameEn, kind, wordForm, rank, email, stationId, checkedOn, leftOn } = plain;
  return JSON.stringify([
    [slug, name, nameEn, kind, wordForm, rank, email, stationId, checkedOn, leftOn].map(
      (value) => value?.toString() ?? null,
    ),
    MESSENGERS.map((messenger) => messengers[messenger] ?? null),
    languages,
    phones,
  ]);
}
