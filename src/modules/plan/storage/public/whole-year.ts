import type { ActionId } from '../../../../kernel/ids.ts';
import { rowId } from '../../../../platform/database/row-id.ts';
import type { ActionParts, JointAction, Stage } from '../../domain/action.ts';
import { loadAnswerable } from '../load-actions.ts';
import { parseAction, parsePartner, parseStage } from '../parse-action.ts';
import type { Reader } from '../plans.ts';
import type { PlanTables } from '../tables.ts';

/** Every action of a year that everybody reads, with its long texts. */
export async function loadWholeActions(
  reader: Reader,
  year: number,
): Promise<readonly JointAction[]> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.action')
    .selectAll()
    .where('year', '=', year)
    .where('published_at', 'is not', null)
    .orderBy('number')
    .execute();
  return rows.map(parseAction);
}

/** What is done one after the other, of those of a year that everybody reads, by action. */
export async function loadStagesOf(
  reader: Reader,
  ids: readonly ActionId[],
): Promise<ReadonlyMap<ActionId, readonly Stage[]>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.stage')
    .selectAll()
    .where('action_id', 'in', [...ids])
    .orderBy('number')
    .execute();
  const grouped = Map.groupBy(rows, (row) => row.action_id);
  return new Map([...grouped].map(([id, group]) => [rowId(id), group.map(parseStage)]));
}

/** All that belongs to these, in a statement for each kind of part. */
export async function loadPartsOf(
  reader: Reader,
  ids: readonly ActionId[],
): Promise<(id: ActionId) => ActionParts> {
  const answerable = await loadAnswerable(reader, ids);
  const stages = await loadStagesOf(reader, ids);
  const tables = reader.$extendTables<PlanTables>();
  const of = ids.length === 0 ? [] : [...ids];
  const money = await tables
    .selectFrom('plan.money')
    .selectAll()
    .where('action_id', 'in', of)
    .orderBy('number')
    .execute();
  const partners = await tables
    .selectFrom('plan.partner')
    .selectAll()
    .where('action_id', 'in', of)
    .orderBy('number')
    .execute();
  const [moneyOf, partnersOf] = [
    Map.groupBy(money, (row) => row.action_id),
    Map.groupBy(partners, (row) => row.action_id),
  ];
  return (id) => ({
    answerable: answerable.get(id) ?? [],
    stages: stages.get(id) ?? [],
    money: (moneyOf.get(id) ?? []).map(({ source, words, amount }) => ({ source, words, amount })),
    partners: (partnersOf.get(id) ?? []).map(parsePartner),
  });
}
