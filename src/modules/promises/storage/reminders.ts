import type { PromiseId, QuestionId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { REMINDED_BEFORE, type Reminded } from '../domain/due.ts';
import type { KeptPromise } from '../domain/promise.ts';
import type { KeptQuestion } from '../domain/question.ts';
import { parsePromise } from './parse-promise.ts';
import { parseQuestion } from './parse-question.ts';
import type { PromisesTables } from './tables.ts';

interface WithReminded<Thing> {
  readonly thing: Thing;
  readonly reminded: Reminded | undefined;
}

/** Open, and due soon or already; nobody else changes them until the transaction ends. */
export async function lockDuePromises(
  tx: Tx,
  today: Temporal.PlainDate,
): Promise<readonly WithReminded<KeptPromise>[]> {
  const rows = await tx
    .$extendTables<PromisesTables>()
    .selectFrom('promises.promise')
    .selectAll()
    .where('closed_at', 'is', null)
    .where('due_on', '<=', today.add({ days: REMINDED_BEFORE }))
    .orderBy('due_on')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => ({ thing: parsePromise(row), reminded: remindedOf(row) }));
}

export async function lockDueQuestions(
  tx: Tx,
  today: Temporal.PlainDate,
): Promise<readonly WithReminded<KeptQuestion>[]> {
  const rows = await tx
    .$extendTables<PromisesTables>()
    .selectFrom('promises.question')
    .selectAll()
    .where('closed_at', 'is', null)
    // What was promised is reminded of as a promise.
    .where('status', '<>', 'promised')
    .where('due_on', '<=', today.add({ days: REMINDED_BEFORE }))
    .orderBy('due_on')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => ({ thing: parseQuestion(row), reminded: remindedOf(row) }));
}

function remindedOf({
  reminded,
  reminded_on: on,
}: {
  readonly reminded: Reminded['of'] | null;
  readonly reminded_on: Temporal.PlainDate | null;
}): Reminded | undefined {
  return reminded === null || on === null ? undefined : { of: reminded, on };
}

export async function savePromiseReminded(
  tx: Tx,
  id: PromiseId,
  { of, on }: Reminded,
): Promise<void> {
  await tx
    .$extendTables<PromisesTables>()
    .updateTable('promises.promise')
    .set({ reminded: of, reminded_on: on })
    .where('id', '=', id)
    .execute();
}

export async function saveQuestionReminded(
  tx: Tx,
  id: QuestionId,
  { of, on }: Reminded,
): Promise<void> {
  await tx
    .$extendTables<PromisesTables>()
    .updateTable('promises.question')
    .set({ reminded: of, reminded_on: on })
    .where('id', '=', id)
    .execute();
}
