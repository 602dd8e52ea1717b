import { createHash } from 'node:crypto';
import { type FileId, newId, type SenderKey } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Files } from '../../../platform/files/files.ts';
import {
  encodePhotograph,
  type EncodedPhotograph,
} from '../../../platform/images/encode-photograph.ts';
import type { PhotographRefusal } from '../../../platform/images/open-photograph.ts';
import { inTransaction } from '../../identity/index.ts';
import {
  MOST_PHOTOS,
  MOST_UNSENT_BYTES,
  type Photo,
  UNSENT_PHOTO_FILES,
} from '../domain/photo-files.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import {
  insertUnsentPhoto,
  loadUnsentPhotos,
  lockReportKey,
  sumUnsentPhotos,
  type UnsentPhoto,
} from '../storage/unsent-photos.ts';
import { removePhotoFiles, writePhoto } from './photo-files.ts';

export interface AddPhoto {
  /** The sender’s key, which the report will be sent with. */
  readonly key: SenderKey;
  /** The file as it is, whatever it is called. */
  readonly bytes: Uint8Array;
}

/** `no-room`: the house takes none for now, whoever sends it; a report goes without. */
export type AddPhotoRefusal = 'forbidden' | 'too-many' | 'no-room' | PhotographRefusal;

/**
 * Puts a photograph up before the report is sent: anew, without what the camera wrote into it. The same file put up
 * again is the same photograph. What nobody sends is gone after a day.
 */
export async function addPhoto(
  context: ReportsContext,
  { key, bytes }: AddPhoto,
): Promise<Result<Photo, AddPhotoRefusal>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'report.submit')) return refuse('forbidden');
  const fingerprint = createHash('sha256').update(bytes).digest('base64url');
  // Before the work of a second is done: it is there already, or one too many.
  const before = await inTransaction(context, (tx) => loadUnsentPhotos(tx, key));
  const known = placeFor(before, fingerprint);
  if (known) return known;
  const encoded = await encodePhotograph(bytes);
  return encoded.ok ? await keep(context, key, fingerprint, encoded.value) : encoded;
}

async function keep(
  context: ReportsContext,
  key: SenderKey,
  fingerprint: string,
  { width, height, ...sizes }: EncodedPhotograph,
): Promise<Result<Photo, 'too-many' | 'no-room'>> {
  const size = sizes.large.length + sizes.small.length;
  const { clock, random, files } = context.platform;
  return await inTransaction(context, async (tx) => {
    await lockReportKey(tx, key);
    const known = placeFor(await loadUnsentPhotos(tx, key), fingerprint);
    if (known) return known;
    if (!(await hasRoom(tx, files, size))) return refuse('no-room');
    const id: FileId = newId(random);
    try {
      await insertUnsentPhoto(tx, key, { id, width, height, fingerprint, size }, clock.now());
      // Written before the commit: a row never names a file that is not there.
      await writePhoto(files, UNSENT_PHOTO_FILES, id, sizes);
    } catch (error) {
      await removePhotoFiles(files, UNSENT_PHOTO_FILES, [id]);
      throw error;
    }
    return ok({ id, width, height });
  });
}

/**
 * Anybody may put photographs up under any key, so all that waits has an end together. Those who come at the very same
 * moment may pass it by a photograph each.
 */
async function hasRoom(tx: Tx, files: Files, bytes: number): Promise<boolean> {
  return (
    (await files.hasRoomFor(bytes)) && (await sumUnsentPhotos(tx)) + bytes <= MOST_UNSENT_BYTES
  );
}

/** Undefined: this report may have one more. */
function placeFor(
  standing: readonly UnsentPhoto[],
  fingerprint: string,
): Result<Photo, 'too-many'> | undefined {
  const same = standing.find((one) => one.fingerprint === fingerprint);
  if (same) return ok({ id: same.id, width: same.width, height: same.height });
  return standing.length >= MOST_PHOTOS ? refuse('too-many') : undefined;
}
