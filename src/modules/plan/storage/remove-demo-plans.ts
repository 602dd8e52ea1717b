import { sql } from 'kysely';
import type { AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';

/** A demonstration's plan into which somebody wrote an action or a proposal of their own stays as theirs. */
const leavingPlans = (areaIds: readonly AreaId[]) => sql`
  select id from plan.plan where area_id = any (${[...areaIds]}) or (origin = 'demo'
    and not exists (select from plan.action where plan_id = plan.id and origin = 'own')
    and not exists (select from plan.proposal where plan_id = plan.id and origin = 'own'))`;

const leaving = (areaIds: readonly AreaId[]) => sql`
  (origin = 'demo' or area_id = any (${[...areaIds]}) or plan_id in (${leavingPlans(areaIds)}))`;

/** Joint actions of the demonstration, and all others in areas that are about to be removed. */
export async function countDemoActions(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  const { rows } = await sql<{ actions: number }>`
    select count(*)::integer as actions from plan.action where ${leaving(areaIds)}`.execute(tx);
  return rows[0]?.actions ?? 0;
}

/** Plans that would be removed: those of the demonstration, with or without actions in them, and all in these areas. */
export async function countDemoPlans(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  const { rows } = await sql<{ plans: number }>`
    select count(*)::integer as plans from plan.plan where id in (${leavingPlans(areaIds)})`.execute(
    tx,
  );
  return rows[0]?.plans ?? 0;
}

/** Plans of the demonstration that stay, since somebody wrote something of their own into them. */
export async function countKeptPlans(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  const { rows } = await sql<{ plans: number }>`
    select count(*)::integer as plans from plan.plan
    where origin = 'demo' and id not in (${leavingPlans(areaIds)})`.execute(tx);
  return rows[0]?.plans ?? 0;
}

/**
 * With everything that belongs to them; files that no row names any more are removed by the nightly job. Returns the ids
 * of the actions and proposals that were removed.
 */
export async function removeDemoPlans(
  tx: Tx,
  areaIds: readonly AreaId[],
): Promise<readonly string[]> {
  const { rows: removed } = await sql<{ id: string }>`
    select id from plan.action where ${leaving(areaIds)}
    union all select id from plan.proposal where ${leaving(areaIds)}`.execute(tx);
  const ids = removed.map(({ id }) => id);
  await sql`delete from plan.invited where area_id = any (${[...areaIds]})`.execute(tx);
  await sql`delete from plan.frozen_text where id in (
    select text_id from plan.voter where area_id = any (${[...areaIds]})
  )`.execute(tx);
  await removeTexts(tx, ids);
  await sql`delete from plan.plan where id in (${leavingPlans(areaIds)})`.execute(tx);
  await sql`delete from plan.proposal where id = any (${ids}::uuid[])`.execute(tx);
  await sql`delete from plan.action where id = any (${ids}::uuid[])`.execute(tx);
  await sql`update plan.plan set origin = 'own' where origin = 'demo'`.execute(tx);
  return ids;
}

/** A text in which an action of somebody's own was voted on, too, is their protocol: it stays as it was. */
async function removeTexts(tx: Tx, actionIds: readonly string[]): Promise<void> {
  await sql`delete from plan.frozen_text
    where id in (select text_id from plan.frozen_action where action_id = any (${[...actionIds]}::uuid[]))
      and id not in (select text_id from plan.frozen_action where action_id <> all (${[...actionIds]}::uuid[]))`.execute(
    tx,
  );
}

/** Somebody's own action no longer counts work that was removed with the demonstration. */
export async function unlinkRemovedWork(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from plan.link where thing_id = any (${[...ids]}::uuid[])`.execute(tx);
}
