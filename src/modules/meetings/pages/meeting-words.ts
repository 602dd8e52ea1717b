import type { AreaId } from '#kernel/ids.ts';
import { formatDay, formatNearHours, formatTimeRange } from '#platform/i18n/dates.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { deskAreaName } from '#modules/areas/index.ts';
import { absenceOn, standInOf, shortNameIn, type ServingOfficer } from '#modules/officers/index.ts';
import { localTimes } from '#kernel/time/local-times.ts';
import { isComing } from '../domain/meeting-status.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { meetingsText } from './messages/index.ts';

/** What it is called, by its planner or by its kind. */
export function titleOf(locale: Locale, { title, kind }: Pick<Meeting, 'title' | 'kind'>): string {
  const own = saidIn(locale, title);
  return own === '' ? meetingsText.in(mainLocale(locale))(`kind.${kind}`) : own;
}

type Placed = Pick<Meeting, 'place'> & { readonly areaId: AreaId | undefined };

/** «Садове»; empty where the area is shown no more. */
export function areaNameOf(
  { areas }: Pick<MeetingsContext, 'areas'>,
  locale: Locale,
  { areaId }: Pick<Placed, 'areaId'>,
): string {
  const area = areaId && areas.get(areaId);
  return area ? nameIn(locale, area) : '';
}

/** «Кав’ярня «Затишок», вул. Миру, 4, Садове» */
export function placeLine(
  context: Pick<MeetingsContext, 'areas'>,
  locale: Locale,
  meeting: Placed,
): string {
  return placeWithin(locale, meeting, areaNameOf(context, locale, meeting));
}

/** The same at the desk, where an area that residents do not see is named, too. */
export function deskPlaceLine(
  context: Pick<MeetingsContext, 'areas'>,
  locale: Locale,
  meeting: Placed,
): string {
  return placeWithin(locale, meeting, deskAreaName(locale, context, meeting.areaId));
}

function placeWithin(locale: Locale, meeting: Placed, area: string): string {
  const place = saidIn(locale, meeting.place);
  return area === '' || place.includes(area) ? place : `${place}, ${area}`;
}

/** Where people were told that it would be, while they may still go there. */
export function placeBefore({
  status,
  placeBefore: before,
}: Pick<Meeting, 'status' | 'placeBefore'>): Placed | undefined {
  return isComing(status) ? before : undefined;
}

type Timed = Pick<Meeting, 'startsAt' | 'endsAt'>;

export function dayOf({ startsAt }: Pick<Meeting, 'startsAt'>, timeZone: string) {
  return startsAt.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** «10:00–12:00» */
export function hoursOf(meeting: Timed, timeZone: string): string {
  const { from, to } = localTimes(meeting, timeZone);
  return formatTimeRange(from.toString(), to.toString());
}

/** «четвер, 3 грудня, 10:00–12:00»; the year only where it is not this one. */
export function whenOf(
  locale: Locale,
  meeting: Timed,
  timeZone: string,
  today: Temporal.PlainDate,
): string {
  return formatNearHours(locale, meeting, timeZone, today);
}

/** The same on paper, which hangs for long: with the year. */
export function fullWhen(locale: Locale, meeting: Timed, timeZone: string): string {
  const day = formatDay(locale, dayOf(meeting, timeZone), { weekday: 'long' });
  return `${day}, ${hoursOf(meeting, timeZone)}`;
}

/** Further ahead nobody counts days. */
const DAYS_COUNTED = 14;

/** «через 3 дні»; undefined of what is past, or far. */
export function inDays(
  locale: Locale,
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
): string | undefined {
  const { days } = today.until(day, { largestUnit: 'day' });
  const t = meetingsText.in(mainLocale(locale));
  if (days < 0 || days > DAYS_COUNTED) return undefined;
  if (days < 2) return t(days === 0 ? 'when.today' : 'when.tomorrow');
  return t('when.in', { days });
}

/** Who comes on that day: of those who planned to and still serve, or whoever stands in for one who is away by then. */
export function comingHosts(
  { officers, platform: { clock } }: Pick<MeetingsContext, 'officers' | 'platform'>,
  { hostIds, startsAt }: Pick<Meeting, 'hostIds' | 'startsAt'>,
): readonly ServingOfficer[] {
  const day = startsAt.toZonedDateTimeISO(clock.timeZone).toPlainDate();
  const coming = hostsOf({ officers }, { hostIds }).flatMap((host) => {
    const absence = absenceOn(host, day);
    if (!absence) return [host];
    return standInOf(officers, absence.deputyId, day) ?? [];
  });
  return [...new Set(coming)];
}

/** Those of the officers who still serve. */
export function hostsOf(
  { officers }: Pick<MeetingsContext, 'officers'>,
  { hostIds }: Pick<Meeting, 'hostIds'>,
): readonly ServingOfficer[] {
  return hostIds.flatMap((id) => officers.get(id) ?? []);
}

export function hostNames(
  context: Pick<MeetingsContext, 'officers' | 'platform'>,
  locale: Locale,
  meeting: Pick<Meeting, 'hostIds' | 'startsAt'>,
): string {
  return comingHosts(context, meeting)
    .map((host) => shortNameIn(locale, host))
    .join(', ');
}

export function meetingPath(locale: Locale, slug: string): string {
  return localePath(mainLocale(locale), `/meeting/${slug}`);
}
