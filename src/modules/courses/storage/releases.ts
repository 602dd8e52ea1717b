import { countFromTen, sumPublished } from '#kernel/disclosure/public-count.ts';
import type { CohortId, CourseId, Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type {
  CountedCohort,
  CourseFigures,
  PublishedPeople,
  ToldSum,
  ToldWhat,
} from '../domain/told-counts.ts';
import type { CoursesTables } from './tables.ts';

export interface CohortOfCourse extends CountedCohort<CohortId> {
  readonly courseId: CourseId;
}

/** Cohorts that took place and ended before then, whoever they were for. */
export async function loadCountedCohorts(
  tx: Tx,
  endedBefore: Temporal.Instant,
): Promise<readonly CohortOfCourse[]> {
  const tables = tx.$extendTables<CoursesTables>();
  const rows = await tables
    .selectFrom('courses.outcome as outcome')
    .innerJoin('courses.cohort as cohort', 'cohort.id', 'outcome.cohort_id')
    .select(['cohort.id', 'cohort.course_id', 'outcome.came', 'outcome.completed'])
    .where('cohort.status', '=', 'published')
    .where('cohort.ends_at', '<', endedBefore)
    .orderBy('cohort.ends_at')
    .orderBy('cohort.id')
    .execute();
  const told = await tables
    .selectFrom('courses.released_cohort')
    .select(['cohort_id', 'what'])
    .execute();
  return rows.map((row) => ({
    id: rowId(row.id),
    courseId: rowId(row.course_id),
    came: row.came,
    completed: row.completed,
    told: told.flatMap(({ cohort_id: id, what }) => (id === row.id ? [what] : [])),
  }));
}

export async function insertRelease(
  tx: Tx,
  id: Id<'course-release'>,
  courseId: CourseId,
  { what, people, cohortIds }: ToldSum<CohortId>,
  madeOn: Temporal.PlainDate,
): Promise<void> {
  const tables = tx.$extendTables<CoursesTables>();
  await tables
    .insertInto('courses.release')
    .values({ id, course_id: courseId, what, people, made_on: madeOn })
    .execute();
  await tables
    .insertInto('courses.released_cohort')
    .values(cohortIds.map((cohort) => ({ cohort_id: cohort, what, release_id: id })))
    .execute();
}

export async function loadFigures(
  tx: Tx,
  courseId: CourseId,
  now: Temporal.Instant,
): Promise<CourseFigures> {
  const tables = tx.$extendTables<CoursesTables>();
  const { cohorts } = await tables
    .selectFrom('courses.cohort')
    .select(({ fn }) => fn.countAll<bigint>().as('cohorts'))
    .where('course_id', '=', courseId)
    .where('status', '=', 'published')
    .where('ends_at', '<', now)
    .executeTakeFirstOrThrow();
  const { sessions } = await tables
    .selectFrom('courses.held as held')
    .innerJoin('courses.session as session', 'session.id', 'held.session_id')
    .innerJoin('courses.cohort as cohort', 'cohort.id', 'session.cohort_id')
    .select(({ fn }) => fn.countAll<bigint>().as('sessions'))
    .where('cohort.course_id', '=', courseId)
    .executeTakeFirstOrThrow();
  const sums = await tables
    .selectFrom('courses.release as release')
    .innerJoin('courses.released_cohort as counted', 'counted.release_id', 'release.id')
    .select(({ fn }) => [
      'release.what',
      'release.made_on',
      'release.people',
      fn.countAll<bigint>().as('cohorts'),
    ])
    .where('release.course_id', '=', courseId)
    .groupBy('release.id')
    .orderBy('release.made_on')
    .execute();
  const told = (what: ToldWhat): PublishedPeople | undefined => {
    const of = sums.filter((one) => one.what === what);
    const last = of.at(-1);
    return (
      last && {
        people: sumPublished(
          of.flatMap(({ people }) => countFromTen('courses.people', people) ?? []),
        ),
        cohorts: of.reduce((sum, one) => sum + Number(one.cohorts), 0),
        lastOn: last.made_on,
      }
    );
  };
  return {
    cohorts: Number(cohorts),
    sessions: Number(sessions),
    people: { came: told('came'), completed: told('completed') },
  };
}
