import { readFile } from 'node:fs/promises';
import { ok, type Result } from '#kernel/result.ts';
import { keyOnPaper, readKeyOnPaper } from '../crypto/key-on-paper.ts';
import type { Random } from '../crypto/random.ts';
import { createOnce } from '../files/create-once.ts';
import type { Secret } from './lock.ts';
import { type BackupRefusal, fileUnusable, refuseWith } from './refusal.ts';

export const KEY_BYTES = 32;

export type KeyFileSecret = Extract<Secret, { kind: 'key-file' }>;

/** A key file contains random bytes, or those bytes in the paper format. Both open the same archives. */
export function secretOfKeyFile(file: Uint8Array): Result<KeyFileSecret, BackupRefusal> {
  const written = readKeyOnPaper(new TextDecoder().decode(file));
  if (written === 'mistyped') return KEY_MISTYPED;
  return ok({ kind: 'key-file', bytes: written === 'no-key' ? file : written });
}

export async function readKeyFile(path: string): Promise<Result<KeyFileSecret, BackupRefusal>> {
  try {
    return secretOfKeyFile(await readFile(path));
  } catch (error) {
    return fileUnusable(path, error);
  }
}

/** Creates the file, readable by this account only; an existing file is read. */
export async function makeKeyFile(
  path: string,
  random: Random,
): Promise<Result<KeyFileSecret, BackupRefusal>> {
  try {
    await createOnce(path, Buffer.from(`${keyOnPaper(random.bytes(KEY_BYTES))}\n`));
  } catch (error) {
    return fileUnusable(path, error);
  }
  return await readKeyFile(path);
}

export const KEY_MISTYPED = refuseWith('key-mistyped', {
  uk: 'У ключі помилка: якась із літер або цифр не така, як на аркуші. Перевірте його групу за групою.',
  en: 'The key has a typing error: one of its letters or digits is not as on the sheet. Check it group by group.',
});
