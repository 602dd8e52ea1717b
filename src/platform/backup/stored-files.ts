import { existsSync } from 'node:fs';
import { type FileHandle, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** As `Files` keeps them: a class, an id; what is still being written has a longer name. */
const CLASS = /^[a-z][a-z0-9-]{0,39}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Belongs to the embedded cluster, and is of no use to another one. */
const OF_THE_CLUSTER = 'postgres.json';
const KEY = /^[a-z0-9][a-z0-9.-]{0,79}$/;

/** `photo/0195…` of every file, in an order. */
export async function listFiles(dataDir: string): Promise<readonly string[]> {
  const folder = join(dataDir, 'files');
  if (!existsSync(folder)) return [];
  const classes = (await readdir(folder)).filter((name) => CLASS.test(name)).sort();
  const found: string[] = [];
  for (const name of classes) {
    const ids = (await readdir(join(folder, name))).filter((id) => ID.test(id)).sort();
    found.push(...ids.map((id) => `${name}/${id}`));
  }
  return found;
}

/** Undefined for a file that was erased meanwhile: then its content was meant to be gone. */
export async function openStoredFile(
  dataDir: string,
  path: string,
): Promise<FileHandle | undefined> {
  try {
    return await open(join(dataDir, 'files', path), 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

export interface StoredKey {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The secrets without which sealed data, one-time codes and the journal's signature are of no use. */
export async function readKeys(folder: string): Promise<readonly StoredKey[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && KEY.test(entry.name) && entry.name !== OF_THE_CLUSTER)
    .map(({ name }) => name);
  return await Promise.all(
    names.sort().map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  );
}
