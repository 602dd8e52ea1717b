import { Client } from 'pg';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { installJobs } from '../../jobs/install-jobs.ts';
import type { Logger } from '../../log/logger.ts';
import { ANY_CHANGE } from '../changes/announcement.ts';
import { APPLICATION_NAME } from '../pool.ts';
import { type MigrationFile, migrationsFolder, readMigrations } from './migration-files.ts';
import { prepareSchema, setDatabaseDefaults } from './privileges.ts';

export interface MigrateOptions {
  /** The owner of the tables. Connects to PostgreSQL directly, because the lock belongs to a session. */
  readonly ownerUrl: string;
  /** The role that the app works as; it may read and write rows, and nothing else. */
  readonly appRole: string;
  /** Default: the checkout's own. */
  readonly folder?: string;
}

export interface Migrated {
  /** The names of the migrations that ran now. */
  readonly applied: readonly string[];
}

/** Any number that no other program locks in our database. */
export const MIGRATION_LOCK = 7_243_100_201;

/**
 * Brings the database to the code's own shape: each migration in a transaction, in order, one process at
 * a time. Refuses with a sentence when that would be wrong; throws when a migration's SQL fails.
 */
export async function migrate(
  options: MigrateOptions,
  log: Logger,
): Promise<Result<Migrated, Said>> {
  const files = await readMigrations(options.folder ?? migrationsFolder());
  const client = new Client({
    connectionString: options.ownerUrl,
    application_name: `${APPLICATION_NAME} migrate`,
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await prepareSchema(client, options.appRole);
    const pending = pendingMigrations(files, await appliedMigrations(client));
    if (!pending.ok) return pending;
    for (const file of pending.value) {
      await applyMigration(client, file, options.appRole);
      log.info({ migration: file.name }, 'migrated');
    }
    await installJobs(options.ownerUrl);
    await setDatabaseDefaults(client, log);
    return ok({ applied: pending.value.map((file) => file.name) });
  } finally {
    // Ending the session releases the lock.
    await client.end();
  }
}

interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}

async function appliedMigrations(client: Client): Promise<readonly AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    'select name, checksum from platform.migration order by name',
  );
  return rows;
}

/** Pure: what must still run, or why nothing may. */
export function pendingMigrations(
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): Result<readonly MigrationFile[], Said> {
  const known = new Map(files.map((file) => [file.name, file]));
  for (const { name, checksum } of applied) {
    const file = known.get(name);
    if (file === undefined) {
      return refuse({
        uk: `База даних новіша за цей Поруч: у ній є міграція ${name}, якої тут немає. Запустіть версію, яка її зробила, або новішу.`,
        en: `The database is newer than this Poruch: it has the migration ${name}, which is not here. Start the version that made it, or a newer one.`,
      });
    }
    if (file.checksum !== checksum) {
      return refuse({
        uk: `Міграцію ${name} змінено після того, як її виконано на цій базі даних. Міграцій не правлять: поверніть старий файл і напишіть новий.`,
        en: `The migration ${name} was changed after it ran on this database. A migration is never edited: put the old file back and write a new one.`,
      });
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  return ok(files.filter((file) => !done.has(file.name)));
}

async function applyMigration(client: Client, file: MigrationFile, appRole: string): Promise<void> {
  await client.query('begin');
  try {
    await runMigration(client, file, appRole);
    // A process of the earlier version may still run, with rows in memory.
    await client.query('select pg_notify($1, $2)', ['poruch_event', ANY_CHANGE]);
    await client.query('commit');
  } catch (error) {
    // With the connection gone there is nothing to roll back, and why it went is the news.
    await client.query('rollback').catch(() => undefined);
    throw new Error(`migration ${file.name} failed`, { cause: error });
  }
}

/** Within a transaction of the caller's. */
export async function runMigration(
  client: Client,
  file: MigrationFile,
  appRole: string,
): Promise<void> {
  // A migration that narrows the app's rights needs the role's name, which an operator may choose.
  await client.query(`select set_config('poruch.app_role', $1, true)`, [appRole]);
  await client.query(file.sql);
  await client.query('insert into platform.migration (name, checksum) values ($1, $2)', [
    file.name,
    file.checksum,
  ]);
}
