/**
 * How long an entry may stand in the journal unsealed. Sealing comes every second; a process that seals may
 * need a few to be replaced after a crash.
 */
export const PATIENCE: Temporal.Duration = Temporal.Duration.from({ seconds: 5 });

/** An entry that waits, and since when this process has seen it wait. */
export interface Waiting {
  readonly entryId: string;
  readonly since: Temporal.Instant;
}

/**
 * What this look at the queue adds to the last one. The time that an entry tells of is not used: what a long
 * import wrote becomes visible all at once at its end, and has waited for nobody until then.
 */
export function watchQueue(
  before: Waiting | undefined,
  first: string | undefined,
  now: Temporal.Instant,
): Waiting | undefined {
  if (first === undefined) return undefined;
  return before?.entryId === first ? before : { entryId: first, since: now };
}

export function isOverdue(waiting: Waiting | undefined, now: Temporal.Instant): boolean {
  return (
    waiting !== undefined &&
    Temporal.Duration.compare(waiting.since.until(now, { largestUnit: 'seconds' }), PATIENCE) > 0
  );
}
