import type { CohortId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { Course } from '../domain/course.ts';
import { findCohort } from '../storage/cohorts.ts';
import { findCourse } from '../storage/courses.ts';

export interface AskedCohort {
  readonly course: Pick<Course, 'slug' | 'title'>;
  readonly cohort: Pick<Cohort, 'id' | 'number' | 'areaId' | 'leaderIds'>;
}

/** A cohort that those who were in it may be asked about: of one that nobody has read of there is nothing to ask. */
export async function findAskedCohort(
  context: Context,
  { id }: { readonly id: CohortId },
): Promise<Result<AskedCohort, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'course.read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const cohort = await findCohort(tx, id);
    const course = cohort && (await findCourse(tx, cohort.courseId));
    if (!course || cohort.status === 'draft') return refuse('absent');
    return ok({ course, cohort });
  });
}
