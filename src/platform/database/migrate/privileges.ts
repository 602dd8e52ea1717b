import type { Client } from 'pg';
import type { Logger } from '../../log/logger.ts';
import { errorCode } from '../pool.ts';

/**
 * The migrator's own table, and what the app may do in every schema that is made from here on: read and
 * write rows, call functions. It may make, change and drop nothing.
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
  // A page's question takes milliseconds; what takes this long is a mistake and must not hold others up.
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
