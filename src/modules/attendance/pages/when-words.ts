import { formatNearDay, formatTime, formatTimeRange } from '../../../platform/i18n/dates.ts';
import type { Locale } from '../../../platform/i18n/locales.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import type { Gathering } from '../domain/gathering.ts';

type Dated = Pick<AttendanceContext, 'platform'>;

/** «19 грудня, 11:00», with the year where it is not this one. */
export function momentWords(
  { platform: { clock } }: Dated,
  locale: Locale,
  moment: Temporal.Instant,
): string {
  const local = moment.toZonedDateTimeISO(clock.timeZone);
  const day = formatNearDay(locale, local.toPlainDate(), clock.today());
  return `${day}, ${formatTime(local.toPlainTime().toString())}`;
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
  const day = formatNearDay(locale, from.toPlainDate(), clock.today(), { weekday: 'long' });
  const times = formatTimeRange(from.toPlainTime().toString(), to.toPlainTime().toString());
  return `${day}, ${times}`;
}
