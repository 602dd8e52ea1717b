import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { preventCaching } from '../cache/track-reads.ts';
import { absent } from './absent.ts';
import type { Files, StoredFile } from './files.ts';
import { makeFolder } from './make-folder.ts';

const CLASS = /^[a-z][a-z0-9-]{0,39}$/;
const idSchema = z.uuid();

/** Uploads never use this reserve: the database, backups and the log are on the same disk. */
const RESERVE_BYTES = 1024 ** 3;
/** The share of the reserve on a small disk. */
const RESERVE_PART = 0.05;

/** In bytes. */
export interface DiskSpace {
  readonly all: number;
  readonly free: number;
}

/** Files in a folder of this machine. Throws for a class or an id that could lead out of the folder. */
export function openFiles(
  folder: string,
  measure: (folder: string) => Promise<DiskSpace> = measureDisk,
): Files {
  const folderOf = (fileClass: string) => {
    if (!CLASS.test(fileClass))
      throw new Error('a class of files is lower-case letters and hyphens');
    return join(folder, fileClass);
  };
  const place = (fileClass: string, id: string) => ({
    folder: folderOf(fileClass),
    path: join(folderOf(fileClass), idSchema.parse(id)),
  });
  return {
    write: async (fileClass, id, bytes) => {
      const target = place(fileClass, id);
      await makeFolder(target.folder, 0o700);
      await writeWhole(target.folder, target.path, bytes);
    },
    read: async (fileClass, id) => {
      // Large, and the page cache of the system is as good as ours.
      preventCaching('a file');
      const target = place(fileClass, id);
      return readFile(target.path).catch(absent);
    },
    remove: async (fileClass, id) => {
      await rm(place(fileClass, id).path, { force: true });
    },
    list: (fileClass) => listFiles(folderOf(fileClass)),
    hasRoomFor: async (bytes) => {
      const { all, free } = await measure(folder);
      return free - bytes >= Math.min(RESERVE_BYTES, all * RESERVE_PART);
    },
  };
}

async function measureDisk(folder: string): Promise<DiskSpace> {
  await makeFolder(folder, 0o700);
  const { bsize, blocks, bavail } = await statfs(folder);
  return { all: blocks * bsize, free: bavail * bsize };
}

/** Halves that a kill left behind are not files yet. */
async function listFiles(folder: string): Promise<readonly StoredFile[]> {
  const names = (await readdir(folder).catch(absent)) ?? [];
  const files: StoredFile[] = [];
  for (const id of names.filter((name) => idSchema.safeParse(name).success)) {
    const found = await stat(join(folder, id)).catch(absent);
    if (found === undefined) continue;
    files.push({
      id,
      changedAt: Temporal.Instant.fromEpochMilliseconds(Math.floor(found.mtimeMs)),
    });
  }
  return files;
}

/**
 * Writes and flushes a temporary file beside the target and renames it: after a power cut the target is either the old or the
 * new file, complete.
 */
async function writeWhole(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const half = `${path}.${randomUUID()}.half`;
  try {
    await writeAndSync(half, bytes);
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

async function writeAndSync(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
