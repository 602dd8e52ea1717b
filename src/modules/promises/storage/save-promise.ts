import type { PromiseId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { hasRow } from '#platform/database/has-row.ts';
import type { KeptPromise, PromiseStep } from '../domain/promise.ts';
import { isPromiseOpen } from '../domain/promise-status.ts';
import type { Reader } from './load-promises.ts';
import type { PromisesTables } from './tables.ts';

/** `known`: the very same is kept already; `conflict`: the key was used for something else. */
export type SavedPromise = 'saved' | 'known' | 'conflict';

export async function isPromiseKept(tx: Tx, id: PromiseId): Promise<boolean> {
  return await hasRow(tx, 'promises.promise', 'id', id);
}

export async function savePromise(
  tx: Tx,
  promise: KeptPromise,
  fingerprint: string,
): Promise<SavedPromise> {
  const tables = tx.$extendTables<PromisesTables>();
  const saved = await tables
    .insertInto('promises.promise')
    .values({
      id: promise.id,
      body_fingerprint: fingerprint,
      words: promise.words,
      ...answerableColumns(promise),
      area_id: promise.areaId,
      due_on: promise.dueOn,
      first_due_on: promise.firstDueOn,
      source_kind: promise.source.kind,
      source_id: orNull(promise.source.id),
      report_id: orNull(promise.reportId),
      given_at: promise.givenAt,
      given_by: orNull(promise.givenBy),
      changed_at: promise.changedAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (saved) return 'saved';
  const known = await tables
    .selectFrom('promises.promise')
    .select('body_fingerprint')
    .where('id', '=', promise.id)
    .executeTakeFirst();
  return known?.body_fingerprint === fingerprint ? 'known' : 'conflict';
}

function answerableColumns({ owner, deputy }: KeptPromise) {
  return {
    owner_post: owner.post,
    owner_name: owner.name,
    officer_id: orNull(owner.officerId),
    deputy_post: orNull(deputy?.post),
    deputy_name: orNull(deputy?.name),
    deputy_officer_id: orNull(deputy?.officerId),
  };
}

/** What is not known, as a column has it. */
function orNull<Value>(value: Value | undefined): Value | null {
  return value ?? null;
}

/** What a step changes of the promise itself, besides its status. */
export type PromiseBecame = Partial<Pick<KeptPromise, 'words' | 'dueOn'>>;

/** The step, and what the promise is now. */
export async function savePromiseStep(
  tx: Tx,
  promise: KeptPromise,
  step: PromiseStep,
  became: PromiseBecame,
): Promise<void> {
  const tables = tx.$extendTables<PromisesTables>();
  await tables
    .insertInto('promises.step')
    .values({
      id: step.id,
      promise_id: promise.id,
      happened_at: step.at,
      account_id: orNull(step.accountId),
      party: step.party,
      status: step.status,
      words: step.words,
      before_words: orNull(step.before?.words),
      before_due_on: orNull(step.before?.dueOn),
      link: orNull(step.link),
      photo_width: orNull(step.photo?.width),
      photo_height: orNull(step.photo?.height),
    })
    .execute();
  const now = { ...promise, ...became };
  const isMoved = became.dueOn !== undefined;
  await tables
    .updateTable('promises.promise')
    .set({
      status: step.status,
      words: now.words,
      due_on: now.dueOn,
      changed_at: step.at,
      closed_at: isPromiseOpen(step.status) ? null : step.at,
      // To say how it goes does not begin the reminders anew; another day does.
      ...(isMoved && { reminded: null, reminded_on: null }),
    })
    .where('id', '=', promise.id)
    .execute();
}

/** Whether that step has a photograph, for whoever asks for it. */
export async function hasEvidencePhoto(
  reader: Reader,
  promiseId: PromiseId,
  stepId: PromiseStep['id'],
): Promise<boolean> {
  const row = await reader
    .$extendTables<PromisesTables>()
    .selectFrom('promises.step')
    .select('id')
    .where('id', '=', stepId)
    .where('promise_id', '=', promiseId)
    .where('photo_width', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}
