import { sql } from 'kysely';
import type { AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';

const leaving = (areaIds: readonly AreaId[]) => sql`
  (origin = 'demo' or area_id = any (${[...areaIds]}))`;

/** Lessons of the demonstration, and all others in areas that are about to be removed. */
export async function countDemoLessons(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  const { rows } = await sql<{ lessons: number }>`
    select count(*)::integer as lessons from schools.lesson where ${leaving(areaIds)}`.execute(tx);
  return rows[0]?.lessons ?? 0;
}

/** Returns the ids of the lessons that were removed. */
export async function removeDemoLessons(
  tx: Tx,
  areaIds: readonly AreaId[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from schools.lesson where ${leaving(areaIds)} returning id`.execute(tx);
  return rows.map(({ id }) => id);
}
