import type { FileId, SenderKey } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { APPEAL_FILES } from '../domain/appeal-file.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { deleteUnsent } from '../storage/appeal-files.ts';
import { filesUnder } from './list-unsent-files.ts';

export interface RemoveFile {
  /** The sender’s key: only whoever put it up knows it. */
  readonly key: SenderKey;
  readonly id: FileId;
}

/** Takes back a file that was not sent yet. */
export async function removeFile(
  context: AppealsContext,
  { key, id }: RemoveFile,
): Promise<Result<undefined, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'appeal.submit')) return refuse('absent');
  const isGone = await filesUnder(context, key, (tx, appealId) => deleteUnsent(tx, appealId, id));
  if (!isGone) return refuse('absent');
  // After the commit: nothing names it any more, and the nightly job finds it should this fail.
  await platform.files.remove(APPEAL_FILES, id);
  return ok(undefined);
}
