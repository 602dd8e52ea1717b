import { sql } from 'kysely';
import type { AreaId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';

/** What was promised and asked in areas: nobody answers for it there once they are gone. */
export async function countPromisesIn(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  const { rows } = await sql<{ owed: number }>`
    select (select count(*) from promises.promise where area_id = any (${[...areaIds]}))::integer
      + (select count(*) from promises.question where area_id = any (${[...areaIds]}))::integer as owed`.execute(
    tx,
  );
  return rows[0]?.owed ?? 0;
}

/** Whole; photographs that nothing names any more the nightly job removes. */
export async function removePromisesIn(tx: Tx, areaIds: readonly AreaId[]): Promise<void> {
  for (const table of [
    'promises.published_question',
    'promises.question',
    'promises.promise',
  ] as const) {
    await sql`delete from ${sql.table(table)} where area_id = any (${[...areaIds]})`.execute(tx);
  }
}
