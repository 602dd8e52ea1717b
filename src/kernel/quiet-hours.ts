/** When no telephone may ring because of us, unless it is urgent: whole hours in the installation’s time zone. */
export const QUIET_HOURS = { from: 21, until: 8 } as const;

/** When the quiet hours end; undefined: it is not quiet now. */
export function quietUntil(now: Temporal.Instant, timeZone: string): Temporal.Instant | undefined {
  const here = now.toZonedDateTimeISO(timeZone);
  const { from, until } = QUIET_HOURS;
  if (here.hour >= until && here.hour < from) return undefined;
  const day = here.hour >= from ? here.add({ days: 1 }) : here;
  return day.withPlainTime({ hour: until }).toInstant();
}
