import { type FileHandle, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { absent } from '../files/absent.ts';

/** The layout of `Files`: a class and an id. A file that is being written has a longer name. */
const CLASS = /^[a-z][a-z0-9-]{0,39}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Belongs to the embedded cluster and is of no use to another one. */
const OF_THE_CLUSTER = 'postgres.json';
const KEY = /^[a-z0-9][a-z0-9.-]{0,79}$/;

/** The path `photo/0195…` of every file, in a stable order. */
export async function listFiles(dataDir: string): Promise<readonly string[]> {
  const folder = join(dataDir, 'files');
  const names = (await readdir(folder).catch(absent)) ?? [];
  const found: string[] = [];
  for (const name of names.filter((known) => CLASS.test(known)).sort()) {
    const inside = (await readdir(join(folder, name)).catch(absent)) ?? [];
    const ids = inside.filter((id) => ID.test(id)).sort();
    found.push(...ids.map((id) => `${name}/${id}`));
  }
  return found;
}

/** Undefined if the file was erased meanwhile, so that its content must not be stored. */
export async function openStoredFile(
  dataDir: string,
  path: string,
): Promise<FileHandle | undefined> {
  return await open(join(dataDir, 'files', path), 'r').catch(absent);
}

export interface StoredKey {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The secrets without which sealed data, one-time codes and the journal's signature are useless. */
export async function readKeys(folder: string): Promise<readonly StoredKey[]> {
  const entries = (await readdir(folder, { withFileTypes: true }).catch(absent)) ?? [];
  const names = entries
    .filter((entry) => entry.isFile() && KEY.test(entry.name) && entry.name !== OF_THE_CLUSTER)
    .map(({ name }) => name);
  return await Promise.all(
    names.sort().map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  );
}
