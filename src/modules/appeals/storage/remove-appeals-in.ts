import { sql } from 'kysely';
import type { AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';

/** What was asked of the police of areas: nobody answers for it there once they are gone. */
export async function countAppealsIn(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  const { rows } = await sql<{ appeals: number }>`
    select count(*)::integer as appeals from appeals.appeal where area_id = any (${[...areaIds]})`.execute(
    tx,
  );
  return rows[0]?.appeals ?? 0;
}

/** Whole; files that nothing names any more the nightly job removes. */
export async function removeAppealsIn(tx: Tx, areaIds: readonly AreaId[]): Promise<void> {
  await sql`delete from appeals.appeal where area_id = any (${[...areaIds]})`.execute(tx);
}
