import { sql } from 'kysely';
import type { AreaId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';

/** What was reported in areas: nobody answers for it there once they are gone. */
export async function countReportsIn(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  const { rows } = await sql<{ reports: number }>`
    select count(*)::integer as reports from reports.report where area_id = any (${[...areaIds]})`.execute(
    tx,
  );
  return rows[0]?.reports ?? 0;
}

/** Whole, with what of it was published; files that nothing names any more the nightly job removes. */
export async function removeReportsIn(tx: Tx, areaIds: readonly AreaId[]): Promise<void> {
  await sql`delete from reports.report where area_id = any (${[...areaIds]})`.execute(tx);
}
