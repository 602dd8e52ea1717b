import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { databaseUrl } from '../database-url.ts';
import { migrate } from '../migrate/migrate.ts';
import { migrationsFolder, readMigrations } from '../migrate/migration-files.ts';
import { createLogger } from '../../log/logger.ts';
import { connect } from '../connect.ts';
import type { Database } from '../database.ts';
import { testServer } from './test-database.ts';

/** A database as an earlier version left it. */
export interface DatabaseOfVersion extends AsyncDisposable {
  readonly ownerUrl: string;
  /** As the superuser, to whom row-level security does not apply. */
  readonly superuserUrl: string;
  /** Adds rows. Fields that a table does not have are left out. */
  plant(table: string, rows: readonly object[]): Promise<void>;
  /** Runs all later migrations. */
  upgrade(): ReturnType<typeof migrate>;
  /** The application's connection after the upgrade; closed with this. */
  open(): Database;
}

const silent = createLogger('silent');
let made = 0;

/** With the migrations up to and including that one. */
export async function databaseOfVersion(last: string): Promise<DatabaseOfVersion> {
  const server = testServer();
  made += 1;
  const name = `version_${process.pid}_${made}`;
  const ownerUrl = databaseUrl(server.ownerUrl, name);
  const folder = await mkdtemp(join(tmpdir(), 'poruch-version-'));
  const before = (await readMigrations(migrationsFolder())).filter((one) => one.name <= last);
  for (const one of before) await writeFile(join(folder, `${one.name}.sql`), one.sql);
  await withClient(server.superuserUrl, (client) =>
    client.query(`create database ${name} template template0 owner poruch_owner`),
  );
  await migrate({ ownerUrl, appRole: 'poruch_app', folder }, silent);
  const superuserUrl = databaseUrl(server.superuserUrl, name);
  let connected: ReturnType<typeof connect> | undefined;
  return {
    ownerUrl,
    superuserUrl,
    plant: (table, rows) =>
      withClient(superuserUrl, async (client) => {
        // References are not checked, so that a test plants only the tables that it is about.
        await client.query('set session_replication_role = replica');
        for (const row of rows) {
          await client.query(
            `insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`,
            [JSON.stringify(row)],
          );
        }
      }),
    open: () => {
      connected ??= connect({ write: databaseUrl(server.appUrl, name) }, silent, { poolSize: 2 });
      return connected.database;
    },
    upgrade: () => migrate({ ownerUrl, appRole: 'poruch_app' }, silent),
    [Symbol.asyncDispose]: async () => {
      await connected?.close();
      await withClient(server.superuserUrl, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      );
      await rm(folder, { recursive: true });
    },
  };
}

/** One connection for the length of the work. */
export async function withClient<Value>(
  url: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
