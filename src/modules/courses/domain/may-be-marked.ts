import type { Cohort, CourseSession } from './cohort.ts';
import { RETENTION } from './retention.ts';

/**
 * Undefined: it may. Who was there is said from the beginning on, and set right as long as the list has names: afterwards
 * nobody could tell who is meant.
 */
export function mayBeMarked(
  { endsAt }: Pick<Cohort, 'endsAt'>,
  { startsAt }: Pick<CourseSession, 'startsAt'>,
  now: Temporal.Instant,
): 'not-begun' | 'over' | undefined {
  const { compare } = Temporal.Instant;
  if (compare(now, startsAt) < 0) return 'not-begun';
  return compare(now, endsAt.add({ hours: 24 * RETENTION.daysOfContacts })) > 0
    ? 'over'
    : undefined;
}
