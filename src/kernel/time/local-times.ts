/** From one moment to another. */
export interface Moments {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

/** A day, and hours as the clock on the wall shows them. */
export interface LocalTimes {
  readonly day: Temporal.PlainDate;
  readonly from: Temporal.PlainTime;
  readonly to: Temporal.PlainTime;
}

export type TimesRefusal = 'day-past' | 'day-far' | 'end-before-start' | 'zone-unknown';

/** Whoever plans for longer than that has slipped on a key. */
const YEARS_AHEAD = 2;

/** Why nothing can take place then; undefined when it can. */
export function refuseTimes(
  { day, from, to }: LocalTimes,
  now: Temporal.Instant,
  timeZone: string,
): TimesRefusal | undefined {
  if (!isZone(timeZone)) return 'zone-unknown';
  if (Temporal.PlainTime.compare(from, to) >= 0) return 'end-before-start';
  const { startsAt } = instantsOf({ day, from, to }, timeZone);
  if (Temporal.Instant.compare(startsAt, now) <= 0) return 'day-past';
  const last = now.toZonedDateTimeISO(timeZone).toPlainDate().add({ years: YEARS_AHEAD });
  return Temporal.PlainDate.compare(day, last) > 0 ? 'day-far' : undefined;
}

/** At the hour that is skipped in March it begins an hour later, at the one that comes twice in October, the first time. */
export function instantsOf({ day, from, to }: LocalTimes, timeZone: string): Moments {
  const at = (plainTime: Temporal.PlainTime) =>
    day.toZonedDateTime({ timeZone, plainTime }).toInstant();
  const startsAt = at(from);
  const endsAt = at(to);
  // What lies within the skipped hour lasts as long as it was to.
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

/** As the fields of a form carry them: «2026-12-19», «10:00». */
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
