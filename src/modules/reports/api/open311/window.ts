import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Between } from '../../use-cases/list-published-window.ts';
import type { Open311Text } from './messages/index.ts';

const MAX_DAYS = 90;

/** W3C’s dates: a day alone is the installation’s own, from its midnight. */
interface Zone {
  readonly now: Temporal.Instant;
  readonly timeZone: string;
}

/**
 * `start_date` and `end_date`; of what is not said, ninety days from the other, or until now. What came within the same
 * second as `now` is in it.
 */
export function parseWindow(
  fields: URLSearchParams,
  zone: Zone,
  t: Open311Text,
): Result<Between, readonly string[]> {
  const start = parseDate(fields.get('start_date'), zone, 'start');
  const end = parseDate(fields.get('end_date'), zone, 'end');
  const faults = [
    ...(start === 'unreadable' ? [t('fault.date', { name: 'start_date' })] : []),
    ...(end === 'unreadable' ? [t('fault.date', { name: 'end_date' })] : []),
  ];
  if (start === 'unreadable' || end === 'unreadable') return refuse(faults);
  const { from, before } = completed(start, end, zone.now);
  if (Temporal.Instant.compare(from, before) > 0) return refuse([t('fault.dates-reversed')]);
  const days = from.until(before).total('hours') / 24;
  // A day more, for whoever counts both its first and its last moment, or across a change of the clock.
  return days > MAX_DAYS + 1 ? refuse([t('fault.dates-far')]) : ok({ from, before });
}

/**
 * All the days that it touches. When something was sent is told by the day, since the minute could tell who was seen
 * writing; to ask for ever shorter times must not tell it either.
 */
export function wholeDays({ from, before }: Between, timeZone: string): Between {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).startOfDay();
  const last = before.subtract({ nanoseconds: 1 });
  return { from: dayOf(from).toInstant(), before: dayOf(last).add({ days: 1 }).toInstant() };
}

function completed(
  start: Temporal.Instant | undefined,
  end: Temporal.Instant | undefined,
  now: Temporal.Instant,
): Between {
  const soon = now.add({ seconds: 1 });
  const furthest = start?.add({ hours: MAX_DAYS * 24 });
  const before = end ?? (furthest && earlier(furthest, soon)) ?? soon;
  return { from: start ?? before.subtract({ hours: MAX_DAYS * 24 }), before };
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}

function parseDate(
  text: string | null,
  { timeZone }: Zone,
  side: 'start' | 'end',
): Temporal.Instant | 'unreadable' | undefined {
  if (text === null) return undefined;
  const day = /^\d{4}-\d\d-\d\d$/.test(text.trim()) ? parseDay(text.trim()) : undefined;
  if (!day) return parseMoment(text) ?? 'unreadable';
  const at = (side === 'end' ? day.add({ days: 1 }) : day).toZonedDateTime(timeZone).toInstant();
  return isStorable(at) ? at : 'unreadable';
}

function parseDay(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}

/** A date with its time and zone. */
export function parseMoment(text: string): Temporal.Instant | undefined {
  // A plus sign that was not escaped arrives as a blank.
  const given = text.trim().replace(/ (?=\d\d:?\d\d$)/, '+');
  try {
    const at = Temporal.Instant.from(given);
    return isStorable(at) ? at : undefined;
  } catch {
    return undefined;
  }
}

/** PostgreSQL’s years are fewer than Temporal’s, also some months before and after. */
function isStorable(at: Temporal.Instant): boolean {
  const { year } = at.toZonedDateTimeISO('UTC');
  return year >= 1950 && year <= 2100;
}

/** As GeoReport wants them: to the second, in UTC. */
export function w3cDate(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: 'second' });
}
