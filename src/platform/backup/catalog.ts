import type { Client } from 'pg';
import { JOBS_SCHEMA } from '../jobs/install-jobs.ts';

export interface TableShape {
  readonly schema: string;
  readonly name: string;
  /**
   * Without generated columns, and without transaction numbers (`xid8`), which are only valid in their own cluster: after a
   * restore such a column contains the transaction of the restore.
   */
  readonly columns: readonly string[];
  /** The approximate size on disk. */
  readonly bytes: number;
  /** Row-level security applies to the owner too. */
  readonly forced: boolean;
  /** It has a policy that shows all rows to a backup. */
  readonly opened: boolean;
}

export interface SequenceState {
  readonly schema: string;
  readonly name: string;
  /** The last number assigned; null if there was none. */
  readonly last: string | null;
}

/** In one of our schemas: not PostgreSQL's own, and not the jobs', which is created again at every start. */
export const OURS = `nspname !~ '^pg_' and nspname not in ('information_schema', '${JOBS_SCHEMA}')`;
/** Created by an extension, which creates its tables itself. */
const BROUGHT = `exists (select from pg_depend d
  where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/** All tables with our rows. The applied migrations are in the manifest. */
export async function listTables(client: Client): Promise<readonly TableShape[]> {
  const { rows } = await client.query<Omit<TableShape, 'bytes'> & { bytes: string }>(`
    select nspname::text as schema, relname::text as name,
      array(select attname::text from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
          and atttypid <> 'xid8'::regtype
        order by attnum) as columns,
      pg_table_size(c.oid)::text as bytes,
      relrowsecurity and relforcerowsecurity as forced,
      exists (select from pg_policy where polrelid = c.oid and polname = 'backup'
        and polpermissive and polcmd in ('r', '*')) as opened
    from pg_class c join pg_namespace n on n.oid = relnamespace
    where relkind = 'r' and ${OURS} and not ${BROUGHT}
      and not (nspname = 'platform' and relname = 'migration')
    order by nspname, relname`);
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }));
}

export async function listSequences(client: Client): Promise<readonly SequenceState[]> {
  const { rows } = await client.query<SequenceState>(`
    select schemaname::text as schema, sequencename::text as name, last_value::text as last
    from pg_sequences s where ${OURS.replaceAll('nspname', 'schemaname')}
    order by schemaname, sequencename`);
  return rows;
}

/** The migrations of the database; undefined if it is not one of ours. */
export async function listMigrations(
  client: Client,
): Promise<readonly { readonly name: string; readonly checksum: string }[] | undefined> {
  const found = await client.query(`select from pg_tables
    where schemaname = 'platform' and tablename = 'migration'`);
  if (found.rowCount === 0) return undefined;
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migration order by name',
  );
  return rows;
}

/** Whether the database has no tables, views or sequences. */
export async function isEmptyDatabase(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(`
    select from pg_class c join pg_namespace n on n.oid = relnamespace
    where nspname !~ '^pg_' and nspname <> 'information_schema' and not ${BROUGHT} limit 1`);
  return rowCount === 0;
}

export function quoted(
  client: Client,
  table: { readonly schema: string; readonly name: string },
): string {
  return `${client.escapeIdentifier(table.schema)}.${client.escapeIdentifier(table.name)}`;
}

export function quotedColumns(client: Client, columns: readonly string[]): string {
  return columns.map((column) => client.escapeIdentifier(column)).join(', ');
}
