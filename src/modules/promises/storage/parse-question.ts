import type { Selectable } from 'kysely';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { KeptQuestion, PublishedQuestion, QuestionStep } from '../domain/question.ts';
import type { PromisesTables } from './tables.ts';

export function parseQuestion(row: Selectable<PromisesTables['promises.question']>): KeptQuestion {
  return {
    id: rowId(row.id),
    words: row.words,
    areaId: rowId(row.area_id),
    officerId: optionalRowId(row.officer_id),
    source: { kind: row.source_kind, id: row.source_id ?? undefined },
    language: row.language,
    status: row.status,
    askedAt: row.asked_at,
    dueOn: row.due_on,
    mergedInto: optionalRowId(row.merged_into),
    promiseId: optionalRowId(row.promise_id),
    changedAt: row.changed_at,
  };
}

export function parseQuestionStep(
  row: Selectable<PromisesTables['promises.question_step']>,
): QuestionStep {
  return {
    id: rowId(row.id),
    at: row.happened_at,
    accountId: optionalRowId(row.account_id),
    status: row.status,
    words: row.words,
  };
}

export function parsePublishedQuestion(
  row: Selectable<PromisesTables['promises.published_question']>,
): PublishedQuestion {
  return {
    id: rowId(row.id),
    words: row.words,
    areaId: rowId(row.area_id),
    officerId: optionalRowId(row.officer_id),
    source: { kind: row.source_kind, id: row.source_id ?? undefined },
    promiseId: optionalRowId(row.promise_id),
    answer: row.answer,
    askedOn: row.asked_on,
    dueOn: row.due_on,
    answeredOn: row.answered_on ?? undefined,
    changedAt: row.changed_at,
  };
}
