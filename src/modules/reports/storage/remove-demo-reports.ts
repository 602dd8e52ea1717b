import { sql } from 'kysely';
import type { AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';

const leaving = (areaIds: readonly AreaId[]) => sql`
  (origin = 'demo' or area_id = any (${[...areaIds]}))`;

/** Reports of the demonstration, and all others in areas that are about to be removed. */
export async function countDemoReports(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  const { rows } = await sql<{ reports: number }>`
    select count(*)::integer as reports from reports.report where ${leaving(areaIds)}`.execute(tx);
  return rows[0]?.reports ?? 0;
}

/**
 * With what was published of them. Returns the ids of what was removed. Files that no row names any more are removed by
 * the nightly job.
 */
export async function removeDemoReports(
  tx: Tx,
  areaIds: readonly AreaId[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from reports.report where ${leaving(areaIds)} returning id`.execute(tx);
  return rows.map(({ id }) => id);
}
