import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Clock } from '#platform/clock/clock.ts';

/**
 * When something came that is entered now. `not-yet`: it is said to come later than now. `long-ago`: a year ago or
 * earlier, which is the year before written by habit.
 */
export function momentOfReceipt(
  { timeZone, now }: Pick<Clock, 'timeZone' | 'now'>,
  local: Temporal.PlainDateTime,
): Result<Temporal.Instant, 'not-yet' | 'long-ago'> {
  const today = now().toZonedDateTimeISO(timeZone);
  const received = local.toZonedDateTime(timeZone);
  if (Temporal.ZonedDateTime.compare(received, today) > 0) return refuse('not-yet');
  const yearAgo = today.subtract({ years: 1 });
  if (Temporal.ZonedDateTime.compare(received, yearAgo) <= 0) return refuse('long-ago');
  return ok(received.toInstant());
}
