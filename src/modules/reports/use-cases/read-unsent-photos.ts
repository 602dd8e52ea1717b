import type { FileId, SenderKey } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { type Photo, UNSENT_PHOTO_FILES } from '../domain/photo-files.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { loadUnsentPhotos } from '../storage/unsent-photos.ts';

/** What was put up under a key and not sent yet, in that order. */
export async function listUnsentPhotos(
  context: ReportsContext,
  key: SenderKey,
): Promise<readonly Photo[]> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'report.submit')) return [];
  const photos = await inTransaction(context, (tx) => loadUnsentPhotos(tx, key));
  return photos.map(({ id, width, height }) => ({ id, width, height }));
}

/** A small JPEG, for whoever put it up to see that it is the right one. */
export async function readUnsentPhoto(
  context: ReportsContext,
  { key, id }: { readonly key: SenderKey; readonly id: FileId },
): Promise<Result<Uint8Array, 'absent'>> {
  const photos = await listUnsentPhotos(context, key);
  if (!photos.some((photo) => photo.id === id)) return refuse('absent');
  const bytes = await context.platform.files.read(UNSENT_PHOTO_FILES.small, id);
  return bytes ? ok(bytes) : refuse('absent');
}
