import type { Context } from '#modules/identity/index.ts';

/** The same house, at one moment so many days earlier. */
export function daysAgo<Given extends Context>(context: Given, days: number): Given {
  const { clock } = context.platform;
  // As exactly as PostgreSQL keeps it: it is compared with what it kept.
  const at = clock
    .now()
    .subtract({ hours: 24 * days })
    .round('second');
  const day = at.toZonedDateTimeISO(clock.timeZone).toPlainDate();
  const then = { ...clock, now: () => at, today: () => day };
  return { ...context, platform: { ...context.platform, clock: then } };
}
