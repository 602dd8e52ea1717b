import { sql } from 'kysely';
import type { AreaId, OfficerId, PublishedQuestionId, QuestionId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Source } from '../domain/promise.ts';
import type { KeptQuestion, PublishedQuestion } from '../domain/question.ts';
import type { Reader } from './load-promises.ts';
import { parsePublishedQuestion } from './parse-question.ts';
import type { PromisesTables } from './tables.ts';

function published(reader: Reader) {
  return reader
    .$extendTables<PromisesTables>()
    .selectFrom('promises.published_question')
    .selectAll();
}

export async function findPublishedQuestion(
  reader: Reader,
  id: PublishedQuestionId,
): Promise<PublishedQuestion | undefined> {
  const row = await published(reader).where('id', '=', id).executeTakeFirst();
  return row && parsePublishedQuestion(row);
}

/** What everybody reads of a question; undefined: nothing. */
export async function findPublishedOf(
  reader: Reader,
  id: QuestionId,
): Promise<PublishedQuestion | undefined> {
  const row = await published(reader).where('question_id', '=', id).executeTakeFirst();
  return row && parsePublishedQuestion(row);
}

export async function loadAskedAreas(reader: Reader): Promise<readonly AreaId[]> {
  const rows = await reader
    .$extendTables<PromisesTables>()
    .selectFrom('promises.published_question')
    .select('area_id')
    .distinct()
    .execute();
  return rows.map(({ area_id }) => rowId(area_id));
}

export interface QuestionsFilter {
  /** In these very areas. */
  readonly areaIds: readonly AreaId[];
  readonly officerId?: OfficerId | undefined;
  readonly isAnswered?: boolean | undefined;
}

/** The newest first. */
export async function loadPublishedQuestions(
  reader: Reader,
  { areaIds, officerId, isAnswered }: QuestionsFilter,
  limit: number,
  after?: Pick<PublishedQuestion, 'askedOn' | 'id'>,
): Promise<readonly PublishedQuestion[]> {
  const conditions = [
    sql`area_id = any (${sql.val([...areaIds])}::uuid[])`,
    ...(officerId ? [sql`officer_id = ${officerId}::uuid`] : []),
    ...(isAnswered === undefined ? [] : [sql`(answered_on is not null) = ${isAnswered}`]),
    ...(after ? [sql`(asked_on, id) < (${after.askedOn}::date, ${after.id}::uuid)`] : []),
  ];
  const rows = await published(reader)
    .where(sql<boolean>`${sql.join(conditions, sql` and `)}`)
    .orderBy('asked_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(parsePublishedQuestion);
}

/** Of this very thing: a meeting; the newest first, wherever it is. */
export async function loadPublishedQuestionsOf(
  reader: Reader,
  { kind, id }: Source,
  limit: number,
): Promise<readonly PublishedQuestion[]> {
  const rows = await published(reader)
    .where(sql<boolean>`source_kind = ${kind} and source_id = ${id}::uuid`)
    .orderBy('asked_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(parsePublishedQuestion);
}

/** Shows everybody a question, in these words. */
export async function insertPublishedQuestion(
  tx: Tx,
  question: KeptQuestion,
  shown: Pick<PublishedQuestion, 'id' | 'words' | 'askedOn' | 'changedAt'>,
): Promise<void> {
  await tx
    .$extendTables<PromisesTables>()
    .insertInto('promises.published_question')
    .values({
      id: shown.id,
      question_id: question.id,
      words: shown.words,
      area_id: question.areaId,
      officer_id: question.officerId ?? null,
      source_kind: question.source.kind,
      source_id: question.source.id ?? null,
      asked_on: shown.askedOn,
      due_on: question.dueOn,
      changed_at: shown.changedAt,
    })
    .execute();
}

/** What everybody reads of it changes with the question; nothing, where it is not public. */
export async function changePublishedOf(
  tx: Tx,
  id: QuestionId,
  became: Partial<
    Pick<PublishedQuestion, 'officerId' | 'promiseId' | 'dueOn' | 'answer' | 'answeredOn'>
  >,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<PromisesTables>()
    .updateTable('promises.published_question')
    .set({
      ...(became.officerId && { officer_id: became.officerId }),
      ...(became.promiseId && { promise_id: became.promiseId }),
      ...(became.dueOn && { due_on: became.dueOn }),
      ...(became.answeredOn && { answer: became.answer, answered_on: became.answeredOn }),
      changed_at: now,
    })
    .where('question_id', '=', id)
    .execute();
}

/** Nobody reads it any more. */
export async function removePublishedOf(tx: Tx, id: QuestionId): Promise<void> {
  await tx
    .$extendTables<PromisesTables>()
    .deleteFrom('promises.published_question')
    .where('question_id', '=', id)
    .execute();
}
