import type { SenderKey } from '../../../kernel/ids.ts';
import { asInstallation, inTransaction } from '../../identity/index.ts';
import type { AppealFile } from '../domain/appeal-file.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { loadUnsent } from '../storage/appeal-files.ts';

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
