import { RRuleTemporal } from 'rrule-temporal';
import { type Result, ok, refuse } from '../result.ts';

/**
 * The frequency: every week on the same weekday, or every month on the same weekday of the month («друга середа») or the same
 * date.
 */
export const REPEATS = ['weekly', 'fortnightly', 'monthly-weekday', 'monthly-day'] as const;
export type Repeat = (typeof REPEATS)[number];

/** How it recurs after its first day, and one of the two ends. */
export interface Recurrence {
  readonly repeat: Repeat;
  readonly until: Temporal.PlainDate | undefined;
  /** The total number of occurrences. */
  readonly count: number | undefined;
}

/** More than a year of weeks: a larger number is a typing error and would fill every list. */
export const MAX_OCCURRENCES = 60;

export type RecurrenceRefusal =
  | 'until-missing'
  | 'until-past'
  | 'occurrences-many'
  | 'occurrences-few';

/** In the format of RFC 5545, without the start, as series are stored. */
export function ruleOf(first: Temporal.PlainDate, { repeat, until, count }: Recurrence): string {
  const end = until ? `UNTIL=${until.toString().replaceAll('-', '')}T235959Z` : `COUNT=${count}`;
  return `${frequencyOf(first, repeat)};${end}`;
}

function frequencyOf(first: Temporal.PlainDate, repeat: Repeat): string {
  const weekday = WEEKDAYS[first.dayOfWeek - 1] ?? 'MO';
  switch (repeat) {
    case 'weekly':
      return `FREQ=WEEKLY;BYDAY=${weekday}`;
    case 'fortnightly':
      return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`;
    case 'monthly-weekday': {
      const turn = Math.ceil(first.day / 7);
      // The fifth means the last one, because most months have only four.
      return `FREQ=MONTHLY;BYDAY=${turn === 5 ? -1 : turn}${weekday}`;
    }
    case 'monthly-day':
      // In a shorter month, its last day.
      return first.day > 28
        ? `FREQ=MONTHLY;BYMONTHDAY=${daysTo(first.day)};BYSETPOS=-1`
        : `FREQ=MONTHLY;BYMONTHDAY=${first.day}`;
  }
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

function daysTo(day: number): string {
  return Array.from({ length: day - 27 }, (_, index) => 28 + index).join(',');
}

/**
 * The days of the recurrence, including the first. Days and no instants: a meeting at six in the evening stays at six in summer
 * and in winter.
 */
export function daysOf(
  first: Temporal.PlainDate,
  recurrence: Recurrence,
): Result<readonly Temporal.PlainDate[], RecurrenceRefusal> {
  const { until, count } = recurrence;
  if ((until === undefined) === (count === undefined)) return refuse('until-missing');
  if (until && Temporal.PlainDate.compare(until, first) <= 0) return refuse('until-past');
  if (count !== undefined && count > MAX_OCCURRENCES) return refuse('occurrences-many');
  if (count !== undefined && count < 2) return refuse('occurrences-few');
  const rule = new RRuleTemporal({
    rruleString: ruleOf(first, recurrence),
    dtstart: first.toZonedDateTime('UTC'),
    temporal: Temporal,
  });
  const days = rule.all((_, index) => index <= MAX_OCCURRENCES).map((one) => one.toPlainDate());
  if (days.length > MAX_OCCURRENCES) return refuse('occurrences-many');
  return days.length < 2 ? refuse('occurrences-few') : ok(days);
}
