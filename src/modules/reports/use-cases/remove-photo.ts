import type { FileId, SenderKey } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { UNSENT_PHOTO_FILES } from '../domain/photo-files.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { deleteUnsentPhoto } from '../storage/unsent-photos.ts';
import { removePhotoFiles } from './photo-files.ts';

export interface RemovePhoto {
  /** The sender’s key: only whoever put it up knows it. */
  readonly key: SenderKey;
  readonly id: FileId;
}

/** Takes back a photograph that was not sent yet. */
export async function removePhoto(
  context: ReportsContext,
  { key, id }: RemovePhoto,
): Promise<Result<undefined, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'report.submit')) return refuse('absent');
  if (!(await inTransaction(context, (tx) => deleteUnsentPhoto(tx, key, id))))
    return refuse('absent');
  // After the commit: nothing names the files any more, and the nightly job finds them should this fail.
  await removePhotoFiles(platform.files, UNSENT_PHOTO_FILES, [id]);
  return ok(undefined);
}
