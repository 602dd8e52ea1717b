import { formatNearHours, formatNearInstant } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import type { Gathering } from '../domain/gathering.ts';

type Dated = Pick<AttendanceContext, 'platform'>;

/** «19 грудня, 11:00», with the year where it is not this one. */
export function momentWords(
  { platform: { clock } }: Dated,
  locale: Locale,
  moment: Temporal.Instant,
): string {
  return formatNearInstant(locale, moment, clock.timeZone, clock.today());
}

/** «субота, 19 грудня, 11:00–14:00»; to another day, both are said. */
export function whenWords(
  context: Dated,
  locale: Locale,
  { startsAt, endsAt }: Pick<Gathering, 'startsAt' | 'endsAt'>,
): string {
  const { clock } = context.platform;
  const [from, to] = [startsAt, endsAt].map((at) => at.toZonedDateTimeISO(clock.timeZone));
  if (!from || !to) return '';
  if (!from.toPlainDate().equals(to.toPlainDate())) {
    return `${momentWords(context, locale, startsAt)} – ${momentWords(context, locale, endsAt)}`;
  }
  return formatNearHours(locale, { startsAt, endsAt }, clock.timeZone, clock.today());
}
