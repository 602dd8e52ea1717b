import { formatNearDay, formatNearHours, formatNearInstant } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { Moments } from '#kernel/time/local-times.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { CoursesContext } from '../domain/courses-context.ts';

type Dated = Pick<CoursesContext, 'platform'>;

/** «субота, 19 грудня, 10:00–13:00» */
export function whenOf({ platform: { clock } }: Dated, locale: Locale, moments: Moments): string {
  return formatNearHours(locale, moments, clock.timeZone, clock.today());
}

/** «19 грудня» */
export function dayOf(
  { platform: { clock } }: Dated,
  locale: Locale,
  moment: Temporal.Instant,
): string {
  const day = moment.toZonedDateTimeISO(clock.timeZone).toPlainDate();
  return formatNearDay(locale, day, clock.today());
}

/** «19 грудня, 10:00» */
export function momentOf(
  { platform: { clock } }: Dated,
  locale: Locale,
  moment: Temporal.Instant,
): string {
  return formatNearInstant(locale, moment, clock.timeZone, clock.today());
}

/** «5 – 26 грудня» */
export function spanWords(context: Dated, locale: Locale, { startsAt, endsAt }: Moments): string {
  const [first, last] = [startsAt, endsAt].map((moment) => dayOf(context, locale, moment));
  return first === last ? `${first}` : `${first} – ${last}`;
}

/** «Сарата»; empty where the area is shown no more. */
export function areaNameOf(
  { areas }: Pick<CoursesContext, 'areas'>,
  locale: Locale,
  { areaId }: Pick<Cohort, 'areaId'>,
): string {
  const area = areas.get(areaId);
  return area ? nameIn(locale, area) : '';
}
