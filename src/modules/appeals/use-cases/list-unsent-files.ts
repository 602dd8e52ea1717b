import type { AppealId, FileId, SenderKey } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { AppealFile } from '../domain/appeal-file.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { loadPutUp, loadUnsent } from '../storage/appeal-files.ts';
import { appealSending } from './appeal-sending.ts';

/** What was put up under a key and not sent yet, in that order. Only whoever put it up knows the key. */
export async function listUnsentFiles(
  context: AppealsContext,
  key: SenderKey,
): Promise<readonly AppealFile[]> {
  if (!context.policy.can(context.actor, 'appeal.submit')) return [];
  const files = await filesUnder(context, key, loadUnsent);
  return files.map(({ id, name, kind, size }) => ({ id, name, kind, size }));
}

/** The ids of all that was put up under a key, sent since or not: a form that is sent twice names them twice. */
export async function listPutUpFiles(
  context: AppealsContext,
  key: SenderKey,
): Promise<readonly FileId[]> {
  if (!context.policy.can(context.actor, 'appeal.submit')) return [];
  const files = await filesUnder(context, key, loadPutUp);
  return files.map(({ id }) => id);
}

/** Nobody but the installation sees what was not sent yet; who has the key asks it. */
export async function filesUnder<Found>(
  context: AppealsContext,
  key: SenderKey,
  load: (tx: Tx, id: AppealId) => Promise<Found>,
): Promise<Found> {
  return await inTransaction(context, (tx) =>
    asInstallation(tx, context.platform, async () =>
      load(tx, (await appealSending(tx, context, key)).id),
    ),
  );
}
