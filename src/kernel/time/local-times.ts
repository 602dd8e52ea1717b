/** A period between two instants. */
export interface Moments {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

/** A day with local times. */
export interface LocalTimes {
  readonly day: Temporal.PlainDate;
  readonly from: Temporal.PlainTime;
  readonly to: Temporal.PlainTime;
}

export type TimesRefusal = 'day-past' | 'day-far' | 'end-before-start' | 'zone-unknown';

/** Longer durations are typing errors. */
const YEARS_AHEAD = 2;

/** Why the times are invalid; undefined if they are not. */
export function refuseTimes(
  times: LocalTimes,
  now: Temporal.Instant,
  timeZone: string,
): TimesRefusal | undefined {
  return problemsOfTimes(times, now, timeZone)[0]?.message;
}

export interface TimesProblem {
  readonly field: keyof LocalTimes;
  readonly message: TimesRefusal;
}

/** Times of which some may not be known yet. */
export type KnownTimes = { readonly [Part in keyof LocalTimes]: LocalTimes[Part] | undefined };

/** All problems, each with its field. */
export function problemsOfTimes(
  { day, from, to }: KnownTimes,
  now: Temporal.Instant,
  timeZone: string,
): readonly TimesProblem[] {
  if (!isZone(timeZone)) return [{ field: 'day', message: 'zone-unknown' }];
  const isCrossed = from && to && Temporal.PlainTime.compare(from, to) >= 0;
  const wrong = day && refuseDay(day, from, now.toZonedDateTimeISO(timeZone));
  return [
    ...(isCrossed ? [{ field: 'to', message: 'end-before-start' } as const] : []),
    ...(wrong ? [{ field: 'day', message: wrong } as const] : []),
  ];
}

/** A time without an hour is over at the end of its day. */
function refuseDay(
  day: Temporal.PlainDate,
  from: Temporal.PlainTime | undefined,
  now: Temporal.ZonedDateTime,
): TimesRefusal | undefined {
  const today = now.toPlainDate();
  const isPast = from
    ? Temporal.Instant.compare(momentOf(day, from, now.timeZoneId), now.toInstant()) <= 0
    : Temporal.PlainDate.compare(day, today) < 0;
  if (isPast) return 'day-past';
  const last = today.add({ years: YEARS_AHEAD });
  return Temporal.PlainDate.compare(day, last) > 0 ? 'day-far' : undefined;
}

function momentOf(day: Temporal.PlainDate, plainTime: Temporal.PlainTime, timeZone: string) {
  return day.toZonedDateTime({ timeZone, plainTime }).toInstant();
}

/**
 * A time in the hour that is skipped in March begins an hour later; one in the hour that is repeated in October is the first of
 * the two.
 */
export function instantsOf({ day, from, to }: LocalTimes, timeZone: string): Moments {
  const startsAt = momentOf(day, from, timeZone);
  const endsAt = momentOf(day, to, timeZone);
  // An event within the skipped hour keeps its duration.
  if (Temporal.Instant.compare(startsAt, endsAt) < 0) return { startsAt, endsAt };
  return { startsAt, endsAt: startsAt.add(from.until(to)) };
}

export function localTimes({ startsAt, endsAt }: Moments, timeZone: string): LocalTimes {
  const start = startsAt.toZonedDateTimeISO(timeZone);
  return {
    day: start.toPlainDate(),
    from: start.toPlainTime(),
    to: endsAt.toZonedDateTimeISO(timeZone).toPlainTime(),
  };
}

/** In the format of form fields: «2026-12-19», «10:00». */
export function typedTimes(
  moments: Moments,
  timeZone: string,
): Readonly<Record<keyof LocalTimes, string>> {
  const { day, from, to } = localTimes(moments, timeZone);
  const hour = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });
  return { day: day.toString(), from: hour(from), to: hour(to) };
}

export function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).format(0) !== '';
  } catch {
    return false;
  }
}
