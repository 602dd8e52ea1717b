import { randomBytes } from 'node:crypto';
import { chmod, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { absent } from '../../files/absent.ts';
import { makeFolder } from '../../files/make-folder.ts';

const passwordsSchema = z.object({
  superuser: z.string().min(1),
  owner: z.string().min(1),
  app: z.string().min(1),
});
export type Passwords = Readonly<z.infer<typeof passwordsSchema>>;

/** DATA_DIR/keys/postgres.json, which only its owner may read. Undefined when it is not there. */
export async function readPasswords(folder: string): Promise<Passwords | undefined> {
  const path = join(folder, 'keys', 'postgres.json');
  const text = await readFile(path, 'utf8').catch(absent);
  return text === undefined ? undefined : passwordsSchema.parse(JSON.parse(text));
}

export async function makePasswords(folder: string): Promise<Passwords> {
  const keys = join(folder, 'keys');
  const path = join(keys, 'postgres.json');
  const passwords = { superuser: newPassword(), owner: newPassword(), app: newPassword() };
  await makeFolder(keys, 0o700);
  await chmod(keys, 0o700);
  const half = await open(`${path}.new`, 'w', 0o600);
  try {
    await half.writeFile(`${JSON.stringify(passwords)}\n`);
    await half.sync();
  } finally {
    await half.close();
  }
  await rename(`${path}.new`, path);
  return passwords;
}

/** Letters and digits, `-` and `_`: fits a URL and an SQL string as it is. */
function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
