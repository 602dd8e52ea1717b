import { lstat, readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { absent } from '#platform/files/absent.ts';
import { isOpenToOthers } from '#platform/files/close-folder.ts';

export interface FolderFacts {
  readonly folder: string;
  readonly freeBytes: number;
  /** What is in the folder and takes most of it, the largest first; where room is short. */
  readonly largest: readonly { readonly name: string; readonly bytes: number }[];
  /** Whether somebody besides the account itself may look into it. */
  readonly openToOthers: boolean;
  /** Names of what is in `keys/`. */
  readonly keys: readonly string[];
  /** Those that somebody besides the account itself may read. */
  readonly open: readonly string[];
}

const OTHERS = 0o077;
/** Below it somebody should free some room. */
export const LITTLE_BYTES = 5 * 1024 ** 3;
const MAX_NAMED = 4;

/** Before the installation is opened, which would make the keys that are missing. */
export async function readFolder(dataDir: string): Promise<FolderFacts> {
  const folder = join(dataDir, 'keys');
  const keys = (await readdir(folder).catch(absent)) ?? [];
  const paths = keys.length > 0 ? [folder, ...keys.map((name) => join(folder, name))] : [];
  const open: string[] = [];
  for (const path of paths) {
    // A key that is being made has another name for a moment.
    const found = await stat(path).catch(absent);
    if (found && (found.mode & OTHERS) !== 0) open.push(path);
  }
  const free = await freeBytes(dataDir);
  const itself = await stat(dataDir).catch(absent);
  return {
    folder: dataDir,
    freeBytes: free,
    largest: free < LITTLE_BYTES ? await largestIn(dataDir) : [],
    openToOthers: itself !== undefined && isOpenToOthers(itself.mode),
    keys,
    open,
  };
}

async function largestIn(dataDir: string): Promise<FolderFacts['largest']> {
  const names = (await readdir(dataDir).catch(absent)) ?? [];
  const sizes = await Promise.all(
    names.map(async (name) => ({ name, bytes: await bytesIn(join(dataDir, name)) })),
  );
  return sizes.toSorted((one, other) => other.bytes - one.bytes).slice(0, MAX_NAMED);
}

/** What vanishes meanwhile takes no room. */
async function bytesIn(path: string): Promise<number> {
  const found = await lstat(path).catch(absent);
  if (!found?.isDirectory()) return found?.size ?? 0;
  const inside = (await readdir(path).catch(absent)) ?? [];
  let bytes = 0;
  for (const name of inside) bytes += await bytesIn(join(path, name));
  return bytes;
}

/** Of the folder, or of where it would be made. */
async function freeBytes(folder: string): Promise<number> {
  const found = await statfs(folder).catch(absent);
  if (found) return found.bavail * found.bsize;
  return await freeBytes(join(folder, '..'));
}
