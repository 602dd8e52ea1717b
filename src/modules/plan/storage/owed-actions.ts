import type { Tx } from '#platform/database/database.ts';
import type { JointAction } from '../domain/action.ts';
import { OWED_ACTIONS } from '../domain/action-status.ts';
import { parseAction } from './parse-action.ts';
import type { Reader } from './plans.ts';
import type { PlanTables } from './tables.ts';

/** What the sides agreed to and nobody has ended, of all plans: the newest year first, by number. */
export async function loadOwedActions(reader: Reader): Promise<readonly JointAction[]> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.action')
    .selectAll()
    .where('status', 'in', [...OWED_ACTIONS])
    .orderBy('year', 'desc')
    .orderBy('number')
    .execute();
  return rows.map(parseAction);
}

/** What the sides agreed to and nobody has ended, of all plans; nobody else changes them until the transaction ends. */
export async function lockOwedActions(tx: Tx): Promise<readonly JointAction[]> {
  const rows = await tx
    .$extendTables<PlanTables>()
    .selectFrom('plan.action')
    .selectAll()
    .where('status', 'in', [...OWED_ACTIONS])
    .orderBy('due_on')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(parseAction);
}
