import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const passwordsSchema = z.object({
  superuser: z.string().min(1),
  owner: z.string().min(1),
  app: z.string().min(1),
});
export type Passwords = Readonly<z.infer<typeof passwordsSchema>>;

/** DATA_DIR/keys/postgres.json, which only its owner may read. Undefined when it is not there. */
export async function readPasswords(folder: string): Promise<Passwords | undefined> {
  const path = join(folder, 'keys', 'postgres.json');
  if (!existsSync(path)) return undefined;
  return passwordsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}

export async function makePasswords(folder: string): Promise<Passwords> {
  const keys = join(folder, 'keys');
  const path = join(keys, 'postgres.json');
  const passwords = { superuser: newPassword(), owner: newPassword(), app: newPassword() };
  await mkdir(keys, { recursive: true, mode: 0o700 });
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
