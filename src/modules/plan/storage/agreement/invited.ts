import type { AccountId, PlanId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { Invited } from '../../domain/agreement/frozen.ts';
import type { Reader } from '../plans.ts';
import type { PlanTables } from '../tables.ts';

/** Side by side, by name. */
export async function loadInvited(reader: Reader, planId: PlanId): Promise<readonly Invited[]> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.invited')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('side')
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    planId: rowId(row.plan_id),
    accountId: rowId(row.account_id),
    side: row.side,
    areaId: optionalRowId(row.area_id),
    name: row.name,
    post: row.post,
  }));
}

/** Invited again, somebody speaks for the side, and under the post, that was said last. */
export async function saveInvited(tx: Tx, one: Invited, at: Temporal.Instant): Promise<void> {
  const said = {
    side: one.side,
    area_id: one.areaId ?? null,
    name: one.name,
    post: one.post,
    invited_at: at,
  };
  await tx
    .$extendTables<PlanTables>()
    .insertInto('plan.invited')
    .values({ id: one.id, plan_id: one.planId, account_id: one.accountId, ...said })
    .onConflict((conflict) => conflict.columns(['plan_id', 'account_id']).doUpdateSet(said))
    .execute();
}

/** False: nobody of that account was invited. */
export async function removeInvited(
  tx: Tx,
  planId: PlanId,
  accountId: AccountId,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .$extendTables<PlanTables>()
    .deleteFrom('plan.invited')
    .where('plan_id', '=', planId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
