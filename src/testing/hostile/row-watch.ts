import { Client } from 'pg';
import { databaseUrl } from '#platform/database/database-url.ts';
import { testServer } from '#platform/database/testing.ts';

/** Tells which tables had a row written, changed or removed by what was committed. */
export interface RowWatch {
  /** Since it was asked last. */
  changed(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * What is written whether a form is taken or not: the journal, the counters of limits, and when somebody was last
 * there.
 */
const BESIDES = ['platform.rate_limit', 'identity.session'];
const OURS = `schemaname not in ('pg_catalog', 'information_schema', 'jobs', 'public', 'audit')`;

/**
 * Watches every table of a database, past row-level security. Each row that is touched leaves its table's name in the
 * same transaction, so that what was rolled back leaves none: to count the rows of all tables after each of twenty thousand
 * requests took longer than the requests.
 */
export async function openRowWatch(ownerUrl: string): Promise<RowWatch> {
  const name = new URL(ownerUrl).pathname.slice(1);
  const client = new Client({
    connectionString: databaseUrl(testServer().superuserUrl, name),
  });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`
    create schema watch;
    create unlogged table watch.touched (name text not null);
    create function watch.touch() returns trigger language plpgsql security definer as $$
      begin
        insert into watch.touched values (tg_table_schema || '.' || tg_table_name);
        return null;
      end $$`);
  const { rows: tables } = await client.query<{ statement: string }>(
    `select format(
      'create trigger zz_watch after insert or update or delete on %I.%I for each row execute function watch.touch()',
      schemaname, tablename) as statement
    from pg_tables where ${OURS} and schemaname <> 'watch' and schemaname || '.' || tablename <> all ($1)`,
    [BESIDES],
  );
  await client.query(tables.map(({ statement }) => statement).join(';'));
  const question = {
    name: 'changed',
    text: 'with gone as (delete from watch.touched returning name) select distinct name from gone order by name',
  };
  return {
    changed: async () => {
      const { rows } = await client.query<{ name: string }>(question);
      return rows.map((row) => row.name);
    },
    close: () => client.end(),
  };
}
