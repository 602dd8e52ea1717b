import type { JointAction } from '../../domain/action.ts';
import { parseAction } from '../parse-action.ts';
import type { Reader } from '../plans.ts';
import { planOrder } from './plan-order.ts';
import type { PlanTables } from '../tables.ts';

/** Every action of a year that everybody reads, with its long texts. */
export async function loadWholeActions(
  reader: Reader,
  year: number,
): Promise<readonly JointAction[]> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.action as action')
    .selectAll()
    .where('year', '=', year)
    .where('published_at', 'is not', null)
    .orderBy(planOrder)
    .orderBy('action.number')
    .execute();
  return rows.map(parseAction);
}
