/**
 * How long a session lives. An officer who walks away from a screen in a village council leaves it open for
 * a quarter of an hour at most, and nobody's working day needs one longer than eight hours.
 */
export const IDLE = Temporal.Duration.from({ minutes: 15 });
export const MAX_AGE = Temporal.Duration.from({ hours: 8 });
/** A session's last sign of life is written this often at most: not every page shall be a write. */
export const SEEN_EVERY = Temporal.Duration.from({ minutes: 1 });
/**
 * What is dangerous is opened to a proof no older than this, while who gave it still sits there; a form that was
 * opened in time can be written with no haste, so that nobody loses what they wrote.
 */
export const PROOF = {
  open: Temporal.Duration.from({ minutes: 5 }),
  send: Temporal.Duration.from({ minutes: 15 }),
} as const;

/** Sessions begun, or last seen, before these are over. */
export function sessionLimits(now: Temporal.Instant): {
  readonly begunAfter: Temporal.Instant;
  readonly seenAfter: Temporal.Instant;
} {
  return { begunAfter: now.subtract(MAX_AGE), seenAfter: now.subtract(IDLE) };
}

/** Whether it is time to write that the session was seen. */
export function isSeenLongAgo(seenAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(seenAt.add(SEEN_EVERY), now) <= 0;
}
