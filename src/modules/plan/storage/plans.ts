import { type Kysely, sql } from 'kysely';
import type { AreaId, PlanId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { PlatformTables } from '#platform/database/tables.ts';
import type { JointPlan, PlanStatus } from '../domain/plan.ts';
import { parsePlan } from './parse-action.ts';
import type { PlanTables } from './tables.ts';

export type Reader = Kysely<PlatformTables> | Tx;

function plans(reader: Reader) {
  return reader.$extendTables<PlanTables>().selectFrom('plan.plan').selectAll();
}

/** Every plan, the newest year first. There are few: one for each area and year. */
export async function loadPlans(reader: Reader): Promise<readonly JointPlan[]> {
  const rows = await plans(reader).orderBy('year', 'desc').orderBy('id').execute();
  return rows.map(parsePlan);
}

/** Of each year, the newest first, whose plans there are. */
export async function loadPlanYears(
  reader: Reader,
): Promise<readonly { readonly year: number; readonly areaIds: readonly AreaId[] }[]> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.plan')
    .select(['year', sql<readonly string[]>`array_agg(area_id)`.as('area_ids')])
    .groupBy('year')
    .orderBy('year', 'desc')
    .execute();
  return rows.map((row) => ({ year: row.year, areaIds: row.area_ids.map((id) => rowId(id)) }));
}

export async function loadPlansOfYear(reader: Reader, year: number): Promise<readonly JointPlan[]> {
  const rows = await plans(reader).where('year', '=', year).orderBy('id').execute();
  return rows.map(parsePlan);
}

export async function findPlan(reader: Reader, id: PlanId): Promise<JointPlan | undefined> {
  const row = await plans(reader).where('id', '=', id).executeTakeFirst();
  return row && parsePlan(row);
}

/** The same; nobody else changes it, or adds an action to it, until the transaction ends. */
export async function lockPlan(tx: Tx, id: PlanId): Promise<JointPlan | undefined> {
  const row = await plans(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && parsePlan(row);
}

export async function findPlanOf(
  reader: Reader,
  { year, areaId }: { readonly year: number; readonly areaId: AreaId },
): Promise<JointPlan | undefined> {
  const row = await plans(reader)
    .where('year', '=', year)
    .where('area_id', '=', areaId)
    .executeTakeFirst();
  return row && parsePlan(row);
}

/** Answers whether it is new: there is one for each area and year. */
export async function insertPlan(tx: Tx, plan: JointPlan): Promise<boolean> {
  const saved = await tx
    .$extendTables<PlanTables>()
    .insertInto('plan.plan')
    .values({
      id: plan.id,
      year: plan.year,
      area_id: plan.areaId,
      status: plan.status,
      opened_at: plan.changedAt,
      changed_at: plan.changedAt,
    })
    .onConflict((conflict) => conflict.columns(['year', 'area_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

export async function savePlanStatus(
  tx: Tx,
  id: PlanId,
  status: PlanStatus,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<PlanTables>()
    .updateTable('plan.plan')
    .set({ status, changed_at: at })
    .where('id', '=', id)
    .execute();
}
