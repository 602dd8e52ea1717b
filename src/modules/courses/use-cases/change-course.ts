import type { CourseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { Course, CourseStatus } from '../domain/course.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { loadCohorts } from '../storage/cohorts.ts';
import { lockCourse, updateCourse } from '../storage/courses.ts';
import { mayWithCohort, canOnAnyCohort } from './cohort-in-reach.ts';
import { type CourseSaid, type CourseSaidRefusal, judgeCourse } from './judge-course.ts';
import { tellCourse } from './tell-change.ts';

export interface SeenCourse {
  readonly id: CourseId;
  /** When whoever acts saw it last: what a colleague did meanwhile is not written over. */
  readonly seenAt: Temporal.Instant;
}

/** `changed`: a colleague was faster. `units-in-use`: its cohorts have a session for each unit. */
export type ChangeCourseRefusal = 'absent' | 'changed' | 'units-in-use' | CourseSaidRefusal;

/** What is said of a course. */
export async function changeCourse(
  context: CoursesContext,
  { said, ...seen }: SeenCourse & { readonly said: CourseSaid },
): Promise<Result<undefined, ChangeCourseRefusal>> {
  if (!canOnAnyCohort(context, 'write')) return refuse('absent');
  const refused = judgeCourse(said);
  if (refused) return refuse(refused);
  return await inTransaction(context, async (tx) => {
    const found = await courseToChange(tx, context, seen);
    if (!found.ok) return found;
    const { course, cohorts } = found.value;
    if (cohorts.length > 0 && said.units.length !== course.units.length) {
      return refuse('units-in-use');
    }
    await updateCourse(tx, { ...course, ...said, changedAt: context.platform.clock.now() });
    await tellCourse(tx, context, course, 'written');
    return ok(undefined);
  });
}

const BECOMES: Readonly<Record<CourseStatus, readonly CourseStatus[]>> = {
  draft: ['published'],
  published: ['withdrawn'],
  withdrawn: ['published'],
};

export function mayCourseBecome(from: CourseStatus, to: CourseStatus): boolean {
  return BECOMES[from].includes(to);
}

/** From here on everybody reads of it; or nobody applies for it any more. */
export async function changeCourseStatus(
  context: CoursesContext,
  { status, ...seen }: SeenCourse & { readonly status: 'published' | 'withdrawn' },
): Promise<Result<undefined, 'absent' | 'changed' | 'status-impossible'>> {
  if (!canOnAnyCohort(context, 'write')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await courseToChange(tx, context, seen);
    if (!found.ok) return found;
    const { course } = found.value;
    if (!mayCourseBecome(course.status, status)) return refuse('status-impossible');
    await updateCourse(tx, { ...course, status, changedAt: context.platform.clock.now() });
    await tellCourse(tx, context, course, status);
    return ok(undefined);
  });
}

/** More than these nobody reads through, either. */
const MAX_COHORTS = 500;

/** A course is everybody’s who plans; where it is held, it is changed only by whoever reaches each of its cohorts. */
async function courseToChange(
  tx: Tx,
  context: CoursesContext,
  { id, seenAt }: SeenCourse,
): Promise<
  Result<{ readonly course: Course; readonly cohorts: readonly Cohort[] }, 'absent' | 'changed'>
> {
  const course = await lockCourse(tx, id);
  if (!course) return refuse('absent');
  const cohorts = await loadCohorts(tx, { courseId: id }, MAX_COHORTS);
  if (!cohorts.every((cohort) => mayWithCohort(context, 'write', cohort))) return refuse('absent');
  return course.changedAt.equals(seenAt) ? ok({ course, cohorts }) : refuse('changed');
}
