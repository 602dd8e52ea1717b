import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { createLogger } from '../log/logger.ts';
import { folderForDatabases } from '../testing/folder-in-memory.ts';
import { clusterFolder } from './embedded/cluster.ts';
import { findPostmaster } from './embedded/postmaster.ts';
import { type EmbeddedServer, joinServer } from './embedded/server.ts';
import { databaseUrl } from './database-url.ts';
import { migrate } from './migrate/migrate.ts';
import { migrationsFolder, readMigrations } from './migrate/migration-files.ts';

/** How a test process reaches the server; passed in the environment. */
export interface TestServer {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** A migrated, empty database, to be copied. */
  readonly template: string;
}

export const TEST_SERVER_VARIABLE = 'PORUCH_TEST_SERVER';

/**
 * Vitest's global set-up: one server for the whole run, shared with any other run of the same person, in
 * a folder that stays. A run that was killed leaves a server behind; the next one finds and uses it.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const { server, leave } = await startTestServer();
  process.env[TEST_SERVER_VARIABLE] = JSON.stringify(server);
  return leave;
}

export async function startTestServer(): Promise<{
  readonly server: TestServer;
  readonly leave: () => Promise<void>;
}> {
  const embedded = await joinTestServer();
  const superuser = new Client({ connectionString: embedded.urls.superuser });
  superuser.on('error', () => undefined);
  await superuser.connect();
  try {
    await dropLeftovers(superuser);
    await shortenSignIn(superuser, Object.values(embedded.urls));
    const template = await ensureTemplate(superuser, embedded.urls.owner);
    const { superuser: superuserUrl, owner: ownerUrl, app: appUrl } = embedded.urls;
    return { server: { superuserUrl, ownerUrl, appUrl, template }, leave: () => embedded.leave() };
  } catch (error) {
    await embedded.leave();
    throw error;
  } finally {
    await superuser.end();
  }
}

const silent = createLogger('silent');

/** Fast, since nothing here must outlive a power cut; so after an unclean end the cluster is made anew. */
async function joinTestServer(): Promise<EmbeddedServer> {
  const folder = join(folderForDatabases(), `poruch-test-server-${process.getuid?.() ?? 0}`);
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    max_connections: '300',
    max_wal_size: '128MB',
  };
  const joined = await joinServer({ folder, settings }, silent);
  if (joined.ok) return joined.value;
  if ((await findPostmaster(clusterFolder(folder))) === undefined) {
    await rm(clusterFolder(folder), { recursive: true, force: true });
    const again = await joinServer({ folder, settings }, silent);
    if (again.ok) return again.value;
  }
  throw new Error(joined.refusal.en);
}

/**
 * Each test opens half a dozen connections, and to stretch the password of each, four thousand times, took longer than what
 * most of them ask. These passwords are random: there is nothing to guess.
 */
async function shortenSignIn(superuser: Client, urls: readonly string[]): Promise<void> {
  await superuser.query('select pg_advisory_lock(1)');
  const { rows } = await superuser.query<{ role: string }>(
    `select rolname as role from pg_authid where rolpassword not like 'SCRAM-SHA-256$1:%'`,
  );
  await superuser.query('set scram_iterations = 1');
  for (const { username, password } of urls.map((url) => new URL(url))) {
    if (!rows.some(({ role }) => role === username)) continue;
    const literal = superuser.escapeLiteral(password);
    await superuser.query(`alter role ${superuser.escapeIdentifier(username)} password ${literal}`);
  }
  await superuser.query('select pg_advisory_unlock(1)');
}

/** One template for each state of the migrations: two checkouts may run their tests at once. */
async function ensureTemplate(superuser: Client, ownerUrl: string): Promise<string> {
  const files = await readMigrations(migrationsFolder());
  const checksums = files.map((file) => file.name + file.checksum).join();
  const name = `template_${createHash('sha256').update(checksums).digest('hex').slice(0, 16)}`;
  await superuser.query('select pg_advisory_lock(1)');
  const found = await superuser.query('select 1 from pg_database where datname = $1', [name]);
  if (found.rowCount === 0) {
    await superuser.query(`drop database if exists ${name}_half with (force)`);
    await superuser.query(`create database ${name}_half owner poruch_owner`);
    const url = databaseUrl(ownerUrl, `${name}_half`);
    const migrated = await migrate({ ownerUrl: url, appRole: 'poruch_app' }, silent);
    if (!migrated.ok) throw new Error(migrated.refusal.en);
    await superuser.query(`alter database ${name}_half rename to ${name}`);
  }
  await superuser.query('select pg_advisory_unlock(1)');
  return name;
}

/** Databases of test processes that are gone, and templates that a day has passed by. */
async function dropLeftovers(superuser: Client): Promise<void> {
  const { rows } = await superuser.query<{ name: string; old: boolean }>(`
    select datname as name,
      (pg_stat_file('base/' || oid || '/PG_VERSION', true)).modification < now() - interval '1 day' as old
    from pg_database where datname ~ '^(test|template)_'`);
  for (const { name, old } of rows) {
    const owner = /^test_(\d+)_/.exec(name)?.[1];
    const leftover = owner === undefined ? old : !isAlive(Number(owner));
    if (leftover) await superuser.query(`drop database if exists ${name}`).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
