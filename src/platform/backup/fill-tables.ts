import type { Client } from 'pg';
import { listTables, OURS, quoted, type TableShape } from './catalog.ts';
import type { Manifest, TableRecord } from './manifest.ts';

/** Whether the tables of an archive are those of the database, so that names from an untrusted file never reach a statement. */
export function isOfTables(manifest: Manifest, tables: readonly TableShape[]): boolean {
  const shapes = new Map(tables.map((table) => [`${table.schema}.${table.name}`, table]));
  return manifest.tables.every(({ schema, name, columns }) => {
    const shape = shapes.get(`${schema}.${name}`);
    return shape !== undefined && sameSet(columns, shape.columns);
  });
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}

/**
 * Removes what would prevent loading table by table: foreign keys to rows that follow, triggers that would notify of old
 * changes, row-level security (which refuses COPY), rows of migrations, and indexes, which are faster to build afterwards.
 * Returns a function that restores all of it; foreign keys are then checked for every row.
 */
export async function openForFilling(client: Client): Promise<() => Promise<void>> {
  const tables = await listTables(client);
  const references = await listReferences(client);
  const indexes = await listIndexes(client);
  const names = tables.map((table) => quoted(client, table));
  const forced = tables.filter((table) => table.forced).map((table) => quoted(client, table));
  await inOrder(client, [
    `set local maintenance_work_mem = '256MB'`,
    ...references.map(({ table, name }) => `alter table ${table} drop constraint ${name}`),
    ...indexes.map(({ name }) => `drop index ${name}`),
    ...names.map((name) => `alter table ${name} disable trigger user`),
    ...forced.map((name) => `alter table ${name} no force row level security`),
    `truncate ${names.join(', ')}`,
  ]);
  return () =>
    inOrder(client, [
      ...indexes.map(({ rule }) => rule),
      ...references.map(
        ({ table, name, rule }) => `alter table ${table} add constraint ${name} ${rule}`,
      ),
      ...names.map((name) => `alter table ${name} enable trigger user`),
      ...forced.map((name) => `alter table ${name} force row level security`),
    ]);
}

async function inOrder(client: Client, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await client.query(statement);
}

interface Reference {
  readonly table: string;
  readonly name: string;
  readonly rule: string;
}

async function listReferences(client: Client): Promise<readonly Reference[]> {
  const { rows } = await client.query<Reference>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name,
      pg_get_constraintdef(c.oid) as rule
    from pg_constraint c join pg_namespace n on n.oid = connamespace
    where contype = 'f' and ${OURS}
    order by conrelid::regclass::text, conname`);
  return rows;
}

interface Index {
  readonly name: string;
  readonly rule: string;
}

/** Indexes of constraints stay: they refuse duplicate rows. */
async function listIndexes(client: Client): Promise<readonly Index[]> {
  const { rows } = await client.query<Index>(`
    select format('%I.%I', nspname, c.relname) as name, pg_get_indexdef(c.oid) as rule
    from pg_index i join pg_class c on c.oid = indexrelid join pg_namespace n on n.oid = relnamespace
    where ${OURS} and not exists (select from pg_constraint where conindid = c.oid)
    order by 1`);
  return rows;
}

/** Sequences continue after their last number, so that no number is assigned twice. */
export async function setSequences(client: Client, manifest: Manifest): Promise<void> {
  for (const { schema, name, last } of manifest.sequences) {
    await client.query('select setval(format($1, $2::text, $3::text)::regclass, $4::bigint)', [
      '%I.%I',
      schema,
      name,
      last,
    ]);
  }
}

/** Tables whose rows differ from the archive. */
export async function differingTables(
  tables: readonly TableRecord[],
  count: (table: TableRecord) => Promise<{ readonly rows: number; readonly sha256: string }>,
): Promise<readonly string[]> {
  const differing: string[] = [];
  for (const table of tables) {
    const { rows, sha256 } = await count(table);
    const same = rows === table.rows && sha256 === table.sha256;
    if (!same) differing.push(`${table.schema}.${table.name}`);
  }
  return differing;
}
