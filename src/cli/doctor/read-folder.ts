import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { absent } from '../../platform/files/absent.ts';

export interface FolderFacts {
  readonly folder: string;
  readonly freeBytes: number;
  /** Names of what stands in `keys/`. */
  readonly keys: readonly string[];
  /** Those that somebody besides the account itself may read. */
  readonly open: readonly string[];
}

const OTHERS = 0o077;

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
  return { folder: dataDir, freeBytes: await freeBytes(dataDir), keys, open };
}

/** Of the folder, or of where it would be made. */
async function freeBytes(folder: string): Promise<number> {
  const found = await statfs(folder).catch(absent);
  if (found) return found.bavail * found.bsize;
  return await freeBytes(join(folder, '..'));
}
