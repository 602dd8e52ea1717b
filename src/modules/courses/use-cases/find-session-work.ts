import { countFromTen, type PublicCount } from '#kernel/disclosure/public-count.ts';
import type { CourseSessionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import type { Cohort, CourseSession } from '../domain/cohort.ts';
import type { Course } from '../domain/course.ts';
import { findCohort, findCohortOfSession } from '../storage/cohorts.ts';
import { findCourse } from '../storage/courses.ts';
import { loadHeld } from '../storage/presence.ts';

export interface SessionWork {
  readonly course: Course;
  readonly cohort: Cohort;
  readonly session: CourseSession;
  readonly isHeld: boolean;
  /** How many came; undefined where so few did that somebody might be found among them. */
  readonly came: PublicCount | undefined;
}

/** A session of a cohort that everybody may know of: whether it was held, and with how many. */
export async function findSessionWork(
  context: Context,
  { id }: { readonly id: CourseSessionId },
): Promise<Result<SessionWork, 'absent'>> {
  if (!context.policy.can(context.actor, 'course.read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const cohortId = await findCohortOfSession(tx, id);
    const cohort = cohortId && (await findCohort(tx, cohortId));
    const course = cohort && (await findCourse(tx, cohort.courseId));
    const session = cohort?.sessions.find((one) => one.id === id);
    if (!course || !session || cohort.status === 'draft') return refuse('absent');
    const held = (await loadHeld(tx, [id])).get(id);
    return ok({
      course,
      cohort,
      session,
      isHeld: held !== undefined,
      // One who was away would be known by a smaller figure.
      came:
        held && !course.isDiscreet ? countFromTen('courses.session-came', held.came) : undefined,
    });
  });
}
