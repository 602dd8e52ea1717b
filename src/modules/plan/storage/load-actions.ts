import { sql } from 'kysely';
import type { ActionId, PlanId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type {
  ActionAnswerable,
  ActionEntry,
  ActionEvidence,
  ActionLink,
  JointAction,
} from '../domain/action.ts';
import {
  parseAction,
  parseActionLink,
  parseAnswerable,
  parseEntry,
  parseEvidence,
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

/**
 * Those of these that are there, by their ids; nobody else changes one until the transaction ends. In that order, too, each is
 * locked: of two who want several neither waits for the other.
 */
export async function lockActions(
  tx: Tx,
  ids: readonly ActionId[],
): Promise<readonly JointAction[]> {
  const rows = await actions(tx)
    .where('id', '=', sql<string>`any (${sql.val(ids)}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(parseAction);
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

/** Of all these plans, each by number. */
export async function loadActionsOfPlans(
  reader: Reader,
  planIds: readonly PlanId[],
): Promise<readonly JointAction[]> {
  const rows = await actions(reader)
    .where('plan_id', '=', sql<string>`any (${sql.val(planIds)}::uuid[])`)
    .orderBy('plan_id')
    .orderBy('number')
    .execute();
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
