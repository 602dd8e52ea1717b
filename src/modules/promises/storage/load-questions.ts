import type { PromiseId, QuestionId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Source } from '../domain/promise.ts';
import type { KeptQuestion, QuestionStep } from '../domain/question.ts';
import { parseQuestion, parseQuestionStep } from './parse-question.ts';
import type { PromisesTables } from './tables.ts';

function questions(tx: Tx) {
  return tx.$extendTables<PromisesTables>().selectFrom('promises.question').selectAll();
}

/** Undefined: there is none, or row-level security hides it. */
export async function findQuestion(tx: Tx, id: QuestionId): Promise<KeptQuestion | undefined> {
  const row = await questions(tx).where('id', '=', id).executeTakeFirst();
  return row && parseQuestion(row);
}

/** The same; nobody else changes it until the transaction ends. */
export async function lockQuestion(tx: Tx, id: QuestionId): Promise<KeptQuestion | undefined> {
  const row = await questions(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && parseQuestion(row);
}

export async function findQuestionByReceipt(
  tx: Tx,
  receiptHash: Uint8Array,
): Promise<KeptQuestion | undefined> {
  const row = await questions(tx)
    .where('receipt_hash', '=', Buffer.from(receiptHash))
    .executeTakeFirst();
  return row && parseQuestion(row);
}

/** Those that a promise is to answer. */
export async function lockQuestionsOfPromise(
  tx: Tx,
  promiseId: PromiseId,
): Promise<readonly KeptQuestion[]> {
  const rows = await questions(tx)
    .where('promise_id', '=', promiseId)
    .where('status', '=', 'promised')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(parseQuestion);
}

/** Those of which a published one is answered for all. */
export async function lockMergedInto(
  tx: Tx,
  publishedId: NonNullable<KeptQuestion['mergedInto']>,
): Promise<readonly KeptQuestion[]> {
  const rows = await questions(tx)
    .where('merged_into', '=', publishedId)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(parseQuestion);
}

/** What is due first before the others. */
export async function loadOpenQuestions(tx: Tx): Promise<readonly KeptQuestion[]> {
  const rows = await questions(tx)
    .where('closed_at', 'is', null)
    .orderBy('due_on')
    .orderBy('asked_at')
    .execute();
  return rows.map(parseQuestion);
}

/** What was asked at one thing of a higher module, in the order in which it was. */
export async function loadQuestionsOf(
  tx: Tx,
  { kind, id }: Source,
): Promise<readonly KeptQuestion[]> {
  const rows = await questions(tx)
    .where('source_kind', '=', kind)
    .where('source_id', '=', id ?? null)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  return rows.map(parseQuestion);
}

const LATEST = 100;

/** Those that are over, the latest first. */
export async function loadClosedQuestions(tx: Tx): Promise<readonly KeptQuestion[]> {
  const rows = await questions(tx)
    .where('closed_at', 'is not', null)
    .orderBy('closed_at', 'desc')
    .limit(LATEST)
    .execute();
  return rows.map(parseQuestion);
}

export async function loadQuestionSteps(tx: Tx, id: QuestionId): Promise<readonly QuestionStep[]> {
  const rows = await tx
    .$extendTables<PromisesTables>()
    .selectFrom('promises.question_step')
    .selectAll()
    .where('question_id', '=', id)
    .orderBy('turn')
    .execute();
  return rows.map(parseQuestionStep);
}
