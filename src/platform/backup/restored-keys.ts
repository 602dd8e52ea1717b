import { createHash } from 'node:crypto';
import { chmod, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '#kernel/result.ts';
import { createOnce } from '../files/create-once.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { Manifest } from './manifest.ts';
import { type BackupRefusal, refuseWith } from './refusal.ts';
import { readKeys, type StoredKey } from './stored-files.ts';
import { syncFolder } from './sync-folder.ts';

/** The source of the keys of a restored installation. */
export interface KeySources {
  readonly dataDir: string;
  /** `--keys-from`: a folder that was stored separately. */
  readonly keysFrom: string | undefined;
  /** The archive contains them. */
  readonly inside: boolean;
}

/**
 * The keys to be written, from `keysFrom`; none for a locked archive, which contains its own. Refuses if the data would be
 * restored without its keys, or beside the keys of another installation.
 */
export async function findKeys(
  wanted: Manifest['keys'],
  sources: KeySources,
): Promise<Result<readonly StoredKey[], BackupRefusal>> {
  const standing = sumsOf(await readKeys(join(sources.dataDir, 'keys')));
  const foreign = wanted.find(({ name, sha256 }) => (standing.get(name) ?? sha256) !== sha256);
  if (foreign) return otherKeys(join(sources.dataDir, 'keys', foreign.name));
  const missing = wanted.filter(({ name }) => !standing.has(name));
  if (sources.inside || missing.length === 0) return ok([]);
  if (sources.keysFrom === undefined) return KEYS_NEEDED;
  const given = await readKeys(sources.keysFrom);
  const sums = sumsOf(given);
  const wrong = missing.find(({ name, sha256 }) => sums.get(name) !== sha256);
  if (wrong) return otherKeys(join(sources.keysFrom, wrong.name));
  return ok(given.filter(({ name }) => missing.some((key) => key.name === name)));
}

function sumsOf(keys: readonly StoredKey[]): ReadonlyMap<string, string> {
  return new Map(
    keys.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );
}

/** Writes and flushes them. Throws if another key of that name exists. Returns the function that removes them again. */
export async function writeKeys(
  dataDir: string,
  keys: readonly StoredKey[],
): Promise<() => Promise<void>> {
  const folder = join(dataDir, 'keys');
  await makeFolder(folder, 0o700);
  await chmod(folder, 0o700);
  const written: string[] = [];
  const takeBack = async () => {
    for (const path of written) await rm(path, { force: true });
  };
  try {
    for (const { name, bytes } of keys) {
      const path = join(folder, name);
      if (await createOnce(path, bytes)) written.push(path);
      else if (!(await readFile(path)).equals(bytes)) throw new Error(`another key is at ${path}`);
    }
    await syncFolder(folder);
  } catch (error) {
    await takeBack();
    throw error;
  }
  return takeBack;
}

const KEYS_NEEDED = refuseWith('keys-needed', {
  uk: 'В архіві немає ключів: його зроблено без парольної фрази й без файла ключа. Без них не діятимуть одноразові коди, резервні коди та підпис журналу. Якщо тека keys збереглася окремо, додайте --keys-from ТЕКА.',
  en: 'The archive has no keys: it was made with neither a passphrase nor a key file. Without them one-time codes, recovery codes and the signature of the journal would not work. If the folder keys was kept apart, add --keys-from FOLDER.',
});

function otherKeys(path: string) {
  return refuseWith('keys-differ', {
    uk: `Ключа, з яким зроблено архів, тут немає або він інший: ${path}. Для відновлення потрібна нова DATA_DIR і ключі тієї ж установки.`,
    en: `The key that the archive was made with is not here, or it is another one: ${path}. A restore needs a new DATA_DIR and the keys of the same installation.`,
  });
}
