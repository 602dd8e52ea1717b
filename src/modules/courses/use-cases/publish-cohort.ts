import { type Result, ok, refuse } from '#kernel/result.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { findCourse } from '../storage/courses.ts';
import { changeCohortStatus, type CohortStatusRefusal } from './change-cohort-status.ts';
import type { SeenCohort } from './change-cohort.ts';
import { seatCohort } from './seat-cohort.ts';

/** `course-hidden`: nobody may read of the course. `leader-missing`: nobody would read who applies. */
export type PublishCohortRefusal =
  | CohortStatusRefusal
  | 'course-hidden'
  | 'leader-missing'
  | 'day-past';

/** From here on people apply. */
export async function publishCohort(
  context: CoursesContext,
  seen: SeenCohort,
): Promise<Result<undefined, PublishCohortRefusal>> {
  const now = context.platform.clock.now();
  return await changeCohortStatus<PublishCohortRefusal>(context, seen, {
    status: 'published',
    judge: async (tx, { courseId, leaderIds, applyUntil }) => {
      const course = await findCourse(tx, courseId);
      if (course?.status !== 'published') return refuse('course-hidden');
      // The demonstration has nobody with an account.
      if (leaderIds.length === 0 && context.actor.kind !== 'system')
        return refuse('leader-missing');
      if (Temporal.Instant.compare(applyUntil, now) <= 0) return refuse('day-past');
      return ok({ publishedAt: now });
    },
    alongside: (tx, cohort) => seatCohort(tx, context, cohort),
  });
}
