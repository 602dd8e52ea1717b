import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createOnce } from '../files/create-once.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { Random } from './random.ts';

const KEY_BYTES = 32;

/**
 * A secret of this installation, created at its first use in DATA_DIR/keys. Processes on several machines must share that
 * folder, otherwise each of them counts limits separately.
 */
export async function openKey(dataDir: string, name: string, random: Random): Promise<Uint8Array> {
  const folder = join(dataDir, 'keys');
  await makeFolder(folder, 0o700);
  const path = join(folder, name);
  if (!existsSync(path)) await createOnce(path, random.bytes(KEY_BYTES));
  const key = await readFile(path);
  if (key.length !== KEY_BYTES) throw new Error(`${path} is not a key: it has ${key.length} bytes`);
  return key;
}
