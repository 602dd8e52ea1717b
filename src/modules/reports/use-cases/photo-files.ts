import type { FileId } from '#kernel/ids.ts';
import type { Files } from '#platform/files/files.ts';
import type { PhotoFiles, PhotoSize } from '../domain/photo-files.ts';

/** Both sizes of a photograph. */
export type PhotoBytes = Readonly<Record<PhotoSize, Uint8Array>>;

export async function writePhoto(
  files: Files,
  classes: PhotoFiles,
  id: FileId,
  { large, small }: PhotoBytes,
): Promise<void> {
  await files.write(classes.large, id, large);
  await files.write(classes.small, id, small);
}

/** Undefined where one of the two is gone. */
export async function readPhotoBytes(
  files: Files,
  classes: PhotoFiles,
  id: FileId,
): Promise<PhotoBytes | undefined> {
  const large = await files.read(classes.large, id);
  const small = await files.read(classes.small, id);
  return large && small && { large, small };
}

export async function removePhotoFiles(
  files: Files,
  classes: PhotoFiles,
  ids: readonly FileId[],
): Promise<void> {
  for (const id of ids) {
    await files.remove(classes.large, id);
    await files.remove(classes.small, id);
  }
}
