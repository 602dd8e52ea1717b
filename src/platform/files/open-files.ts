import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Files } from './files.ts';

const CLASS = /^[a-z][a-z0-9-]{0,39}$/;
const idSchema = z.uuid();

/** Files in a folder of this machine. Throws for a class or an id that could lead out of the folder. */
export function openFiles(folder: string): Files {
  const place = (fileClass: string, id: string) => {
    if (!CLASS.test(fileClass))
      throw new Error('a class of files is lower-case letters and hyphens');
    return { folder: join(folder, fileClass), path: join(folder, fileClass, idSchema.parse(id)) };
  };
  return {
    write: async (fileClass, id, bytes) => {
      const target = place(fileClass, id);
      await mkdir(target.folder, { recursive: true, mode: 0o700 });
      await writeWhole(target.folder, target.path, bytes);
    },
    read: async (fileClass, id) => {
      const target = place(fileClass, id);
      return readFile(target.path).catch(absent);
    },
    remove: async (fileClass, id) => {
      await rm(place(fileClass, id).path, { force: true });
    },
  };
}

/** To the disk beside its place, then moved there: after a power cut it is the old file or the new one, whole. */
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

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
