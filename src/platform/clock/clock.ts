import { dependOn, type Source } from '../cache/track-reads.ts';

/** Times are planned and shown to the minute. */
const MINUTE_MS = 60_000;

/** Time is a parameter, so that tests can set it. */
export interface Clock {
  /** Content made with it is out of date at the end of this minute. */
  now(): Temporal.Instant;
  /** The calendar day in the installation's one zone. Content made with it is out of date after midnight. */
  today(): Temporal.PlainDate;
  readonly timeZone: string;
}

export function systemClock(timeZone: string): Clock {
  // A page asks for the day about five times, and calculating it takes 2 µs, so it is cached until midnight.
  let day = Temporal.Now.plainDateISO(timeZone);
  let begins = 0;
  let ends = 0;
  const moveOn = () => {
    const now = Date.now();
    // The machine's clock may be put back, too.
    if (now >= begins && now < ends) return;
    day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
    begins = day.toZonedDateTime(timeZone).epochMilliseconds;
    ends = day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  };
  const minute: Source = {
    get version() {
      return Math.floor(Date.now() / MINUTE_MS);
    },
  };
  const wholeDay: Source = {
    get version() {
      moveOn();
      return begins;
    },
  };
  return {
    timeZone,
    now: () => {
      dependOn(minute);
      return Temporal.Now.instant();
    },
    today: () => {
      dependOn(wholeDay);
      moveOn();
      return day;
    },
  };
}

/** A clock that does not move, for tests. */
export function fixedClock(instant: string, timeZone = 'Europe/Kyiv'): Clock {
  const now = Temporal.Instant.from(instant);
  const day = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return { timeZone, now: () => now, today: () => day };
}
