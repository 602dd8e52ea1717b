import type { ActionId, PlanId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type {
  ActionAnswerable,
  ActionEntry,
  ActionEvidence,
  ActionLink,
  ActionParts,
  JointAction,
} from '../domain/action.ts';
import {
  parseAction,
  parseActionLink,
  parseAnswerable,
  parseEntry,
  parseEvidence,
  parsePartner,
  parseStage,
} from './parse-action.ts';
import type { Reader } from './plans.ts';
import type { PlanTables } from './tables.ts';

function actions(reader: Reader) {
  return reader.$extendTables<PlanTables>().selectFrom('plan.action').selectAll();
}

export async function findAction(reader: Reader, id: ActionId): Promise<JointAction | undefined> {
  const row = await actions(reader).where('id', '=', id).executeTakeFirst();
  return row && parseAction(row);
}

/** The same; nobody else changes it until the transaction ends. */
export async function lockAction(tx: Tx, id: ActionId): Promise<JointAction | undefined> {
  const row = await actions(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && parseAction(row);
}

/** By what its address says. */
export async function findActionByNumber(
  reader: Reader,
  { year, number }: { readonly year: number; readonly number: number },
): Promise<JointAction | undefined> {
  const row = await actions(reader)
    .where('year', '=', year)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && parseAction(row);
}

export async function loadActionsOfPlan(
  reader: Reader,
  planId: PlanId,
): Promise<readonly JointAction[]> {
  const rows = await actions(reader).where('plan_id', '=', planId).orderBy('number').execute();
  return rows.map(parseAction);
}

/** Who stands for these, by action; the owner before the deputy. */
export async function loadAnswerable(
  reader: Reader,
  ids: readonly ActionId[],
): Promise<ReadonlyMap<string, readonly ActionAnswerable[]>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.answerable')
    .selectAll()
    .where('action_id', 'in', [...ids])
    .orderBy('part', 'desc')
    .execute();
  const grouped = Map.groupBy(rows, (row) => row.action_id);
  return new Map([...grouped].map(([id, group]) => [id, group.map(parseAnswerable)]));
}

/** All that belongs to one action beside itself. */
export async function loadParts(reader: Reader, id: ActionId): Promise<ActionParts> {
  const tables = reader.$extendTables<PlanTables>();
  const stages = await tables
    .selectFrom('plan.stage')
    .selectAll()
    .where('action_id', '=', id)
    .orderBy('number')
    .execute();
  const money = await tables
    .selectFrom('plan.money')
    .selectAll()
    .where('action_id', '=', id)
    .orderBy('number')
    .execute();
  const partners = await tables
    .selectFrom('plan.partner')
    .selectAll()
    .where('action_id', '=', id)
    .orderBy('number')
    .execute();
  return {
    answerable: (await loadAnswerable(reader, [id])).get(id) ?? [],
    stages: stages.map(parseStage),
    money: money.map(({ source, words, amount }) => ({ source, words, amount })),
    partners: partners.map(parsePartner),
  };
}

/** What shows that it was done, the first one first. */
export async function loadEvidence(
  reader: Reader,
  id: ActionId,
): Promise<readonly ActionEvidence[]> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.evidence')
    .selectAll()
    .where('action_id', '=', id)
    .orderBy('turn')
    .execute();
  return rows.map(parseEvidence);
}

export async function loadLinks(reader: Reader, id: ActionId): Promise<readonly ActionLink[]> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.link')
    .selectAll()
    .where('action_id', '=', id)
    .orderBy('linked_at')
    .orderBy('id')
    .execute();
  return rows.map(parseActionLink);
}

/** All that became of it, the first one first. */
export async function loadHistory(reader: Reader, id: ActionId): Promise<readonly ActionEntry[]> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.history')
    .selectAll()
    .where('action_id', '=', id)
    .orderBy('turn')
    .execute();
  return rows.map(parseEntry);
}
