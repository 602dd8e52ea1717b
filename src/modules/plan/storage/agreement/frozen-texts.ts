import { type Selectable, sql } from 'kysely';
import type { AccountId, ActionId, PlanId, PlanTextId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { PlanTextVersion } from '../../domain/agreement/frozen.ts';
import { TEXT_FORMATS, type TextFormat } from '../../domain/agreement/text-format.ts';
import { parseTextHash, type TextHash } from '../../domain/agreement/voter.ts';
import type { JointAction } from '../../domain/action.ts';
import type { JointPlan } from '../../domain/plan.ts';
import type { Reader } from '../plans.ts';
import type { PlanTables } from '../tables.ts';

function texts(reader: Reader) {
  return reader.$extendTables<PlanTables>().selectFrom('plan.frozen_text').selectAll();
}

/** Nobody else votes on it, withdraws, thaws or decides it until the transaction ends. */
export async function lockText(tx: Tx, id: PlanTextId): Promise<PlanTextVersion | undefined> {
  const row = await texts(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && parseText(row);
}

export async function findText(
  reader: Reader,
  id: PlanTextId,
): Promise<PlanTextVersion | undefined> {
  const row = await texts(reader).where('id', '=', id).executeTakeFirst();
  return row && parseText(row);
}

export async function findTextByNumber(
  reader: Reader,
  { year, number }: { readonly year: number; readonly number: number },
): Promise<PlanTextVersion | undefined> {
  const row = await texts(reader)
    .where('year', '=', year)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && parseText(row);
}

/** Of all plans of a year, the newest first. */
export async function loadTextsOfYear(
  reader: Reader,
  year: number,
): Promise<readonly PlanTextVersion[]> {
  const rows = await texts(reader).where('year', '=', year).orderBy('number', 'desc').execute();
  return rows.map(parseText);
}

export async function loadTextsOfPlan(
  reader: Reader,
  planId: PlanId,
): Promise<readonly PlanTextVersion[]> {
  const rows = await texts(reader)
    .where('plan_id', '=', planId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(parseText);
}

/** Those whose time is over, and which nobody has decided yet. */
export async function loadTextsToDecide(
  tx: Tx,
  now: Temporal.Instant,
): Promise<readonly PlanTextVersion[]> {
  const rows = await texts(tx)
    .where('status', '=', 'voting')
    .where('ends_at', '<=', now)
    .orderBy('ends_at')
    .execute();
  return rows.map(parseText);
}

/** The one that is put to the vote and holds this action, locked. */
export async function lockTextOfAction(
  tx: Tx,
  actionId: ActionId,
): Promise<PlanTextVersion | undefined> {
  const row = await texts(tx)
    .where('status', '=', 'voting')
    .where('id', 'in', (of) =>
      of.selectFrom('plan.frozen_action').select('text_id').where('action_id', '=', actionId),
    )
    .forUpdate()
    .executeTakeFirst();
  return row && parseText(row);
}

/** The next numbers: of the year, in all plans, and of the plan. Nobody else gets them until the transaction ends. */
export async function nextTextNumbers(
  tx: Tx,
  { id, year }: Pick<JointPlan, 'id' | 'year'>,
): Promise<Pick<PlanTextVersion, 'number' | 'numberInPlan'>> {
  await sql`select pg_advisory_xact_lock(hashtextextended('plan.text', ${year}))`.execute(tx);
  const row = await tx
    .$extendTables<PlanTables>()
    .selectFrom('plan.frozen_text')
    .select((is) => [
      is.fn.max('number').as('last'),
      is.fn.max('number_in_plan').filterWhere('plan_id', '=', id).as('last_in_plan'),
    ])
    .where('year', '=', year)
    .executeTakeFirst();
  return { number: (row?.last ?? 0) + 1, numberInPlan: (row?.last_in_plan ?? 0) + 1 };
}

export async function insertText(
  tx: Tx,
  text: PlanTextVersion,
  {
    actionIds,
    by,
  }: { readonly actionIds: readonly ActionId[]; readonly by: AccountId | undefined },
): Promise<void> {
  const tables = tx.$extendTables<PlanTables>();
  await tables
    .insertInto('plan.frozen_text')
    .values({
      id: text.id,
      plan_id: text.planId,
      year: text.year,
      number: text.number,
      number_in_plan: text.numberInPlan,
      format: text.format,
      words: text.words,
      hash: text.hash,
      frozen_at: text.frozenAt,
      frozen_by: by ?? null,
      ends_at: text.endsAt,
    })
    .execute();
  await tables
    .insertInto('plan.frozen_action')
    .values(actionIds.map((id) => ({ text_id: text.id, action_id: id })))
    .execute();
}

export async function loadActionIdsOf(
  reader: Reader,
  id: PlanTextId,
): Promise<readonly ActionId[]> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.frozen_action')
    .innerJoin('plan.action', 'plan.action.id', 'action_id')
    .select('action_id')
    .where('text_id', '=', id)
    .orderBy('plan.action.number')
    .execute();
  return rows.map(({ action_id }) => rowId(action_id));
}

/** Those of its actions that are now shown under another number than the words of the text have. */
export async function loadRenumbered(
  reader: Reader,
  { id, format }: Pick<PlanTextVersion, 'id' | 'format'>,
): Promise<readonly Pick<JointAction, 'number' | 'numberInPlan'>[]> {
  if (format !== 1) return [];
  return await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.frozen_action')
    .innerJoin('plan.action as action', 'action.id', 'action_id')
    .select(['action.number', 'action.number_in_plan as numberInPlan'])
    .where('text_id', '=', id)
    .whereRef('action.number', '<>', 'action.number_in_plan')
    .orderBy('action.number')
    .execute();
}

/** What became of it; its words and its hash stay as they are for ever. */
export async function saveTextEnd(
  tx: Tx,
  id: PlanTextId,
  end: {
    readonly status: 'agreed' | 'declined' | 'thawed';
    readonly at: Temporal.Instant;
    readonly reason?: string;
    readonly protocol?: { readonly words: string; readonly hash: TextHash };
  },
): Promise<void> {
  await tx
    .$extendTables<PlanTables>()
    .updateTable('plan.frozen_text')
    .set({
      status: end.status,
      decided_at: end.at,
      reason: end.reason ?? '',
      protocol: end.protocol?.words ?? null,
      protocol_hash: end.protocol?.hash ?? null,
    })
    .where('id', '=', id)
    .execute();
}

function parseText(row: Selectable<PlanTables['plan.frozen_text']>): PlanTextVersion {
  const { protocol: words, protocol_hash: hash } = row;
  return {
    id: rowId(row.id),
    planId: rowId(row.plan_id),
    year: row.year,
    number: row.number,
    numberInPlan: row.number_in_plan,
    format: formatOf(row.format),
    words: row.words,
    hash: hashOf(row.hash),
    status: row.status,
    frozenAt: row.frozen_at,
    endsAt: row.ends_at,
    decidedAt: row.decided_at ?? undefined,
    reason: row.reason,
    protocol: words !== null && hash !== null ? { words, hash: hashOf(hash) } : undefined,
  };
}

/** The table holds no other. */
function formatOf(number: number): TextFormat {
  const format = TEXT_FORMATS.find((one) => one === number);
  if (format === undefined) throw new Error('a text of an unknown format');
  return format;
}

/** The table holds no other. */
export function hashOf(text: string): TextHash {
  const hash = parseTextHash(text);
  if (!hash) throw new Error('a hash that is none');
  return hash;
}
