import { existsSync } from 'node:fs';
import { ok, type Result } from '#kernel/result.ts';
import type { Random } from '../crypto/random.ts';
import { type Contents, fillArchive } from './fill-archive.ts';
import { checkSecret, type Lock, makeLock } from './lock.ts';
import type { Manifest } from './manifest.ts';
import { asOwner } from './owner-session.ts';
import { type BackupRefusal, refusalOf, refuseWith } from './refusal.ts';
import { openSigner, type Signer } from './signature.ts';
import { openSnapshot } from './snapshot.ts';
import { writeArchive } from './write-archive.ts';

export interface BackupOptions extends Omit<Contents, 'signer'> {
  readonly ownerUrl: string;
  /** The path of the archive, which must not exist yet. */
  readonly path: string;
  readonly random: Random;
}

export interface MadeBackup {
  readonly path: string;
  readonly manifest: Manifest;
  /** The installation's verifying key. */
  readonly signedBy: Uint8Array;
  readonly keys: 'inside' | 'left-out';
}

/**
 * Writes an archive of the database at one moment and of the files, while the application goes on writing. Refuses with a
 * sentence for the operator.
 */
export async function makeBackup(
  options: BackupOptions,
): Promise<Result<MadeBackup, BackupRefusal>> {
  const { secret, path } = options;
  // Checked early to save the work. A file that appears meanwhile is not overwritten either.
  if (existsSync(path)) return fileExists(path);
  const checked = secret && checkSecret(secret);
  if (checked && !checked.ok) return checked;
  const none = { lock: { kind: 'none' } satisfies Lock, key: undefined };
  const locked = secret ? await makeLock(secret, options.random) : none;
  const opened = await ownSigner(options);
  if (!opened.ok) return opened;
  const signer = opened.value;
  return await asOwner(options.ownerUrl, async (client) => {
    const seen = await openSnapshot(client);
    if (!seen.ok) return seen;
    let manifest: Manifest | undefined;
    try {
      const placed = await writeArchive({ path, ...locked }, async (archive) => {
        manifest = await fillArchive(archive, client, seen.value, { ...options, signer });
      });
      if (!placed) return fileExists(path);
    } catch (error) {
      const refused = refusalOf(error, path);
      if (refused) return refused;
      throw error;
    }
    if (manifest === undefined) throw new Error('an archive was written without a manifest');
    return ok({
      path,
      manifest,
      signedBy: signer.publicKey,
      keys: secret ? 'inside' : 'left-out',
    });
  });
}

async function ownSigner({
  dataDir,
  random,
}: BackupOptions): Promise<Result<Signer, BackupRefusal>> {
  try {
    return ok(await openSigner(dataDir, random));
  } catch (error) {
    const refused = refusalOf(error, dataDir);
    if (refused) return refused;
    throw error;
  }
}

function fileExists(path: string) {
  return refuseWith('file-exists', {
    uk: `Файл уже є: ${path}. Копія не перезаписує файлів.`,
    en: `The file is there already: ${path}. A backup overwrites no file.`,
  });
}
