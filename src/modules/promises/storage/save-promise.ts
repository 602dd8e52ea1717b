import type { PromiseId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { KeptPromise, PromiseStep } from '../domain/promise.ts';
import { isPromiseOpen } from '../domain/promise-status.ts';
import type { Reader } from './load-promises.ts';
import type { PromisesTables } from './tables.ts';

/** `known`: the very same is kept already; `conflict`: the key was used for something else. */
export type SavedPromise = 'saved' | 'known' | 'conflict';

export async function savePromise(
  tx: Tx,
  promise: KeptPromise,
  fingerprint: string,
): Promise<SavedPromise> {
  const tables = tx.$extendTables<PromisesTables>();
  const { owner, deputy } = promise;
  const saved = await tables
    .insertInto('promises.promise')
    .values({
      id: promise.id,
      body_fingerprint: fingerprint,
      words: promise.words,
      owner_post: owner.post,
      owner_name: owner.name,
      officer_id: owner.officerId ?? null,
      deputy_post: deputy?.post ?? null,
      deputy_name: deputy?.name ?? null,
      deputy_officer_id: deputy?.officerId ?? null,
      area_id: promise.areaId,
      due_on: promise.dueOn,
      first_due_on: promise.firstDueOn,
      source_kind: promise.source.kind,
      source_id: promise.source.id ?? null,
      report_id: promise.reportId ?? null,
      given_at: promise.givenAt,
      given_by: promise.givenBy ?? null,
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
      account_id: step.accountId ?? null,
      party: step.party,
      status: step.status,
      words: step.words,
      before_words: step.before?.words ?? null,
      before_due_on: step.before?.dueOn ?? null,
      link: step.link ?? null,
      photo_width: step.photo?.width ?? null,
      photo_height: step.photo?.height ?? null,
    })
    .execute();
  const isMoved = became.dueOn !== undefined;
  await tables
    .updateTable('promises.promise')
    .set({
      status: step.status,
      words: became.words ?? promise.words,
      due_on: became.dueOn ?? promise.dueOn,
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
