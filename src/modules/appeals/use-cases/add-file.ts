import { createHash } from 'node:crypto';
import { type FileId, newId, type SenderKey } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Files } from '../../../platform/files/files.ts';
import { asInstallation, inTransaction } from '../../identity/index.ts';
import {
  APPEAL_FILES,
  type AppealFile,
  MOST_FILES,
  MOST_UNSENT_BYTES,
} from '../domain/appeal-file.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { nameFile } from '../domain/name-file.ts';
import {
  insertUnsent,
  loadPutUp,
  lockUnsent,
  sumUnsent,
  type UnsentFile,
} from '../storage/appeal-files.ts';
import { type FileRefusal, type OpenedFile, openFile } from './open-file.ts';

export interface AddFile {
  /** The sender’s key, which the appeal will be sent with. */
  readonly key: SenderKey;
  /** As its author calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `no-room`: the house takes none for now, whoever sends it; an appeal goes without. */
export type AddFileRefusal = 'forbidden' | 'too-many' | 'no-room' | FileRefusal;

/**
 * Puts a file up before the appeal is sent. The same one put up again is the same file. What nobody sends is gone
 * after a day.
 */
export async function addFile(
  context: AppealsContext,
  { key, name, bytes }: AddFile,
): Promise<Result<AppealFile, AddFileRefusal>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'appeal.submit')) return refuse('forbidden');
  const fingerprint = createHash('sha256').update(bytes).digest('base64url');
  // Before the work of a second is done: it is there already, or one too many.
  const known = placeFor(await putUpUnder(context, key), fingerprint);
  if (known) return known;
  const opened = await openFile(bytes);
  return opened.ok ? await keep(context, { key, name, fingerprint, ...opened.value }) : opened;
}

interface Kept extends OpenedFile, Pick<AddFile, 'key' | 'name'> {
  readonly fingerprint: string;
}

async function keep(
  { platform, actor, receipts }: AppealsContext,
  { key, name, fingerprint, kind, bytes }: Kept,
): Promise<Result<AppealFile, 'too-many' | 'no-room'>> {
  const { clock, random, files } = platform;
  const appealId = receipts.idOf<'appeal'>(key);
  return await inTransaction({ platform, actor }, (tx) =>
    // Nobody but the installation sees what was not sent yet; who has the key asks it.
    asInstallation(tx, platform, async () => {
      await lockUnsent(tx, appealId);
      const known = placeFor(await loadPutUp(tx, appealId), fingerprint);
      if (known) return known;
      if (!(await hasRoom(tx, files, bytes.length))) return refuse('no-room');
      const id: FileId = newId(random);
      const file = { id, name: nameFile(name, kind), kind, size: bytes.length };
      try {
        await insertUnsent(tx, appealId, { ...file, fingerprint }, clock.now());
        // Written before the commit: a row never names a file that is not there.
        await files.write(APPEAL_FILES, id, bytes);
      } catch (error) {
        await files.remove(APPEAL_FILES, id);
        throw error;
      }
      return ok(file);
    }),
  );
}

/**
 * Anybody may put files up under any key, so all that waits has an end together. Those who come at the very same moment
 * may pass it by a file each.
 */
async function hasRoom(tx: Tx, files: Files, bytes: number): Promise<boolean> {
  return (await files.hasRoomFor(bytes)) && (await sumUnsent(tx)) + bytes <= MOST_UNSENT_BYTES;
}

/** Undefined: this appeal may have one more. */
function placeFor(
  standing: readonly UnsentFile[],
  fingerprint: string,
): Result<AppealFile, 'too-many'> | undefined {
  const same = standing.find((one) => one.fingerprint === fingerprint);
  if (same) return ok(same);
  return standing.length >= MOST_FILES ? refuse('too-many') : undefined;
}

async function putUpUnder(
  { platform, actor, receipts }: AppealsContext,
  key: SenderKey,
): Promise<readonly UnsentFile[]> {
  return await inTransaction({ platform, actor }, (tx) =>
    asInstallation(tx, platform, () => loadPutUp(tx, receipts.idOf(key))),
  );
}
