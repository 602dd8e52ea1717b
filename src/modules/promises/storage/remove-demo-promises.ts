import { sql } from 'kysely';
import type { AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';

const leaving = (areaIds: readonly AreaId[]) => sql`
  (origin = 'demo' or area_id = any (${[...areaIds]}))`;

/** Promises and questions of the demonstration, and all others in areas that are about to be removed. */
export async function countDemoPromises(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  const { rows } = await sql<{ owed: number }>`
    select (select count(*) from promises.promise where ${leaving(areaIds)})::integer
      + (select count(*) from promises.question where ${leaving(areaIds)})::integer as owed`.execute(
    tx,
  );
  return rows[0]?.owed ?? 0;
}

/** Returns the ids of what was removed. Photographs that no row names any more are removed by the nightly job. */
export async function removeDemoPromises(
  tx: Tx,
  areaIds: readonly AreaId[],
): Promise<readonly string[]> {
  await sql`delete from promises.published_question where ${leaving(areaIds)} or question_id in (
    select id from promises.question where ${leaving(areaIds)})`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    with questions as (delete from promises.question where ${leaving(areaIds)} returning id),
      promises as (delete from promises.promise where ${leaving(areaIds)} returning id)
    select id from questions union all select id from promises`.execute(tx);
  return rows.map(({ id }) => id);
}
