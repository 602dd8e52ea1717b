import { sql } from 'kysely';
import type { ActionId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ActionEntry, ActionParts, AnswerablePart, JointAction } from '../domain/action.ts';
import type { JointPlan } from '../domain/plan.ts';
import type { PlanTables } from './tables.ts';

function tables(tx: Tx) {
  return tx.$extendTables<PlanTables>();
}

/** The next numbers: of the year, in all plans, and of the plan. Nobody else gets them until the transaction ends. */
export async function nextNumbers(
  tx: Tx,
  { id, year }: Pick<JointPlan, 'id' | 'year'>,
): Promise<Pick<JointAction, 'number' | 'numberInPlan'>> {
  await sql`select pg_advisory_xact_lock(hashtextextended('plan.number', ${year}))`.execute(tx);
  const row = await tables(tx)
    .selectFrom('plan.action')
    .select((is) => is.fn.max('number').as('last'))
    .where('year', '=', year)
    .executeTakeFirst();
  const counted = await tables(tx)
    .updateTable('plan.plan')
    .set((plan) => ({ last_action_number: plan('last_action_number', '+', 1) }))
    .where('id', '=', id)
    .returning('last_action_number')
    .executeTakeFirstOrThrow();
  return { number: (row?.last ?? 0) + 1, numberInPlan: counted.last_action_number };
}

/** What is kept of that key already. */
export async function knownFingerprint(tx: Tx, id: ActionId): Promise<string | undefined> {
  const row = await tables(tx)
    .selectFrom('plan.action')
    .select('body_fingerprint')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.body_fingerprint;
}

export async function insertAction(
  tx: Tx,
  action: JointAction,
  parts: ActionParts,
  fingerprint: string,
): Promise<void> {
  await tables(tx)
    .insertInto('plan.action')
    .values({
      id: action.id,
      body_fingerprint: fingerprint,
      plan_id: action.planId,
      year: action.year,
      number: action.number,
      number_in_plan: action.numberInPlan,
      source_kind: action.source.kind,
      source_id: action.source.id ?? null,
      created_at: action.createdAt,
      created_by: action.createdBy ?? null,
      ...textColumns(action),
      ...lifeColumns(action),
    })
    .execute();
  await insertParts(tx, action.id, parts);
}

/** Another text, before the vote; what belongs to it is written anew. */
export async function updateActionText(
  tx: Tx,
  action: JointAction,
  parts: ActionParts,
): Promise<void> {
  await tables(tx)
    .updateTable('plan.action')
    .set(textColumns(action))
    .where('id', '=', action.id)
    .execute();
  for (const table of ['plan.stage', 'plan.money', 'plan.partner'] as const) {
    await tables(tx).deleteFrom(table).where('action_id', '=', action.id).execute();
  }
  const kept = parts.answerable.map(({ part }) => part);
  await tables(tx)
    .deleteFrom('plan.answerable')
    .where('action_id', '=', action.id)
    // Of nobody, too: an empty list is none that PostgreSQL reads.
    .where('part', '<>', sql<AnswerablePart>`all (${sql.val(kept)}::text[])`)
    .execute();
  await insertParts(tx, action.id, parts);
}

/** Where it stands now; its text stays. */
export async function updateActionLife(tx: Tx, action: JointAction): Promise<void> {
  await tables(tx)
    .updateTable('plan.action')
    .set(lifeColumns(action))
    .where('id', '=', action.id)
    .execute();
}

function textColumns(action: JointAction) {
  const { indicator, problem } = action;
  return {
    area_id: action.areaId,
    title: action.title,
    title_en: action.titleEn,
    words: action.words,
    ...problem,
    indicator: indicator.words,
    indicator_unit: indicator.unit,
    indicator_counts: indicator.counts,
    baseline: indicator.baseline ?? null,
    target: indicator.target ?? null,
    privacy_note: action.privacyNote,
    track: action.track ?? ('' as const),
    starts_on: action.startsOn,
    due_on: action.dueOn,
    changed_at: action.changedAt,
  };
}

function lifeColumns(action: JointAction) {
  const { claimed, indicator, risen } = action;
  return {
    status: action.status,
    measured: orNull(indicator.measured),
    measured_at: orNull(indicator.measuredAt),
    successor_id: orNull(action.successorId),
    changed_at: action.changedAt,
    published_at: orNull(action.publishedAt),
    claimed_at: orNull(claimed?.at),
    claimed_side: orNull(claimed?.side),
    closed_at: orNull(action.closedAt),
    heard_at: orNull(action.heardAt),
    risen: orNull(risen?.as),
    risen_on: orNull(risen?.on),
    reminded_on: orNull(action.remindedOn),
  };
}

/** What is not known, as a column has it. */
function orNull<Value>(value: Value | undefined): Value | null {
  return value ?? null;
}

async function insertParts(tx: Tx, id: ActionId, parts: ActionParts): Promise<void> {
  const of = { action_id: id };
  for (const one of parts.answerable) await saveAnswerable(tx, id, one);
  const stages = parts.stages.map(({ number, words, dueOn, doneOn }) => ({
    ...of,
    number,
    words,
    due_on: dueOn,
    done_on: doneOn ?? null,
  }));
  if (stages.length > 0) await tables(tx).insertInto('plan.stage').values(stages).execute();
  const money = parts.money.map((one, at) => ({ ...of, number: at + 1, ...one }));
  if (money.length > 0) await tables(tx).insertInto('plan.money').values(money).execute();
  const partners = parts.partners.map(({ name, organisationId }, at) => ({
    ...of,
    number: at + 1,
    name,
    organisation_id: organisationId ?? null,
  }));
  if (partners.length > 0) await tables(tx).insertInto('plan.partner').values(partners).execute();
}

/** Somebody else in that part, or another answer; how to reach them stays as it is. */
export async function saveAnswerable(
  tx: Tx,
  id: ActionId,
  one: ActionParts['answerable'][number],
): Promise<void> {
  const columns = answerableColumns(one);
  await tables(tx)
    .insertInto('plan.answerable')
    .values({ action_id: id, ...columns })
    .onConflict((conflict) => conflict.columns(['action_id', 'part']).doUpdateSet(columns))
    .execute();
}

function answerableColumns(one: ActionParts['answerable'][number]) {
  return {
    part: one.part,
    side: one.side,
    post: one.post,
    name: one.name,
    officer_id: one.officerId ?? null,
    account_id: one.accountId ?? null,
    answer: one.answer,
    words: one.words,
    asked_at: one.askedAt ?? null,
    answered_at: one.answeredAt ?? null,
  };
}

export async function insertEntry(tx: Tx, id: ActionId, entry: ActionEntry): Promise<void> {
  await tables(tx)
    .insertInto('plan.history')
    .values({
      id: entry.id,
      action_id: id,
      happened_at: entry.at,
      account_id: entry.accountId ?? null,
      party: entry.party,
      what: entry.what,
      status: entry.status,
      words: entry.words,
      who: entry.who,
      evidence_id: entry.evidenceId ?? null,
    })
    .execute();
}

/** With all that belongs to it. */
export async function deleteAction(tx: Tx, id: ActionId): Promise<void> {
  await tables(tx).deleteFrom('plan.action').where('id', '=', id).execute();
}
