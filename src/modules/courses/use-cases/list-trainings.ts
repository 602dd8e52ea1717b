import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Permission } from '#modules/identity/index.ts';
import type { Audience, Course } from '../domain/course.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { isOpenFor } from '../domain/is-open-for.ts';
import { isShownIn } from '../domain/is-shown-in.ts';
import { loadCohorts } from '../storage/cohorts.ts';
import { loadCourses } from '../storage/courses.ts';

const READ: Readonly<Record<Exclude<Audience, 'residents'>, Permission>> = {
  officers: 'officer-training.read',
  volunteers: 'volunteer-training.read',
};

export interface Training {
  readonly course: Course;
  readonly cohort: Cohort;
}

const MAX_ROWS = 200;

/** Trainings that whoever asks may apply for, the next first: of officers and of volunteers, which stand in no public list. */
export async function listTrainings(
  context: CoursesContext,
): Promise<Result<readonly Training[], 'forbidden'>> {
  const { policy, actor, platform } = context;
  const mine = (['officers', 'volunteers'] as const).filter((audience) =>
    policy.can(actor, READ[audience]),
  );
  if (mine.length === 0) return refuse('forbidden');
  const now = platform.clock.now();
  const reader = platform.database.read;
  const courses = (await loadCourses(reader)).filter(({ audience }) =>
    mine.some((one) => one === audience),
  );
  const coming = await loadCohorts(reader, { statuses: ['published'], endsAfter: now }, MAX_ROWS);
  return ok(
    coming.filter(isShownIn(context)).flatMap((cohort) => {
      const course = courses.find(({ id }) => id === cohort.courseId);
      return course && isOpenFor(course, cohort, now) ? [{ course, cohort }] : [];
    }),
  );
}
