import type { OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { hasRow } from '#platform/database/has-row.ts';
import { optionalRowId } from '#platform/database/row-id.ts';
import type { AskerContact, KeptQuestion, QuestionStep } from '../domain/question.ts';
import { isQuestionOpen } from '../domain/question-status.ts';
import type { PromisesTables } from './tables.ts';

/** What is kept so that the same is recognised, and found by its receipt. */
export interface QuestionMarks {
  readonly fingerprint: string;
  readonly receiptHash: Uint8Array;
}

/** `known`: the very same is kept already; `conflict`: the key was used for something else. */
export type SavedQuestion =
  | { readonly kind: 'saved' }
  | {
      readonly kind: 'known';
      readonly dueOn: Temporal.PlainDate;
      readonly officerId: OfficerId | undefined;
    }
  | { readonly kind: 'conflict' };

export async function isQuestionKept(tx: Tx, id: KeptQuestion['id']): Promise<boolean> {
  return await hasRow(tx, 'promises.question', 'id', id);
}

export async function saveQuestion(
  tx: Tx,
  question: KeptQuestion,
  { fingerprint, receiptHash }: QuestionMarks,
): Promise<SavedQuestion> {
  const tables = tx.$extendTables<PromisesTables>();
  const saved = await tables
    .insertInto('promises.question')
    .values({
      id: question.id,
      body_fingerprint: fingerprint,
      receipt_hash: receiptHash,
      words: question.words,
      area_id: question.areaId,
      officer_id: question.officerId ?? null,
      source_kind: question.source.kind,
      source_id: question.source.id ?? null,
      language: question.language,
      asked_at: question.askedAt,
      due_on: question.dueOn,
      changed_at: question.changedAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (saved) return { kind: 'saved' };
  const known = await tables
    .selectFrom('promises.question')
    .select(['body_fingerprint', 'due_on', 'officer_id'])
    .where('id', '=', question.id)
    .executeTakeFirst();
  return known?.body_fingerprint === fingerprint
    ? { kind: 'known', dueOn: known.due_on, officerId: optionalRowId(known.officer_id) }
    : { kind: 'conflict' };
}

export async function saveContact(
  tx: Tx,
  id: KeptQuestion['id'],
  { email, phone }: AskerContact,
): Promise<void> {
  await tx
    .$extendTables<PromisesTables>()
    .insertInto('promises.asker_contact')
    .values({ question_id: id, email, phone })
    .execute();
}

/** What a step changes of the question itself, besides its status. */
export type QuestionBecame = Partial<Pick<KeptQuestion, 'dueOn' | 'mergedInto' | 'promiseId'>>;

/** The step in words for its asker, and what the question is now. */
export async function saveQuestionStep(
  tx: Tx,
  question: KeptQuestion,
  step: QuestionStep,
  became: QuestionBecame = {},
): Promise<void> {
  await insertQuestionStep(tx, question.id, step);
  const now = { ...question, ...became };
  await tx
    .$extendTables<PromisesTables>()
    .updateTable('promises.question')
    .set({
      status: step.status,
      due_on: now.dueOn,
      merged_into: now.mergedInto ?? null,
      promise_id: now.promiseId ?? null,
      changed_at: step.at,
      closed_at: isQuestionOpen(step.status) ? null : step.at,
      reminded: null,
      reminded_on: null,
    })
    .where('id', '=', question.id)
    .execute();
}

/** Its asker is told; the question stays what it is. */
export async function insertQuestionStep(
  tx: Tx,
  id: KeptQuestion['id'],
  step: QuestionStep,
): Promise<void> {
  await tx
    .$extendTables<PromisesTables>()
    .insertInto('promises.question_step')
    .values({
      id: step.id,
      question_id: id,
      happened_at: step.at,
      account_id: step.accountId ?? null,
      status: step.status,
      words: step.words,
    })
    .execute();
}

export async function saveQuestionOfficer(
  tx: Tx,
  id: KeptQuestion['id'],
  officerId: NonNullable<KeptQuestion['officerId']>,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<PromisesTables>()
    .updateTable('promises.question')
    .set({ officer_id: officerId, changed_at: now, reminded: null, reminded_on: null })
    .where('id', '=', id)
    .execute();
}
