import type { Client } from 'pg';
import type { Logger } from '../../log/logger.ts';
import { errorCode } from '../pool.ts';

/**
 * Creates the migrator's table, and grants the app access to every schema that is created later: it may read and write rows and
 * call functions, but not create, change or drop anything.
 */
export async function prepareSchema(client: Client, appRole: string): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(`
    alter default privileges grant usage on schemas to ${app};
    alter default privileges grant select, insert, update, delete on tables to ${app};
    alter default privileges grant usage, select on sequences to ${app};
    create schema if not exists platform;
    create table if not exists platform.migration (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    );
    revoke insert, update, delete on platform.migration from ${app};
  `);
}

const DEFAULTS: Readonly<Record<string, string>> = {
  // Queries take milliseconds. One that takes this long is a mistake and must not block others.
  statement_timeout: '30s',
  idle_in_transaction_session_timeout: '60s',
  timezone: 'UTC',
  datestyle: 'ISO, YMD',
};

/**
 * Kept with the database and not sent at connecting, because PgBouncer refuses such start-up parameters.
 * An owner of the tables who does not own the database may not set them; then the operator does.
 */
export async function setDatabaseDefaults(client: Client, log: Logger): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  const database = client.escapeIdentifier(rows[0]?.name ?? '');
  for (const [name, value] of Object.entries(DEFAULTS)) {
    try {
      await client.query(`alter database ${database} set ${name} = ${client.escapeLiteral(value)}`);
    } catch (error) {
      log.warn({ setting: name, code: errorCode(error) }, 'a database setting was not set');
    }
  }
}
