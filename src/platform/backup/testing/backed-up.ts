import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '#kernel/result.ts';
import { systemRandom } from '../../crypto/random.ts';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { openFiles } from '../../files/open-files.ts';
import { createLogger } from '../../log/logger.ts';
import { listTables } from '../catalog.ts';
import { copyOut } from '../copy-table.ts';
import type { Secret } from '../lock.ts';
import { type BackupOptions, makeBackup } from '../make-backup.ts';
import { asOwner } from '../owner-session.ts';
import { type RestoreOptions, restoreBackup } from '../restore-backup.ts';
import { listFiles } from '../stored-files.ts';

export const PASSPHRASE: Secret = { kind: 'passphrase', text: 'чотири випадкові слова поруч' };
export const KEY_FILE: Secret = { kind: 'key-file', bytes: Buffer.alloc(32, 7) };

/** An installation with its own database, files and keys, and a folder for archives. */
export interface BackedUp extends AsyncDisposable {
  readonly test: TestDatabase;
  readonly dataDir: string;
  readonly folder: string;
  back(options?: Partial<BackupOptions>): ReturnType<typeof makeBackup>;
}

const MADE_AT = Temporal.Instant.from('2026-11-25T02:40:00Z');
let made = 0;

export async function createBackedUp(): Promise<BackedUp> {
  const test = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'poruch-backup-'));
  const dataDir = join(folder, 'data');
  await mkdir(join(dataDir, 'keys'), { recursive: true });
  await writeFile(join(dataDir, 'keys', 'one-time-codes'), Buffer.alloc(32, 1));
  await writeFile(join(dataDir, 'keys', 'postgres.json'), '{"of":"the old cluster"}');
  const files = openFiles(join(dataDir, 'files'));
  for (let index = 0; index < 5; index += 1) {
    await files.write('photo', systemRandom.uuid(), systemRandom.bytes(index * 40_000));
  }
  return {
    test,
    dataDir,
    folder,
    back: (options) => {
      made += 1;
      return makeBackup({
        ownerUrl: test.ownerUrl,
        dataDir,
        path: join(folder, `${made}.backup`),
        secret: PASSPHRASE,
        leftOut: [],
        madeAt: MADE_AT,
        random: systemRandom,
        ...options,
      });
    },
    [Symbol.asyncDispose]: async () => {
      await test.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a backup and returns its path. Throws the refusal. */
export async function backedUpPath(
  installation: BackedUp,
  options: Partial<BackupOptions> = {},
): Promise<string> {
  const backup = await installation.back(options);
  if (!backup.ok) throw new Error(backup.refusal.said.en);
  return backup.value.path;
}

/** Restores into the database of `ownerUrl`, like the command line. */
export function restore({
  ownerUrl,
  ...options
}: Pick<RestoreOptions, 'path' | 'dataDir'> & {
  readonly ownerUrl: string;
} & Partial<RestoreOptions>): ReturnType<typeof restoreBackup> {
  return restoreBackup({
    secret: PASSPHRASE,
    keysFrom: undefined,
    trust: { unlocked: false, signedBy: undefined },
    reach: async () => ok({ ownerUrl, appRole: 'poruch_app', leave: async () => undefined }),
    log: createLogger('silent'),
    ...options,
  });
}

/** The rows and the checksum of every table except the job queue. */
export async function tableSums(ownerUrl: string): Promise<Readonly<Record<string, string>>> {
  return await asOwner(ownerUrl, async (client) => {
    await client.query(`set poruch.actor = 'backup'`);
    const sums: Record<string, string> = {};
    for (const table of await listTables(client)) {
      const { rows, sha256 } = await copyOut(client, table, () => undefined);
      sums[`${table.schema}.${table.name}`] = `${rows} ${sha256}`;
    }
    return sums;
  });
}

export async function fileSums(dataDir: string): Promise<Readonly<Record<string, string>>> {
  const sums: Record<string, string> = {};
  for (const path of await listFiles(dataDir)) {
    const bytes = await readFile(join(dataDir, 'files', path));
    sums[path] = createHash('sha256').update(bytes).digest('hex');
  }
  return sums;
}
