import { Client } from 'pg';
import { databaseUrl } from '../../platform/database/database-url.ts';
import { testServer } from '../../platform/database/testing.ts';

/** Of each table: how many rows it has, and which transactions wrote them. */
export type Rows = ReadonlyMap<string, string>;

export interface RowReader {
  read(): Promise<Rows>;
  close(): Promise<void>;
}

/**
 * What is written whether a form is taken or not: the journal, the counters of limits, and when somebody was last
 * there.
 */
const BESIDES = ['platform.rate_limit', 'identity.session'];
const OURS = `schemaname not in ('pg_catalog', 'information_schema', 'jobs', 'public', 'audit')`;

/** Looks into every table of a database, past row-level security: what came, went or changed since is told. */
export async function openRowReader(ownerUrl: string): Promise<RowReader> {
  const name = new URL(ownerUrl).pathname.slice(1);
  const client = new Client({
    connectionString: databaseUrl(testServer().superuserUrl, name),
  });
  client.on('error', () => undefined);
  await client.connect();
  const tables = await client.query<{ statement: string }>(
    `select string_agg(format(
      'select %L as name, count(*) || '' '' || coalesce(sum(xmin::text::bigint), 0) as rows from %I.%I',
      schemaname || '.' || tablename, schemaname, tablename), ' union all ') as statement
    from pg_tables where ${OURS} and schemaname || '.' || tablename <> all ($1)`,
    [BESIDES],
  );
  // Named, so that it is planned once: it is asked after each request.
  const question = { name: 'rows', text: tables.rows[0]?.statement ?? '' };
  return {
    read: async () => {
      const { rows } = await client.query<{ name: string; rows: string }>(question);
      return new Map(rows.map((row) => [row.name, row.rows]));
    },
    close: () => client.end(),
  };
}
