import type { FileId, SenderKey } from '../../../kernel/ids.ts';
import { asInstallation, inTransaction } from '../../identity/index.ts';
import type { AppealFile } from '../domain/appeal-file.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { loadPutUp, loadUnsent } from '../storage/appeal-files.ts';

/** What was put up under a key and not sent yet, in that order. Only whoever put it up knows the key. */
export async function listUnsentFiles(
  { policy, actor, platform, receipts }: AppealsContext,
  key: SenderKey,
): Promise<readonly AppealFile[]> {
  if (!policy.can(actor, 'appeal.submit')) return [];
  const files = await inTransaction({ platform, actor }, (tx) =>
    asInstallation(tx, platform, () => loadUnsent(tx, receipts.idOf(key))),
  );
  return files.map(({ id, name, kind, size }) => ({ id, name, kind, size }));
}

/** The ids of all that was put up under a key, sent since or not: a form that is sent twice names them twice. */
export async function listPutUpFiles(
  { policy, actor, platform, receipts }: AppealsContext,
  key: SenderKey,
): Promise<readonly FileId[]> {
  if (!policy.can(actor, 'appeal.submit')) return [];
  const files = await inTransaction({ platform, actor }, (tx) =>
    asInstallation(tx, platform, () => loadPutUp(tx, receipts.idOf(key))),
  );
  return files.map(({ id }) => id);
}
