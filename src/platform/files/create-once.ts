import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { placeNew } from './place-new.ts';

/**
 * A file that is there whole or not at all, readable by this account only. Of processes that start together one
 * makes it, and all read the same bytes. Answers whether it was this call.
 */
export async function createOnce(path: string, bytes: Uint8Array | string): Promise<boolean> {
  const aside = `${path}.${randomUUID()}`;
  try {
    const file = await open(aside, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return await placeNew(aside, path);
  } finally {
    await rm(aside, { force: true });
  }
}
