import { sql } from 'kysely';
import type { AreaId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { CoursesTables } from './tables.ts';

/** How many cohorts are in these areas, whatever became of them. */
export async function countCohortsIn(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  const { count } = await tx
    .$extendTables<CoursesTables>()
    .selectFrom('courses.cohort')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('area_id', '=', sql<string>`any (${sql.val(areaIds)}::uuid[])`)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Areas that leave the house take along their cohorts, what was told of them, and courses that nobody else takes. */
export async function removeCoursesIn(tx: Tx, areaIds: readonly AreaId[]): Promise<void> {
  const { rows: released } = await sql<{ id: string }>`
    select distinct release_id as id from courses.released_cohort
    where cohort_id in (select id from courses.cohort where area_id = any (${areaIds}::uuid[]))`.execute(
    tx,
  );
  const ids = released.map(({ id }) => id);
  await sql`delete from courses.released_cohort where release_id = any (${ids}::uuid[])`.execute(
    tx,
  );
  await sql`delete from courses.release where id = any (${ids}::uuid[])`.execute(tx);
  const { rows: left } = await sql<{ id: string }>`
    delete from courses.cohort where area_id = any (${areaIds}::uuid[])
    returning course_id as id`.execute(tx);
  await sql`delete from courses.course
    where id = any (${left.map(({ id }) => id)}::uuid[])
      and not exists (select from courses.cohort where course_id = course.id)`.execute(tx);
}
