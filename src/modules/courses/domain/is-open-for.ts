import type { Cohort } from './cohort.ts';
import type { Course } from './course.ts';

/** Whether people apply for it at this moment. */
export function isOpenFor(
  { status }: Pick<Course, 'status'>,
  cohort: Pick<Cohort, 'status' | 'applyUntil'>,
  now: Temporal.Instant,
): boolean {
  return (
    status === 'published' &&
    cohort.status === 'published' &&
    Temporal.Instant.compare(now, cohort.applyUntil) < 0
  );
}
