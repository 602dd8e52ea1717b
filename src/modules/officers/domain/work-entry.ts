import type { AreaId, OfficerId, WorkEntryId } from '#kernel/ids.ts';

export const MAX_AT_ONCE = 10_000;
/** A fortnight's leave and a week to remember: older work belongs to a report that was given already. */
export const DAYS_BACK = 31;

/** What an officer did, as a count. Never who was met, and no words about it. */
export interface WorkEntry {
  readonly id: WorkEntryId;
  readonly officerId: OfficerId;
  /** Where, if that was said. */
  readonly areaId: AreaId | undefined;
  /** A category of work. */
  readonly kind: string;
  readonly count: number;
  readonly doneOn: Temporal.PlainDate;
  /** Made on the device: what is sent twice is kept once. */
  readonly clientKey: string;
  /** `meetings:<id>`: written by another module with its own thing; undefined: by the officer herself. */
  readonly source: string | undefined;
}

/** What tells whether two entries may be of one and the same deed. */
export interface SeenWork {
  readonly kind: string;
  readonly doneOn: Temporal.PlainDate;
  /** Another module wrote it with its own thing. */
  readonly isWrittenElsewhere: boolean;
}

/**
 * Tapped, and counted by itself on the same day, too: a meeting that was held counts for whoever came. It may be another
 * one of that day, so that it is asked and not taken away.
 */
export function mayBeCountedTwice(entry: SeenWork, all: readonly SeenWork[]): boolean {
  return (
    !entry.isWrittenElsewhere &&
    all.some(
      (other) =>
        other.isWrittenElsewhere && other.kind === entry.kind && other.doneOn.equals(entry.doneOn),
    )
  );
}

export type WorkDayRefusal = 'day-in-future' | 'day-too-old';

/** Why work of this day cannot be written down today; undefined when it can. */
export function refuseWorkDay(
  doneOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): WorkDayRefusal | undefined {
  const ago = doneOn.until(today, { largestUnit: 'day' }).days;
  if (ago < 0) return 'day-in-future';
  return ago > DAYS_BACK ? 'day-too-old' : undefined;
}
