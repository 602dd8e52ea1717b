/** A weekday and a local time, to be compared with weekly hours. */
export interface MomentOfWeek {
  /** 1 is Monday. */
  readonly weekday: number;
  /** `HH:MM`. */
  readonly time: string;
}

export function momentOfWeek(now: Temporal.Instant, timeZone: string): MomentOfWeek {
  const here = now.toZonedDateTimeISO(timeZone);
  return { weekday: here.dayOfWeek, time: here.toPlainTime().toString().slice(0, 5) };
}

/** Whether hours on that weekday are today's and not over yet. */
export function areStillToday(
  { weekday, to }: { readonly weekday: number; readonly to: string },
  now: MomentOfWeek,
): boolean {
  return weekday === now.weekday && to > now.time;
}
