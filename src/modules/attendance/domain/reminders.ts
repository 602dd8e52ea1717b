/** What somebody who left a telephone or an address is told, and how long before the start. */
const REMINDERS = [
  { what: 'week', hours: 168 },
  { what: 'day', hours: 24 },
  { what: 'hours', hours: 2 },
] as const;
export type Reminder = (typeof REMINDERS)[number]['what'];

/** Nothing is reminded of earlier. */
export const FIRST_REMINDER = { hours: REMINDERS[0].hours };

/**
 * The last reminder whose hour has struck, and when it did: an earlier one that was missed is not made up for. Whoever
 * heard of the gathering since then needs none. Undefined: none yet, or it has begun.
 */
export function struckReminder(
  startsAt: Temporal.Instant,
  now: Temporal.Instant,
): { readonly what: Reminder; readonly at: Temporal.Instant } | undefined {
  if (Temporal.Instant.compare(now, startsAt) >= 0) return undefined;
  return REMINDERS.map(({ what, hours }) => ({ what, at: startsAt.subtract({ hours }) }))
    .filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)
    .at(-1);
}
