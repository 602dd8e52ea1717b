import type { AccountId, AreaId, OfficerId, OrganisationId } from '#kernel/ids.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import type { Resource } from '#modules/identity/index.ts';
import { type AssignedArea, hasLeft } from './officer-card.ts';
import type { Officer, Reception } from './officer.ts';
import type { KnownAssignment } from './roster-entry.ts';

export interface KeptReception extends Reception {
  readonly id: string;
}

export interface KeptAbsence {
  readonly id: string;
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate;
  readonly deputyId: OfficerId | undefined;
}

/** An officer as those see her who answer for her card: all days, not only today's. */
export interface DeskOfficer extends Officer {
  /** Counts the changes of the card: whoever saves says which one they saw. */
  readonly version: number;
  readonly leftOn: Temporal.PlainDate | undefined;
  readonly accountId: AccountId | undefined;
  readonly photoConsentOn: Temporal.PlainDate | undefined;
  readonly remindedOn: Temporal.PlainDate | undefined;
  /** All that there ever were, the earliest first. */
  readonly assignments: readonly KnownAssignment[];
  readonly absences: readonly KeptAbsence[];
  /** In the order of the week. */
  readonly receptions: readonly KeptReception[];
}

type Areas = Pick<AreaDirectory, 'lineOf'>;

/** What of the stations decides whose an officer is who answers for no area yet. */
interface Stations {
  get(id: OrganisationId): { readonly areaId: AreaId | undefined } | undefined;
  areasServedBy(station: OrganisationId): readonly AreaId[];
}

export interface Places {
  readonly areas: Areas;
  readonly organisations: Stations;
}

/** An area, as rights are judged by it: itself and all above, of a beat that is none any more too. */
export function areaResource(areas: Areas, ...ids: readonly AreaId[]): Resource {
  return { areaIds: [...new Set(ids.flatMap((id) => areas.lineOf(id)))] };
}

interface Placed extends Pick<DeskOfficer, 'stationId' | 'accountId'> {
  readonly assignments: readonly AssignedArea[];
}

/**
 * Whose an officer is: of the areas that she answers for or will, else of those that she answered for last, else
 * of her station's.
 */
export function officerResource(
  { areas, organisations }: Places,
  officer: Placed,
  today: Temporal.PlainDate,
): Resource {
  const answered = answeredAreas(officer.assignments, today);
  const places = answered.length > 0 ? answered : stationAreas(organisations, officer.stationId);
  return {
    ...areaResource(areas, ...places),
    ...(officer.stationId === undefined ? {} : { organisationId: officer.stationId }),
    ...(officer.accountId === undefined ? {} : { ownerId: officer.accountId }),
  };
}

function answeredAreas(
  assignments: readonly AssignedArea[],
  today: Temporal.PlainDate,
): readonly AreaId[] {
  const open = assignments.filter((one) => !isOver(one, today));
  const last = assignments
    .toSorted((a, b) => compareEnds(b, a))
    .filter((one, _, [latest]) => latest !== undefined && compareEnds(one, latest) === 0);
  return (open.length > 0 ? open : last).map(({ areaId }) => areaId);
}

function compareEnds(one: AssignedArea, other: AssignedArea): number {
  if (!one.endsOn || !other.endsOn) return Number(!one.endsOn) - Number(!other.endsOn);
  return Temporal.PlainDate.compare(one.endsOn, other.endsOn);
}

function stationAreas(
  organisations: Stations,
  stationId: OrganisationId | undefined,
): readonly AreaId[] {
  if (stationId === undefined) return [];
  const own = organisations.get(stationId)?.areaId;
  return [...(own === undefined ? [] : [own]), ...organisations.areasServedBy(stationId)];
}

interface Days {
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate | undefined;
}

export function isOver({ endsOn }: Days, today: Temporal.PlainDate): boolean {
  return endsOn !== undefined && Temporal.PlainDate.compare(endsOn, today) < 0;
}

export function isToCome({ startsOn }: Days, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(startsOn, today) > 0;
}

export function isInForce(days: Days, today: Temporal.PlainDate): boolean {
  return !isOver(days, today) && !isToCome(days, today);
}

/** What she answers for on that day. Whoever left answers for nothing. */
export function beatsOn(
  officer: Pick<DeskOfficer, 'assignments' | 'leftOn'>,
  day: Temporal.PlainDate,
): readonly KnownAssignment[] {
  return hasLeft(officer, day) ? [] : officer.assignments.filter((one) => isInForce(one, day));
}

/** The absence of that day; of two that overlap, the one that ends later. */
export function awayOn(
  { absences }: Pick<DeskOfficer, 'absences'>,
  day: Temporal.PlainDate,
): KeptAbsence | undefined {
  return absences
    .filter((one) => isInForce(one, day))
    .toSorted((a, b) => Temporal.PlainDate.compare(b.endsOn, a.endsOn))[0];
}
