import { localTimes, type Moments } from '#kernel/time/local-times.ts';
import { formattingLocale, perLocale } from './formatting-locale.ts';
import type { Locale } from './locales.ts';

export interface DayOptions {
  /** False leaves the year out: «3 листопада». Default: true. */
  readonly year?: boolean;
  /** «вт, 3 листопада» or «вівторок, 3 листопада». */
  readonly weekday?: 'short' | 'long';
}

/**
 * «3 листопада 2026», «3 November 2026»; in Gagauz, for which there is no data, «03.11.2026». A no-break space keeps the number
 * on the line of its month.
 */
export function formatDay(
  locale: Locale,
  day: Temporal.PlainDate,
  options: DayOptions = {},
): string {
  const names = namesOf(locale);
  const date = names.months
    ? `${day.day}\u00a0${names.months[day.month - 1]}${options.year === false ? '' : ` ${day.year}`}`
    : numericDay(day, options.year !== false);
  return options.weekday ? `${names[options.weekday][day.dayOfWeek - 1]}, ${date}` : date;
}

/** The year only where it is not this one: «3 листопада», but «12 березня 2025». */
export function formatNearDay(
  locale: Locale,
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
  options: Pick<DayOptions, 'weekday'> = {},
): string {
  return formatDay(locale, day, { ...options, year: day.year !== today.year });
}

/** `weekday` 1 is Monday: «понеділок», «пн». At the start of a line: «Понеділок». */
export function formatWeekday(
  locale: Locale,
  weekday: number,
  options: { readonly form?: 'short' | 'long'; readonly startsLine?: boolean } = {},
): string {
  const name = namesOf(locale)[options.form ?? 'long'][weekday - 1] ?? '';
  return options.startsLine ? capitalised(name) : name;
}

/** The short name of a month at the head of a column: «лип.», «Jul». */
export function formatMonth(locale: Locale, month: number): string {
  return shortMonthNames(locale).format(Date.UTC(2026, month - 1, 1));
}

/** «листопад 2026», «November 2026». */
export function formatMonthOfYear(locale: Locale, month: Temporal.PlainYearMonth): string {
  return `${monthNames(locale).format(Date.UTC(month.year, month.month - 1, 1))}\u00a0${month.year}`;
}

const shortMonthNames = perLocale(
  (locale) =>
    new Intl.DateTimeFormat(formattingLocale(locale), { month: 'short', timeZone: 'UTC' }),
);

/** Alone, without the case that follows a day's number. */
const monthNames = perLocale(
  (locale) => new Intl.DateTimeFormat(formattingLocale(locale), { month: 'long', timeZone: 'UTC' }),
);

/** `HH:MM` (seconds may follow) as people write it: «9:00». */
export function formatTime(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return `${Number(hours)}:${minutes}`;
}

/** «9:00–12:00». */
export function formatTimeRange(from: string, to: string): string {
  return `${formatTime(from)}–${formatTime(to)}`;
}

/** «сьогодні», «завтра», or undefined for any other day. */
export function formatRelativeDay(
  locale: Locale,
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
  options: { readonly startsLine?: boolean } = {},
): string | undefined {
  const days = today.until(day).days;
  if (days !== 0 && days !== 1) return undefined;
  const name = namesOf(locale).relative[days];
  return options.startsLine ? capitalised(name) : name;
}

/** «до 30 листопада»; the year only where it is not this one. */
export function formatUntil(
  locale: Locale,
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
): string {
  const date = formatNearDay(locale, day, today);
  return UNTIL[locale].replace('*', date);
}

/** An instant on the installation's clock: «3 листопада 2026, 14:03». */
export function formatInstant(locale: Locale, instant: Temporal.Instant, timeZone: string): string {
  const local = instant.toZonedDateTimeISO(timeZone);
  return `${formatDay(locale, local.toPlainDate())}, ${formatTime(local.toPlainTime().toString())}`;
}

/** The same, with the year only if it is not the current one: «19 грудня, 11:00». */
export function formatNearInstant(
  locale: Locale,
  instant: Temporal.Instant,
  timeZone: string,
  today: Temporal.PlainDate,
): string {
  const local = instant.toZonedDateTimeISO(timeZone);
  const day = formatNearDay(locale, local.toPlainDate(), today);
  return `${day}, ${formatTime(local.toPlainTime().toString())}`;
}

/** Hours of one day: «четвер, 3 грудня, 10:00–12:00»; the year only where it is not this one. */
export function formatNearHours(
  locale: Locale,
  moments: Moments,
  timeZone: string,
  today: Temporal.PlainDate,
): string {
  const { day, from, to } = localTimes(moments, timeZone);
  const hours = formatTimeRange(from.toString(), to.toString());
  return `${formatNearDay(locale, day, today, { weekday: 'long' })}, ${hours}`;
}

const UNTIL: Readonly<Record<Locale, string>> = {
  uk: 'до *',
  en: 'until *',
  ro: 'până la *',
  bg: 'до *',
  gag: '* kadar',
  ru: 'до *',
};

interface Names {
  /** In the case that follows a day's number. Undefined where days are written in figures. */
  readonly months: readonly string[] | undefined;
  readonly long: readonly string[];
  readonly short: readonly string[];
  readonly relative: readonly [string, string];
}

/** Read once from ICU: looking a name up is fifty times cheaper than formatting a date. */
const namesOf = perLocale((locale): Names => (locale === 'gag' ? GAGAUZ : namesFromIcu(locale)));

/** The days' names of the Gagauz literary language; not yet read by a speaker. */
const GAGAUZ: Names = {
  months: undefined,
  long: ['pazertesi', 'sali', 'çarşamba', 'perşembä', 'cumaa', 'cumertesi', 'pazar'],
  short: ['pzt', 'sal', 'çar', 'per', 'cum', 'cmt', 'paz'],
  relative: ['bu gün', 'yarın'],
};

function namesFromIcu(locale: Locale): Names {
  const icu = formattingLocale(locale);
  const month = new Intl.DateTimeFormat(icu, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(icu, { numeric: 'auto' });
  return {
    months: Array.from({ length: 12 }, (_, index) =>
      partOf(month, 'month', Date.UTC(2026, index, 1)),
    ),
    long: weekdays(new Intl.DateTimeFormat(icu, { weekday: 'long', timeZone: 'UTC' })),
    short: weekdays(new Intl.DateTimeFormat(icu, { weekday: 'short', timeZone: 'UTC' })),
    relative: [relative.format(0, 'day'), relative.format(1, 'day')],
  };
}

function weekdays(format: Intl.DateTimeFormat): readonly string[] {
  // 5 January 2026 was a Monday.
  return Array.from({ length: 7 }, (_, index) =>
    partOf(format, 'weekday', Date.UTC(2026, 0, 5 + index)).replace(/\.$/, ''),
  );
}

function partOf(format: Intl.DateTimeFormat, type: string, time: number): string {
  return format.formatToParts(time).find((part) => part.type === type)?.value ?? '';
}

function numericDay(day: Temporal.PlainDate, withYear: boolean): string {
  const dayAndMonth = `${String(day.day).padStart(2, '0')}.${String(day.month).padStart(2, '0')}`;
  return withYear ? `${dayAndMonth}.${day.year}` : dayAndMonth;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
