import { createHash } from 'node:crypto';
import { type FileId, newId, type SenderKey } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { makeUnsentRoom } from '#platform/files/unsent-room.ts';
import { type ClientNetwork, networkKey } from '#platform/http/network-key.ts';
import {
  APPEAL_FILES,
  type AppealFile,
  MAX_FILES,
  MAX_UNSENT_BYTES,
  MAX_UNSENT_BYTES_OF_NETWORK,
} from '../domain/appeal-file.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { nameFile } from '../domain/name-file.ts';
import {
  deleteOldestUnsent,
  insertUnsent,
  loadPutUp,
  lockUnsent,
  type UnsentFile,
} from '../storage/appeal-files.ts';
import { filesUnder } from './list-unsent-files.ts';
import { type FileRefusal, type OpenedFile, openFile } from './open-file.ts';

export interface AddFile {
  /** The sender’s key, which the appeal will be sent with. */
  readonly key: SenderKey;
  /** As its author calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The address it comes from: only a keyed hash of its network is kept, until it is sent. */
  readonly client: string;
}

/** `no-room`: the disk has none for now, whoever sends it; an appeal goes without. */
export type AddFileRefusal = 'forbidden' | 'too-many' | 'no-room' | FileRefusal;

/**
 * Puts a file up before the appeal is sent. The same one put up again is the same file. What nobody sends is gone
 * after a day.
 */
export async function addFile(
  context: AppealsContext,
  { key, name, bytes, client }: AddFile,
): Promise<Result<AppealFile, AddFileRefusal>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'appeal.submit')) return refuse('forbidden');
  const fingerprint = createHash('sha256').update(bytes).digest('base64url');
  // Before the work of a second is done: it is there already, or one too many.
  const known = placeFor(await filesUnder(context, key, loadPutUp), fingerprint);
  if (known) return known;
  const opened = await openFile(bytes);
  if (!opened.ok) return opened;
  const network = networkKey(context.receipts, { of: 'unsent files', client });
  const given = { key, name, fingerprint, network, ...opened.value };
  const { kept, evicted } = await keep(context, given);
  // Once their rows are gone for good.
  for (const id of evicted) await context.platform.files.remove(APPEAL_FILES, id);
  return kept;
}

interface Keep extends OpenedFile, Pick<AddFile, 'key' | 'name'> {
  readonly fingerprint: string;
  readonly network: ClientNetwork;
}

interface Kept {
  readonly kept: Result<AppealFile, 'too-many' | 'no-room'>;
  /** What waited longest, and had to give way. */
  readonly evicted: readonly FileId[];
}

async function keep(
  context: AppealsContext,
  { key, name, fingerprint, network, kind, bytes }: Keep,
): Promise<Kept> {
  const { clock, random, files } = context.platform;
  return await filesUnder(context, key, async (tx, appealId): Promise<Kept> => {
    await lockUnsent(tx, appealId);
    const known = placeFor(await loadPutUp(tx, appealId), fingerprint);
    if (known) return { kept: known, evicted: [] };
    if (!(await files.hasRoomFor(bytes.length))) return { kept: refuse('no-room'), evicted: [] };
    const evicted = await makeUnsentRoom(
      (wanted) => deleteOldestUnsent(tx, appealId, wanted),
      { network, size: bytes.length },
      { ofNetwork: MAX_UNSENT_BYTES_OF_NETWORK, ofAll: MAX_UNSENT_BYTES },
    );
    const id: FileId = newId(random);
    const file = { id, name: nameFile(name, kind), kind, size: bytes.length };
    try {
      await insertUnsent(tx, appealId, { ...file, fingerprint, network: network.key }, clock.now());
      // Written before the commit: a row never names a file that is not there.
      await files.write(APPEAL_FILES, id, bytes);
    } catch (error) {
      await files.remove(APPEAL_FILES, id);
      throw error;
    }
    return { kept: ok(file), evicted };
  });
}

/** Undefined: this appeal may have one more. */
function placeFor(
  standing: readonly UnsentFile[],
  fingerprint: string,
): Result<AppealFile, 'too-many'> | undefined {
  const same = standing.find((one) => one.fingerprint === fingerprint);
  if (same) return ok(same);
  return standing.length >= MAX_FILES ? refuse('too-many') : undefined;
}
