import { sql } from 'kysely';
import type { ActionId } from '#kernel/ids.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { ActionParts, Stage } from '../domain/action.ts';
import { loadAnswerable } from './load-actions.ts';
import { parsePartner, parseStage } from './parse-action.ts';
import type { Reader } from './plans.ts';
import type { PlanTables } from './tables.ts';

/** All that belongs to one action beside itself. */
export async function loadParts(reader: Reader, id: ActionId): Promise<ActionParts> {
  return (await loadPartsOf(reader, [id]))(id);
}

/** All that belongs to these, in a statement for each kind of part. */
export async function loadPartsOf(
  reader: Reader,
  ids: readonly ActionId[],
): Promise<(id: ActionId) => ActionParts> {
  const answerable = await loadAnswerable(reader, ids);
  const stages = await loadStagesOf(reader, ids);
  const tables = reader.$extendTables<PlanTables>();
  const money = await tables
    .selectFrom('plan.money')
    .selectAll()
    .where('action_id', '=', anyOf(ids))
    .orderBy('number')
    .execute();
  const partners = await tables
    .selectFrom('plan.partner')
    .selectAll()
    .where('action_id', '=', anyOf(ids))
    .orderBy('number')
    .execute();
  const moneyOf = Map.groupBy(money, (row) => row.action_id);
  const partnersOf = Map.groupBy(partners, (row) => row.action_id);
  return (id) => ({
    answerable: answerable.get(id) ?? [],
    stages: stages.get(id) ?? [],
    money: (moneyOf.get(id) ?? []).map(({ source, words, amount }) => ({ source, words, amount })),
    partners: (partnersOf.get(id) ?? []).map(parsePartner),
  });
}

/** What is done one after the other, by action. */
export async function loadStagesOf(
  reader: Reader,
  ids: readonly ActionId[],
): Promise<ReadonlyMap<ActionId, readonly Stage[]>> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.stage')
    .selectAll()
    .where('action_id', '=', anyOf(ids))
    .orderBy('number')
    .execute();
  const grouped = Map.groupBy(rows, (row) => row.action_id);
  return new Map([...grouped].map(([id, group]) => [rowId(id), group.map(parseStage)]));
}

/** Of none, too, which `in ()` is no SQL for: a year’s plan begins with no action that everybody reads. */
function anyOf(ids: readonly ActionId[]) {
  return sql<string>`any (${sql.val(ids)}::uuid[])`;
}
