import { type FileId, newId, type ReportId, type SenderKey } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Photo, REPORT_PHOTO_FILES, UNSENT_PHOTO_FILES } from '../domain/photo-files.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { insertPhotos } from '../storage/photos.ts';
import { deleteUnsentPhoto, lockUnsentPhotos } from '../storage/unsent-photos.ts';
import { type PhotoBytes, readPhotoBytes, removePhotoFiles, writePhoto } from './photo-files.ts';

/** One that was put up and is there to be sent, with its bytes. */
export interface ReadyPhoto extends Photo {
  readonly bytes: PhotoBytes;
}

/** Of these, in this order, what was put up under the key; locked until the transaction ends. */
export async function readyPhotos(
  tx: Tx,
  { platform: { files } }: ReportsContext,
  key: SenderKey,
  ids: readonly FileId[],
): Promise<readonly ReadyPhoto[]> {
  if (ids.length === 0) return [];
  const unsent = await lockUnsentPhotos(tx, key);
  const ready: ReadyPhoto[] = [];
  for (const wanted of new Set(ids)) {
    const photo = unsent.find(({ id }) => id === wanted);
    const bytes = photo && (await readPhotoBytes(files, UNSENT_PHOTO_FILES, photo.id));
    if (bytes) ready.push({ id: photo.id, width: photo.width, height: photo.height, bytes });
  }
  return ready;
}

/**
 * Makes them photographs of the report, under ids of their own. To be done last in the transaction: should anything
 * fail here, no file stays behind; should the commit itself fail, nobody knows yet whether rows name the files, and
 * the nightly job looks.
 */
export async function attachPhotos(
  tx: Tx,
  { platform: { files, random } }: ReportsContext,
  { id: reportId, key }: { readonly id: ReportId; readonly key: SenderKey },
  ready: readonly ReadyPhoto[],
): Promise<void> {
  if (ready.length === 0) return;
  const attached = ready.map((photo, index) => ({
    ...photo,
    id: newId<'file'>(random),
    position: index + 1,
  }));
  try {
    await insertPhotos(tx, reportId, attached);
    for (const { id } of ready) await deleteUnsentPhoto(tx, key, id);
    // Written before the commit: a row never names a file that is not there.
    for (const { id, bytes } of attached) await writePhoto(files, REPORT_PHOTO_FILES, id, bytes);
  } catch (error) {
    const ids = attached.map(({ id }) => id);
    await removePhotoFiles(files, REPORT_PHOTO_FILES, ids);
    throw error;
  }
}
