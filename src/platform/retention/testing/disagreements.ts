import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import { JOBS_SCHEMA } from '../../jobs/install-jobs.ts';
import type { KeptTable } from '../kept-data.ts';

/**
 * The differences between the lists and the database, one line each: a column that is in no list or in two, a listed column
 * that does not exist, a rule that the database would not execute.
 */
export async function disagreements(
  database: Database,
  tables: readonly KeptTable[],
): Promise<readonly string[]> {
  const columns = await readColumns(database);
  const listed = tables.flatMap(listedColumns);
  const twice = listed.filter((name, index) => listed.indexOf(name) !== index);
  return [
    ...[...columns.keys()]
      .filter((name) => !listed.includes(name))
      .map((name) => `${name} is neither personal nor listed as plain`),
    ...listed.filter((name) => !columns.has(name)).map((name) => `${name} does not exist`),
    ...twice.map((name) => `${name} is listed twice`),
    ...tables.flatMap((table) => impossibleRules(table, columns)),
    ...(await notDeletedTogether(database, tables)),
  ];
}

interface Column {
  readonly type: string;
  /** Whether a row is valid with this column emptied. */
  readonly emptiable: boolean;
}

async function readColumns(database: Database): Promise<ReadonlyMap<string, Column>> {
  const { rows } = await sql<Column & { name: string }>`
    select n.nspname || '.' || c.relname || '.' || a.attname as name,
      format_type(a.atttypid, null) as type, (not a.attnotnull or a.atthasdef) as emptiable
    from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
      join pg_namespace n on n.oid = c.relnamespace
    where a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('information_schema', ${JOBS_SCHEMA}) and n.nspname not like 'pg\\_%'
    order by 1`.execute(database.write);
  return new Map(rows.map(({ name, ...column }) => [name, column]));
}

function listedColumns({ table, personal, plain }: KeptTable): readonly string[] {
  return [...personal.flatMap(({ columns }) => columns), ...Object.values(plain).flat()].map(
    (column) => `${table}.${column}`,
  );
}

const TIMES = new Set(['date', 'timestamp with time zone']);

function impossibleRules(
  { table, personal }: KeptTable,
  columns: ReadonlyMap<string, Column>,
): readonly string[] {
  return personal.flatMap(({ columns: own, rule }) => {
    if (rule.act === 'keep' || rule.act === 'with-row-of') return [];
    const untimed = rule.when
      .map(({ column, of }) => `${of?.table ?? table}.${column}`)
      .filter((name) => !TIMES.has(columns.get(name)?.type ?? ''));
    const kept = rule.act === 'empty-columns' ? own : [];
    const full = kept.filter((column) => columns.get(`${table}.${column}`)?.emptiable !== true);
    return [
      ...untimed.map((name) => `${name} is no day and no moment, but a rule counts from it`),
      ...full.map((column) => `${table}.${column} cannot be emptied`),
    ];
  });
}

/** Rows that are said to be deleted with their parent: the foreign key must cascade. */
async function notDeletedTogether(
  database: Database,
  tables: readonly KeptTable[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ pair: string }>`
    select conrelid::regclass::text || ' ' || confrelid::regclass::text as pair
    from pg_constraint where contype = 'f' and confdeltype = 'c'`.execute(database.write);
  const together = new Set(rows.map(({ pair }) => pair));
  return tables.flatMap(({ table, personal }) =>
    personal.flatMap(({ rule }) =>
      rule.act === 'with-row-of' && !together.has(`${table} ${rule.table}`)
        ? [`${table} is not deleted with ${rule.table}`]
        : [],
    ),
  );
}
