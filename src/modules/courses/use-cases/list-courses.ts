import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { readPlaces } from '#modules/attendance/index.ts';
import { COHORT_GATHERING } from '../domain/cohort-gathering.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { Course } from '../domain/course.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { isShownIn } from '../domain/is-shown-in.ts';
import { isOpenFor } from '../domain/is-open-for.ts';
import { loadCohorts } from '../storage/cohorts.ts';
import { findCourseBySlug, loadCourses } from '../storage/courses.ts';

/** What everybody may know of a cohort: neither where it meets nor how many applied. */
export interface PublicCohort
  extends Pick<
    Cohort,
    'id' | 'number' | 'areaId' | 'ageFrom' | 'ageTo' | 'sessions' | 'startsAt' | 'endsAt'
  > {
  /** `line`: whoever is accepted waits for a seat. `closed`: nobody applies any more. */
  readonly places: 'free' | 'line' | 'closed';
  readonly applyUntil: Temporal.Instant;
}

export type PublicCourse = Omit<Course, 'screening' | 'changedAt' | 'status'>;

export interface ListedCourse {
  readonly course: PublicCourse;
  /** Those that are not over, the next first. */
  readonly cohorts: readonly PublicCohort[];
}

const MAX_ROWS = 200;

/** Courses for residents that everybody may read of, those with a cohort first. `areaId`: with a cohort there, or below. */
export async function listCourses(
  context: CoursesContext,
  { areaId }: { readonly areaId?: AreaId | undefined } = {},
): Promise<Result<readonly ListedCourse[], 'absent'>> {
  const { policy, actor, areas, platform } = context;
  if (!policy.can(actor, 'course.read')) return refuse('absent');
  const reader = platform.database.read;
  const courses = await loadCourses(reader);
  const isListed = ({ status, audience }: Course) =>
    status === 'published' && audience === 'residents';
  const coming = (await loadCohorts(reader, comingFrom(context), MAX_ROWS)).filter(
    isShownIn(context),
  );
  const listed: ListedCourse[] = [];
  for (const course of courses.filter(isListed)) {
    const own = coming.filter(
      (cohort) =>
        cohort.courseId === course.id && (!areaId || areas.lineOf(cohort.areaId).includes(areaId)),
    );
    if (areaId && own.length === 0) continue;
    listed.push({
      course: publicCourse(course),
      cohorts: await publicCohorts(context, course, own),
    });
  }
  return ok(listed.toSorted((one, other) => Number(isEmpty(one)) - Number(isEmpty(other))));
}

/** One of them, whomever it is for: a course for volunteers is led to by whoever invites them. */
export async function readCourse(
  context: CoursesContext,
  { slug }: { readonly slug: string },
): Promise<Result<ListedCourse & { readonly screening: Course['screening'] }, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'course.read')) return refuse('absent');
  const reader = platform.database.read;
  const course = await findCourseBySlug(reader, slug);
  if (course?.status !== 'published') return refuse('absent');
  const coming = await loadCohorts(
    reader,
    { ...comingFrom(context), courseId: course.id },
    MAX_ROWS,
  );
  const cohorts = await publicCohorts(context, course, coming.filter(isShownIn(context)));
  return ok({ course: publicCourse(course), cohorts, screening: course.screening });
}

function comingFrom({ platform: { clock } }: CoursesContext) {
  // Courses end at whole minutes, and the rows of a minute are read once.
  const minute = clock.now().round({ smallestUnit: 'minute', roundingMode: 'floor' });
  return { statuses: ['published'] as const, endsAfter: minute };
}

function isEmpty({ cohorts }: ListedCourse): boolean {
  return cohorts.length === 0;
}

function publicCourse(course: Course): PublicCourse {
  const { id, slug, audience, title, about, isDiscreet, hasPhotographs, neededUnits, units } =
    course;
  return { id, slug, audience, title, about, isDiscreet, hasPhotographs, neededUnits, units };
}

async function publicCohorts(
  context: CoursesContext,
  course: Course,
  cohorts: readonly Cohort[],
): Promise<readonly PublicCohort[]> {
  return await Promise.all(cohorts.map((cohort) => publicCohort(context, course, cohort)));
}

async function publicCohort(
  context: CoursesContext,
  course: Course,
  cohort: Cohort,
): Promise<PublicCohort> {
  const { id, number, areaId, ageFrom, ageTo, sessions, startsAt, endsAt, applyUntil } = cohort;
  const isOpen = isOpenFor(course, cohort, context.platform.clock.now());
  const places = isOpen
    ? await readPlaces(context, { ownerKind: COHORT_GATHERING, ownerId: id })
    : undefined;
  return {
    id,
    number,
    areaId,
    ageFrom,
    ageTo,
    sessions,
    startsAt,
    endsAt,
    applyUntil,
    places: places === undefined ? 'closed' : places.left === 0 ? 'line' : 'free',
  };
}
