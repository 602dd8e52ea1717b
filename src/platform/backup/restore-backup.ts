import { join } from 'node:path';
import type { Client } from 'pg';
import { ok, type Result } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { MIGRATION_LOCK, migrate, runMigration } from '../database/migrate/migrate.ts';
import { migrationsFolder, readMigrations } from '../database/migrate/migration-files.ts';
import { prepareSchema } from '../database/migrate/privileges.ts';
import type { OwnerConnection } from '../database/open-database.ts';
import type { Logger } from '../log/logger.ts';
import { isEmptyDatabase, listTables } from './catalog.ts';
import { checkArchive, type CheckedArchive, share, type TrustedArchive } from './check-archive.ts';
import { copyOut } from './copy-table.ts';
import { fillFromArchive, type FoundKeys } from './fill-from-archive.ts';
import { differingTables, isOfTables, openForFilling, setSequences } from './fill-tables.ts';
import type { Secret } from './lock.ts';
import { asOwner } from './owner-session.ts';
import { type BackupRefusal, DAMAGED_REFUSAL, refusalOf, refuseWith } from './refusal.ts';
import { hasFiles, type RestoredFiles, restoreFiles } from './restored-files.ts';
import { findKeys, writeKeys } from './restored-keys.ts';
import { type RestoredSchema, restoredSchema } from './restored-schema.ts';
import { knownSigner } from './signature.ts';
import type { Trust } from './trust.ts';

/** What was restored, and what about its origin could not be verified. */
export type RestoredBackup = Pick<TrustedArchive, 'manifest' | 'signedBy' | 'doubts'>;

export interface RestoreOptions {
  readonly path: string;
  readonly secret: Secret | undefined;
  readonly keysFrom: string | undefined;
  readonly trust: Pick<Trust, 'signedBy' | 'unlocked'>;
  /** The folder with the keys of the expected installation. Default: DATA_DIR, else `keysFrom`. */
  readonly knownKeys?: string;
  /** Only a rehearsal can do without the keys of an unlocked archive. */
  readonly withoutKeys?: boolean;
  /** Opens the database, only after the archive was verified and can be restored there. */
  readonly reach: () => Promise<Result<OwnerConnection, Said>>;
  readonly dataDir: string;
  readonly log: Logger;
  /** Default: the folder of the checkout. */
  readonly migrations?: string;
  readonly onProgress?: (stage: 'checking' | 'restoring', share: number) => void;
}

/**
 * Restores an archive into an empty database and folder without keys, completely or not at all. The rows are read back and
 * compared before the commit. Refuses with a sentence for the operator.
 */
export async function restoreBackup(
  options: RestoreOptions,
): Promise<Result<RestoredBackup, BackupRefusal>> {
  const { path, secret, dataDir, keysFrom, onProgress } = options;
  const trust = { ...options.trust, secret, known: await expectedSigner(options) };
  const checked = await checkArchive(path, trust, (read) => onProgress?.('checking', read));
  if (!checked.ok) return checked;
  const { manifest, envelope } = checked.value;
  const files = await readMigrations(options.migrations ?? migrationsFolder());
  const schema = restoredSchema(files, manifest.migrations);
  if (!schema.ok) return schema;
  if (await hasFiles(dataDir)) return FILES_NOT_EMPTY;
  const sources = { dataDir, keysFrom, inside: envelope.isLocked };
  const keys = options.withoutKeys ? ok([]) : await findKeys(manifest.keys, sources);
  if (!keys.ok) return keys;
  const way = await options.reach();
  if (!way.ok) return refuseWith('unavailable', way.refusal);
  try {
    const parts = { schema: schema.value, keys: keys.value };
    const restored = await restoreInto(way.value, options, checked.value, parts);
    return restored.ok ? ok(checked.value) : restored;
  } finally {
    await way.value.leave();
  }
}

async function expectedSigner(options: RestoreOptions): Promise<Uint8Array | undefined> {
  const { knownKeys, dataDir, keysFrom } = options;
  const here = await knownSigner(knownKeys ?? join(dataDir, 'keys'));
  return here ?? (keysFrom === undefined ? undefined : await knownSigner(keysFrom));
}

