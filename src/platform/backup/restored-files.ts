import type { Dirent } from 'node:fs';
import { mkdtemp, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { absent } from '../files/absent.ts';
import { NEW_FOLDER_MODE } from '../files/close-folder.ts';
import { makeFolder } from '../files/make-folder.ts';
import { syncFolder } from './sync-folder.ts';

/** Files of an archive, written to a temporary folder until all of them are there. */
export interface RestoredFiles {
  add(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  /** Moves them to DATA_DIR/files, which must be empty. */
  place(): Promise<void>;
  /** Removes all of them, moved or not. */
  takeBack(): Promise<void>;
}

export async function hasFiles(dataDir: string): Promise<boolean> {
  const folder = join(dataDir, 'files');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(absent);
  return entries?.some((entry) => !entry.isDirectory()) ?? false;
}

export async function restoreFiles(
  dataDir: string,
  look: typeof entriesOf = entriesOf,
): Promise<RestoredFiles> {
  await makeFolder(dirname(dataDir));
  await makeFolder(dataDir, NEW_FOLDER_MODE);
  const half = await mkdtemp(join(dataDir, 'files.restoring-'));
  const place = join(dataDir, 'files');
  const folders = new Set([half]);
  let placed = false;
  return {
    add: async (path, chunks) => {
      const target = join(half, path);
      await makeFolder(dirname(target), 0o700);
      folders.add(dirname(target));
      const file = await open(target, 'wx', 0o600);
      try {
        for await (const chunk of chunks) await file.write(chunk);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    place: async () => {
      for (const folder of folders) await syncFolder(folder);
      await removeEmpty(place, look);
      await rename(half, place);
      placed = true;
      await syncFolder(dataDir);
    },
    takeBack: async () => {
      await rm(placed ? place : half, { recursive: true, force: true });
    },
  };
}

/** Throws ENOTEMPTY if a file has appeared since the check: it must not be lost. */
async function removeEmpty(folder: string, look: typeof entriesOf): Promise<void> {
  for (const entry of await look(folder)) {
    if (entry.isDirectory()) await removeEmpty(join(folder, entry.name), look);
  }
  await rmdir(folder).catch(absent);
}

export async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  return (await readdir(folder, { withFileTypes: true }).catch(absent)) ?? [];
}
