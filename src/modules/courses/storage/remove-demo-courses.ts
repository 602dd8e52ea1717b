import { sql } from 'kysely';
import type { AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';

const leaving = (areaIds: readonly AreaId[]) => sql`
  (origin = 'demo' or area_id = any (${[...areaIds]}))`;

/** Cohorts of the demonstration, and all others in areas that are about to be removed. */
export async function countDemoCohorts(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  const { rows } = await sql<{ cohorts: number }>`
    select count(*)::integer as cohorts from courses.cohort where ${leaving(areaIds)}`.execute(tx);
  return rows[0]?.cohorts ?? 0;
}

/** Courses of the demonstration that stay, since a cohort of somebody else's takes them. */
export async function countKeptCourses(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  const { rows } = await sql<{ courses: number }>`
    select count(*)::integer as courses from courses.course
    where origin = 'demo' and exists (
      select from courses.cohort where course_id = course.id and not ${leaving(areaIds)})`.execute(
    tx,
  );
  return rows[0]?.courses ?? 0;
}

/**
 * Cohorts with the figures that were published of them, and their courses. A course that somebody else's cohort takes
 * stays as theirs. Returns the ids of the cohorts and sessions that were removed.
 */
export async function removeDemoCourses(
  tx: Tx,
  areaIds: readonly AreaId[],
): Promise<readonly string[]> {
  const { rows: sessions } = await sql<{ id: string }>`
    select id from courses.session
    where cohort_id in (select id from courses.cohort where ${leaving(areaIds)})`.execute(tx);
  await removeReleases(tx, areaIds);
  const { rows: cohorts } = await sql<{ id: string; course: string }>`
    delete from courses.cohort where ${leaving(areaIds)}
    returning id, course_id as course`.execute(tx);
  await sql`delete from courses.course
    where (origin = 'demo' or id = any (${cohorts.map(({ course }) => course)}::uuid[]))
      and not exists (select from courses.cohort where course_id = course.id)`.execute(tx);
  await sql`update courses.course set origin = 'own' where origin = 'demo'`.execute(tx);
  return [...cohorts, ...sessions].map(({ id }) => id);
}

async function removeReleases(tx: Tx, areaIds: readonly AreaId[]): Promise<void> {
  const { rows: released } = await sql<{ id: string }>`
    select distinct release_id as id from courses.released_cohort
    where cohort_id in (select id from courses.cohort where ${leaving(areaIds)})`.execute(tx);
  const ids = released.map(({ id }) => id);
  await sql`delete from courses.released_cohort where release_id = any (${ids}::uuid[])`.execute(
    tx,
  );
  await sql`delete from courses.release where id = any (${ids}::uuid[])`.execute(tx);
}
