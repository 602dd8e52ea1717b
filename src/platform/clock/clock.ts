/** Time arrives as a parameter, so that a test can say what day it is. */
export interface Clock {
  now(): Temporal.Instant;
  /** The calendar day in the installation's one zone. */
  today(): Temporal.PlainDate;
  readonly timeZone: string;
}

export function systemClock(timeZone: string): Clock {
  return {
    timeZone,
    now: () => Temporal.Now.instant(),
    today: () => Temporal.Now.plainDateISO(timeZone),
  };
}

/** A clock that stands still until it is moved: for tests. */
export function fixedClock(instant: string, timeZone = 'Europe/Kyiv'): Clock {
  const now = Temporal.Instant.from(instant);
  return {
    timeZone,
    now: () => now,
    today: () => now.toZonedDateTimeISO(timeZone).toPlainDate(),
  };
}
