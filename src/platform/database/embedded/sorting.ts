import { Client } from 'pg';
import type { Logger } from '../../log/logger.ts';
import { databaseUrl } from '../database-url.ts';
import type { ServerUrls } from './roles.ts';

/**
 * A newer PostgreSQL package may contain a newer ICU that sorts some words differently. Indexes in the old order would then
 * miss rows, so they are rebuilt once.
 */
export async function refreshSorting(urls: ServerUrls, log: Logger): Promise<void> {
  const name = new URL(urls.app).pathname.slice(1);
  const client = new Client({ connectionString: databaseUrl(urls.superuser, name) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ old: boolean }>(`
      select datcollversion is distinct from pg_database_collation_actual_version(oid) as old
      from pg_database where datname = current_database()`);
    if (rows[0]?.old !== true) return;
    log.info('sorting has changed with PostgreSQL: building the indexes again');
    await client.query('set statement_timeout = 0');
    await client.query(`reindex database ${name}`);
    await client.query(`alter database ${name} refresh collation version`);
  } finally {
    await client.end();
  }
}
