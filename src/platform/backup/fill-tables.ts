import type { Client } from 'pg';
import { listTables, quoted, type TableShape } from './catalog.ts';
import type { Manifest, TableRecord } from './manifest.ts';

/** Whether the tables of an archive are those of the database: names of a foreign file never reach a statement. */
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
 * Takes away what would hinder rows that come table by table: references to rows that follow, triggers that would
 * tell old news, row-level security (which refuses COPY), rows that migrations bring. Answers how all of it is put
 * back; the references are then checked for every row.
 */
export async function openForFilling(client: Client): Promise<() => Promise<void>> {
  const tables = await listTables(client);
  const references = await listReferences(client);
  const alter = async (changes: readonly string[]) => {
    for (const change of changes) await client.query(`alter table ${change}`);
  };
  const names = tables.map((table) => quoted(client, table));
  const forced = tables.filter((table) => table.forced).map((table) => quoted(client, table));
  await alter(references.map(({ table, name }) => `${table} drop constraint ${name}`));
  await alter(names.map((name) => `${name} disable trigger user`));
  await alter(forced.map((name) => `${name} no force row level security`));
  await client.query(`truncate ${names.join(', ')}`);
  return async () => {
    await alter(
      references.map(({ table, name, rule }) => `${table} add constraint ${name} ${rule}`),
    );
    await alter(names.map((name) => `${name} enable trigger user`));
    await alter(forced.map((name) => `${name} force row level security`));
  };
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
    where contype = 'f' and conparentid = 0 and nspname !~ '^pg_'
    order by conrelid::regclass::text, conname`);
  return rows;
}

/** Numbers are given on from where they stood: one that was given is never given again. */
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

/** Tables whose rows are not those of the archive. */
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
