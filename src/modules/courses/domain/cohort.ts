import type { AccountId, AreaId, CohortId, CourseId, CourseSessionId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';

export const COHORT_STATUSES = ['draft', 'published', 'cancelled'] as const;
export type CohortStatus = (typeof COHORT_STATUSES)[number];

const BECOMES: Readonly<Record<CohortStatus, readonly CohortStatus[]>> = {
  // A draft that is not wanted is removed: nobody has read it.
  draft: ['published'],
  published: ['cancelled'],
  cancelled: [],
};

export function mayCohortBecome(from: CohortStatus, to: CohortStatus): boolean {
  return BECOMES[from].includes(to);
}

/** Of the venue: nobody is told that there is a ramp because nobody asked. */
export const KNOWN = ['yes', 'no', 'unknown'] as const;
export type Known = (typeof KNOWN)[number];

/** A cohort’s date for a unit. */
export interface CourseSession {
  readonly id: CourseSessionId;
  readonly unitNumber: number;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** How often it was moved. */
  readonly revision: number;
}

/** People who take a course together. */
export interface Cohort {
  readonly id: CohortId;
  readonly courseId: CourseId;
  /** Which of the course’s it is: 1, 2, 3, … */
  readonly number: number;
  readonly status: CohortStatus;
  /** What everybody may know of where it is. */
  readonly areaId: AreaId;
  /** Accounts of whoever leads it. Nobody else reads who applied. */
  readonly leaderIds: readonly AccountId[];
  readonly ageFrom: number | undefined;
  readonly ageTo: number | undefined;
  readonly seats: number;
  readonly offerHours: number;
  /** Shown to whoever has a seat, and to nobody else. */
  readonly venue: Said;
  readonly gettingThere: Said;
  readonly stepFree: Known;
  readonly applyUntil: Temporal.Instant;
  /** Of its first and last session. */
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** Why it was cancelled. */
  readonly reason: string;
  readonly publishedAt: Temporal.Instant | undefined;
  readonly changedAt: Temporal.Instant;
  /** In the order of their units. */
  readonly sessions: readonly CourseSession[];
}

const GROWN_UP = 18;

/** Of a cohort that children are in, nothing is kept of anybody but a code: no name, no telephone. */
export function isOfChildren({ ageFrom }: Pick<Cohort, 'ageFrom'>): boolean {
  return ageFrom !== undefined && ageFrom < GROWN_UP;
}
