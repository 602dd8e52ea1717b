import { createHash } from 'node:crypto';
import { type FileId, newId, type SenderKey } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { makeUnsentRoom } from '#platform/files/unsent-room.ts';
import { type ClientNetwork, networkKey } from '#platform/http/network-key.ts';
import { encodePhotograph, type EncodedPhotograph } from '#platform/images/encode-photograph.ts';
import type { PhotographRefusal } from '#platform/images/open-photograph.ts';
import { inTransaction } from '#modules/identity/index.ts';
import {
  MAX_PHOTOS,
  MAX_UNSENT_BYTES,
  MAX_UNSENT_BYTES_OF_NETWORK,
  type Photo,
  UNSENT_PHOTO_FILES,
} from '../domain/photo-files.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import {
  deleteOldestUnsent,
  insertUnsentPhoto,
  loadUnsentPhotos,
  lockReportKey,
  type UnsentPhoto,
} from '../storage/unsent-photos.ts';
import { removePhotoFiles, writePhoto } from './photo-files.ts';

export interface AddPhoto {
  /** The sender’s key, which the report will be sent with. */
  readonly key: SenderKey;
  /** The file as it is, whatever it is called. */
  readonly bytes: Uint8Array;
  /** Where it comes from: an address, or whose program it is. Only a keyed hash of its network is kept. */
  readonly client: string;
}

/** `no-room`: the disk has none for now, whoever sends it; a report goes without. */
export type AddPhotoRefusal = 'forbidden' | 'too-many' | 'no-room' | PhotographRefusal;

/**
 * Puts a photograph up before the report is sent: anew, without what the camera wrote into it. The same file put up
 * again is the same photograph. What nobody sends is gone after a day.
 */
export async function addPhoto(
  context: ReportsContext,
  { key, bytes, client }: AddPhoto,
): Promise<Result<Photo, AddPhotoRefusal>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'report.submit')) return refuse('forbidden');
  const fingerprint = createHash('sha256').update(bytes).digest('base64url');
  // Before the work of a second is done: it is there already, or one too many.
  const before = await inTransaction(context, (tx) => loadUnsentPhotos(tx, key));
  const known = placeFor(before, fingerprint);
  if (known) return known;
  const encoded = await encodePhotograph(bytes);
  if (!encoded.ok) return encoded;
  const network = networkKey(context.receipts, { of: 'unsent photographs', client });
  const { evicted, kept } = await keep(context, { key, fingerprint, network }, encoded.value);
  // Once their rows are gone for good.
  await removePhotoFiles(context.platform.files, UNSENT_PHOTO_FILES, evicted);
  return kept;
}

interface Keep {
  readonly key: SenderKey;
  readonly fingerprint: string;
  readonly network: ClientNetwork;
}

interface Kept {
  readonly kept: Result<Photo, 'too-many' | 'no-room'>;
  /** What waited longest, and had to give way. */
  readonly evicted: readonly FileId[];
}

async function keep(
  context: ReportsContext,
  { key, fingerprint, network }: Keep,
  { width, height, ...sizes }: EncodedPhotograph,
): Promise<Kept> {
  const size = sizes.large.length + sizes.small.length;
  const { clock, random, files } = context.platform;
  return await inTransaction(context, async (tx) => {
    await lockReportKey(tx, key);
    const known = placeFor(await loadUnsentPhotos(tx, key), fingerprint);
    if (known) return { kept: known, evicted: [] };
    if (!(await files.hasRoomFor(size))) return { kept: refuse('no-room'), evicted: [] };
    const evicted = await makeUnsentRoom(
      (wanted) => deleteOldestUnsent(tx, key, wanted),
      { network, size },
      { ofNetwork: MAX_UNSENT_BYTES_OF_NETWORK, ofAll: MAX_UNSENT_BYTES },
    );
    const id: FileId = newId(random);
    try {
      const photo = { id, width, height, fingerprint, size, network: network.key };
      await insertUnsentPhoto(tx, key, photo, clock.now());
      // Written before the commit: a row never names a file that is not there.
      await writePhoto(files, UNSENT_PHOTO_FILES, id, sizes);
    } catch (error) {
      await removePhotoFiles(files, UNSENT_PHOTO_FILES, [id]);
      throw error;
    }
    return { kept: ok({ id, width, height }), evicted };
  });
}

/** Undefined: this report may have one more. */
function placeFor(
  standing: readonly UnsentPhoto[],
  fingerprint: string,
): Result<Photo, 'too-many'> | undefined {
  const same = standing.find((one) => one.fingerprint === fingerprint);
  if (same) return ok({ id: same.id, width: same.width, height: same.height });
  return standing.length >= MAX_PHOTOS ? refuse('too-many') : undefined;
}