interface Parts {
  readonly schema: RestoredSchema;
  readonly keys: FoundKeys;
}

async function restoreInto(
  way: OwnerConnection,
  options: RestoreOptions,
  archive: CheckedArchive,
  parts: Parts,
): Promise<Result<undefined, BackupRefusal>> {
  const restored = await inOneTransaction(way, options, archive, parts);
  if (!restored.ok) return restored;
  const { ownerUrl, appRole } = way;
  const folder = options.migrations ?? migrationsFolder();
  await migrate({ ownerUrl, appRole, folder }, options.log);
  // PostgreSQL's own statistics would follow only after a minute.
  await asOwner(ownerUrl, (client) => client.query('analyze'));
  return restored;
}

async function inOneTransaction(
  way: OwnerConnection,
  options: RestoreOptions,
  archive: CheckedArchive,
  parts: Parts,
): Promise<Result<undefined, BackupRefusal>> {
  return await asOwner(way.ownerUrl, async (client) => {
    const files = await restoreFiles(options.dataDir);
    const takenBack: (() => Promise<void>)[] = [() => files.takeBack()];
    try {
      await client.query('begin');
      const restored = await restoreAll(client, archive, { ...parts, ...options, ...way, files });
      if (!restored.ok) return restored;
      await files.place();
      takenBack.push(await writeKeys(options.dataDir, restored.value));
      await client.query('commit');
      takenBack.length = 0;
      return ok(undefined);
    } catch (error) {
      const refused = refusalOf(error, options.dataDir);
      if (refused) return refused;
      throw error;
    } finally {
      // Ending the session rolls the transaction back.
      for (const takeBack of takenBack) await takeBack();
    }
  });
}

type Target = Parts &
  Pick<RestoreOptions, 'onProgress'> &
  Pick<OwnerConnection, 'appRole'> & { readonly files: RestoredFiles };

/** Returns the keys to be written. */
async function restoreAll(
  client: Client,
  { manifest, envelope, manifestBytes }: CheckedArchive,
  { schema, keys, files, appRole, onProgress }: Target,
): Promise<Result<FoundKeys, BackupRefusal>> {
  await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  if (!(await isEmptyDatabase(client))) return DATABASE_NOT_EMPTY;
  await prepareSchema(client, appRole);
  for (const file of schema.before) await runMigration(client, file, appRole);
  if (!isOfTables(manifest, await listTables(client))) return DAMAGED_REFUSAL;
  const close = await openForFilling(client);
  const onRead = share(envelope.size, (read) => onProgress?.('restoring', read));
  const brought = await fillFromArchive({
    client,
    envelope,
    manifest,
    manifestBytes,
    files,
    onRead,
  });
  const differing = await differingTables(manifest.tables, (table) =>
    copyOut(client, table, () => undefined),
  );
  if (differing.length > 0) return rowsDiffer(differing);
  await setSequences(client, manifest);
  await close();
  for (const file of schema.after) await runMigration(client, file, appRole);
  return ok([...keys, ...brought]);
}

const DATABASE_NOT_EMPTY = refuseWith('database-not-empty', {
  uk: 'База даних не порожня. Відновлення нічого не перезаписує: задайте нову DATA_DIR або створіть нову базу даних.',
  en: 'The database is not empty. A restore overwrites nothing: set a new DATA_DIR, or make a new database.',
});

const FILES_NOT_EMPTY = refuseWith('files-not-empty', {
  uk: 'У теці files всередині DATA_DIR вже є файли. Відновлення нічого не перезаписує: задайте нову DATA_DIR.',
  en: 'The folder files inside DATA_DIR has files already. A restore overwrites nothing: set a new DATA_DIR.',
});

function rowsDiffer(tables: readonly string[]) {
  const names = tables.join(', ');
  return refuseWith('rows-differ', {
    uk: `Після відновлення ці таблиці не такі, як в архіві: ${names}. Усе скасовано.`,
    en: `Restored, these tables are not as in the archive: ${names}. All of it was taken back.`,
  });
}
