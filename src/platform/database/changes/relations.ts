import { type Kysely, sql } from 'kysely';
import type { PlatformTables } from '../tables.ts';
import { dependsOnTablesOnly, type StatementTables, tablesOf } from './statement-tables.ts';

/** Tables that a statement reads and changes beyond those in its text: through views, functions, triggers and references. */
export interface Relations {
  readonly functions: ReadonlySet<string>;
  /** By view, function or table with policies. */
  readonly reads: ReadonlyMap<string, readonly string[]>;
  /** By function, by table with triggers, or by `deletionOf` a table with cascading references. */
  readonly writes: ReadonlyMap<string, readonly string[]>;
  /** Views, functions and tables with policies whose rows depend on more than tables. */
  readonly unrepeatable: ReadonlySet<string>;
}

/**
 * Read from the catalogue, so that no migration has to repeat it. The functions of `identity` that policies call are left
 * out: without an account their result does not depend on the tables of `identity`.
 */
export async function readRelations(database: Kysely<PlatformTables>): Promise<Relations> {
  const { rows } = await sql<Row>`
    with ours as (
      select oid, nspname from pg_namespace
      where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
    )
    select ours.nspname || '.' || proname as name, 'function' as kind, prosrc as text
    from pg_proc join ours on ours.oid = pronamespace
    union all
    select schemaname || '.' || viewname, 'view', definition
    from pg_views where schemaname in (select nspname from ours)
    union all
    select schemaname || '.' || tablename, 'policy', coalesce(qual, '')
    from pg_policies
    union all
    select ours.nspname || '.' || relname, 'follows', functions.nspname || '.' || proname
    from pg_trigger
      join pg_class on pg_class.oid = tgrelid
      join ours on ours.oid = relnamespace
      join pg_proc on pg_proc.oid = tgfoid
      join pg_namespace functions on functions.oid = pronamespace
    where not tgisinternal
    union all
    select above.nspname || '.' || parent.relname,
      case when confdeltype = 'c' then 'deleted' else 'emptied' end,
      ours.nspname || '.' || child.relname
    from pg_constraint
      join pg_class child on child.oid = conrelid
      join ours on ours.oid = child.relnamespace
      join pg_class parent on parent.oid = confrelid
      join pg_namespace above on above.oid = parent.relnamespace
    where contype = 'f' and confdeltype in ('c', 'n', 'd')
    union all
    select above.nspname || '.' || parent.relname, 'follows', ours.nspname || '.' || child.relname
    from pg_constraint
      join pg_class child on child.oid = conrelid
      join ours on ours.oid = child.relnamespace
      join pg_class parent on parent.oid = confrelid
      join pg_namespace above on above.oid = parent.relnamespace
    where contype = 'f' and confupdtype in ('c', 'n', 'd')`.execute(database);
  return relationsOf(rows);
}

function relationsOf(rows: readonly Row[]): Relations {
  const functions = new Set(rows.filter(({ kind }) => kind === 'function').map(({ name }) => name));
  const reads = new Map<string, string[]>();
  const writes = new Map<string, string[]>();
  const unrepeatable = new Set(rows.filter(isUnrepeatable).map(({ name }) => name));
  const add = (map: Map<string, string[]>, name: string, more: readonly string[]) => {
    map.set(name, [...(map.get(name) ?? []), ...more]);
  };
  for (const { name, kind, text } of rows) {
    const tables = tablesOf(text);
    switch (kind) {
      case 'function':
        add(reads, name, tables.reads);
        add(writes, name, [
          ...changedBy(tables),
          ...tables.reads.filter((one) => functions.has(one)),
        ]);
        break;
      case 'view':
        add(reads, name, tables.reads);
        break;
      case 'policy':
        add(reads, name, tables.reads.filter(isOfContent));
        break;
      case 'follows':
        add(writes, name, tables.reads);
        break;
      case 'deleted':
        add(writes, deletionOf(name), [...tables.reads, ...tables.reads.map(deletionOf)]);
        break;
      case 'emptied':
        add(writes, deletionOf(name), tables.reads);
    }
  }
  return { functions, reads, writes, unrepeatable };
}

function isUnrepeatable({ kind, text }: Row): boolean {
  switch (kind) {
    case 'function':
    case 'view':
      return !dependsOnTablesOnly(text);
    case 'policy':
      // Only transactions have an actor (set-actor.ts), and rows read in them are not kept.
      return !dependsOnTablesOnly(
        text.replaceAll(/current_setting\('poruch\.actor'::text, true\)/g, ''),
      );
    default:
      return false;
  }
}

interface Row {
  readonly name: string;
  /**
   * `follows`: the function of a trigger on the named table, or a table whose references change with its keys. When rows are
   * deleted, those of a `deleted` table go with them, and the references of an `emptied` one are removed.
   */
  readonly kind: 'function' | 'view' | 'policy' | 'follows' | 'deleted' | 'emptied';
  readonly text: string;
}

/** The name of a deletion among the names of changed tables. */
const deletionOf = (table: string) => `delete ${table}`;

/** What a statement writes to, deletions included. */
export function changedBy({ writes, deletes }: StatementTables): readonly string[] {
  return [...writes, ...deletes.map(deletionOf)];
}

const isOfContent = (name: string) => !name.startsWith('identity.');

/** Everything that is reached from these, themselves included. */
export function reachedFrom(
  names: Iterable<string>,
  ways: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (name: string) => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const next of ways.get(name) ?? []) visit(next);
  };
  for (const name of names) visit(name);
  return reached;
}
