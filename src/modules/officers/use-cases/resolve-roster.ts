import { foldText } from '#kernel/text/fold-text.ts';
import type { AreaId, OrganisationId } from '#kernel/ids.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import {
  type AreaFinder,
  createAreaFinder,
  type OrganisationDirectory,
} from '#modules/organisations/index.ts';
import type { RosterGroup } from '../domain/group-roster.ts';
import type { Reception } from '../domain/officer.ts';
import type { RosterEntry, WantedAssignment } from '../domain/roster-entry.ts';
import type { RosterProblem } from '../domain/roster-problem.ts';
import type { RosterRow, WrittenReception } from '../domain/roster-row.ts';

export interface ResolvedRoster {
  readonly entries: readonly RosterEntry[];
  readonly problems: readonly RosterProblem[];
}

interface Lookups {
  readonly areas: AreaDirectory;
  readonly finder: AreaFinder;
  readonly stations: ReadonlyMap<string, OrganisationId>;
  readonly problems: RosterProblem[];
}

/** Finds on the map and among the stations what the lines name. */
export function resolveRoster(
  groups: readonly RosterGroup[],
  areas: AreaDirectory,
  organisations: OrganisationDirectory,
): ResolvedRoster {
  const lookups: Lookups = {
    areas,
    finder: createAreaFinder(areas),
    stations: stationsByName(organisations),
    problems: [],
  };
  const entries = groups.map((group) => resolveGroup(group, lookups));
  return { entries, problems: lookups.problems };
}

function resolveGroup({ first, rows }: RosterGroup, lookups: Lookups): RosterEntry {
  const firstOf = <Key extends keyof RosterRow>(key: Key) =>
    rows.find((row) => row[key] !== undefined)?.[key];
  const assignments = wantedAssignments(rows, lookups);
  return {
    line: first.line,
    badgeNumber: first.badge,
    name: firstOf('name'),
    nameEn: firstOf('nameEn'),
    kind: firstOf('kind'),
    wordForm: firstOf('form'),
    rank: firstOf('rank'),
    phones: [...new Set(rows.flatMap((row) => row.phones))],
    email: firstOf('email'),
    messengers: messengersOf(rows),
    languages: [...new Set(rows.flatMap((row) => row.languages))],
    stationId: resolveStation(rows, lookups),
    checkedOn: firstOf('checkedOn'),
    leftOn: firstOf('leftOn'),
    assignments,
    receptions: resolveReceptions(rows, assignments, lookups),
  };
}

/** Of two addresses in one messenger the first that is written counts. */
function messengersOf(rows: readonly RosterRow[]): RosterRow['messengers'] {
  return Object.fromEntries(
    rows.toReversed().flatMap(({ messengers }) => Object.entries(messengers)),
  );
}

function wantedAssignments(
  rows: readonly RosterRow[],
  lookups: Lookups,
): readonly WantedAssignment[] {
  const hromada = rows.find((row) => row.hromada !== undefined)?.hromada;
  const wanted = new Map<string, WantedAssignment>();
  for (const row of rows) {
    for (const written of row.areas) {
      const found = lookups.finder.find(written, row.hromada ?? hromada);
      if (found.ok) {
        const { since, until, line } = row;
        const key = `${found.value.id} ${since?.toString() ?? ''}`;
        if (!wanted.has(key)) wanted.set(key, { line, areaId: found.value.id, since, until });
      } else {
        lookups.problems.push({
          line: row.line,
          column: 'areas',
          reason: found.refusal,
          value: written,
        });
      }
    }
  }
  return [...wanted.values()];
}

function resolveStation(
  rows: readonly RosterRow[],
  { stations, problems }: Lookups,
): OrganisationId | undefined {
  const row = rows.find(({ station }) => station !== undefined);
  if (row?.station === undefined) return undefined;
  const id = stations.get(row.station) ?? stations.get(foldText(row.station));
  if (!id)
    problems.push({
      line: row.line,
      column: 'station',
      reason: 'station-unknown',
      value: row.station,
    });
  return id;
}

function stationsByName(organisations: OrganisationDirectory): ReadonlyMap<string, OrganisationId> {
  const stations = organisations.ofKind('station');
  return new Map([
    ...stations.map(({ name, id }) => [foldText(name), id] as const),
    ...stations.map(({ slug, id }) => [slug, id] as const),
  ]);
}

function resolveReceptions(
  rows: readonly RosterRow[],
  assignments: readonly WantedAssignment[],
  lookups: Lookups,
): readonly Reception[] {
  const answersFor = assignments.flatMap(({ areaId }) => lookups.areas.get(areaId) ?? []);
  const week = new Map<string, Reception>();
  for (const row of rows) {
    for (const written of row.receptions) {
      const key = `${written.weekday} ${written.startsAt}`;
      const before = week.get(key);
      const reception = receptionOf(written, placeOf(written, answersFor, lookups));
      if (!before) week.set(key, reception);
      else if (JSON.stringify(before) !== JSON.stringify(reception)) {
        lookups.problems.push({
          line: row.line,
          column: 'receptions',
          reason: 'reception-twice',
          value: written.place,
        });
      }
    }
  }
  return [...week.values()];
}

/** «Білолісся, старостат, вул. Миру, 4»: what stands before the first comma is the village, where it is one. */
function placeOf(
  written: WrittenReception,
  answersFor: Parameters<AreaFinder['settlementWithin']>[1],
  { finder }: Lookups,
): AreaId | undefined {
  const village = written.place.split(',')[0] ?? '';
  return finder.settlementWithin(village, answersFor)?.id;
}

function receptionOf(written: WrittenReception, areaId: AreaId | undefined): Reception {
  return { ...written, areaId, note: undefined };
}
