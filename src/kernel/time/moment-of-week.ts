/** A weekday and a time on the wall, as weekly hours are compared with. */
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

/** Whether hours of that weekday are today's and not over yet: who comes later than that comes in vain. */
export function areStillToday(
  { weekday, to }: { readonly weekday: number; readonly to: string },
  now: MomentOfWeek,
): boolean {
  return weekday === now.weekday && to > now.time;
}
