import { sql } from 'kysely';
import type { AreaId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';

/** Joint actions in areas, and those of their plans: nobody is held to them there once the areas are gone. */
export async function countPlansIn(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  const { rows } = await sql<{ actions: number }>`
    select count(*)::integer as actions from plan.action
    where area_id = any (${[...areaIds]}) or plan_id in (
      select id from plan.plan where area_id = any (${[...areaIds]})
    )`.execute(tx);
  return rows[0]?.actions ?? 0;
}

/** Whole, with everything that belongs to them; files that nothing names any more the nightly job removes. */
export async function removePlansIn(tx: Tx, areaIds: readonly AreaId[]): Promise<void> {
  // Of a plan of a wider area, somebody spoke for one of these.
  await sql`delete from plan.invited where area_id = any (${[...areaIds]})`.execute(tx);
  await sql`delete from plan.frozen_text where id in (
    select text_id from plan.voter where area_id = any (${[...areaIds]})
  )`.execute(tx);
  for (const table of ['plan.proposal', 'plan.plan', 'plan.action'] as const) {
    await sql`delete from ${sql.table(table)} where area_id = any (${[...areaIds]})`.execute(tx);
  }
}
