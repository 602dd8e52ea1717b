import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface MigrationFile {
  /** The file's name without `.sql`: `20261125-0100-platform-create`. Names sort in the order of running. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text, in hexadecimal. */
  readonly checksum: string;
}

const NAME = /^\d{8}-\d{4}-[a-z0-9-]+\.sql$/;

/** The checkout's own `migrations`: above this file, wherever the build has put it. */
export function migrationsFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'migrations')) && folder !== dirname(folder)) {
    folder = dirname(folder);
  }
  return join(folder, 'migrations');
}

/** Throws when a file is not named as a migration: it would silently never run. */
export async function readMigrations(folder: string): Promise<readonly MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const misnamed = names.find((name) => !NAME.test(name));
  if (misnamed !== undefined) {
    throw new Error(`migrations/${misnamed} must be named like 20261125-0100-areas-create.sql`);
  }
  return Promise.all(names.map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<MigrationFile> {
  // A checkout on Windows may have turned line ends; that is no change of the migration.
  const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
  const checksum = createHash('sha256').update(sql).digest('hex');
  return { name: name.replace(/\.sql$/, ''), sql, checksum };
}
