import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { fieldsOf, type KeptTable, type PersonalField, type Term } from './kept-data.ts';

/** What was erased of one field: deleted rows, or rows whose columns were emptied. */
export interface Erased {
  readonly table: string;
  readonly columns: readonly string[];
  readonly act: 'delete-row' | 'empty-columns';
  readonly rows: number;
}

/**
 * Applies the rules of these tables at that time and on the installation's day. Returns each rule that erased something.
 * Columns are emptied before rows are deleted, so that nothing is counted twice.
 */
export async function eraseExpired(
  tx: Tx,
  tables: readonly KeptTable[],
  at: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Promise<readonly Erased[]> {
  const erased: Erased[] = [];
  for (const act of ['empty-columns', 'delete-row'] as const) {
    for (const { table, field } of fieldsOf(tables)) {
      if (field.rule.act !== act) continue;
      const expired = sql.join(
        field.rule.when.map((term) => isOver(table, term, at)),
        sql` or `,
      );
      const rows = await (act === 'delete-row'
        ? deleteRows(tx, table, expired)
        : emptyColumns(tx, table, field, expired));
      if (rows > 0) erased.push({ table: table.table, columns: field.columns, act, rows });
    }
  }
  return erased;
}

type Condition = RawBuilder<unknown>;

async function deleteRows(tx: Tx, { table }: KeptTable, expired: Condition): Promise<number> {
  const { numAffectedRows } =
    await sql`delete from ${sql.table(table)} as kept where ${expired}`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** Rows that are empty already are skipped: otherwise every night would write them again. */
async function emptyColumns(
  tx: Tx,
  { table }: KeptTable,
  { columns }: PersonalField,
  expired: Condition,
): Promise<number> {
  const emptied = columns.map((column) => sql`${sql.ref(column)} = default`);
  const filled = columns.map(
    (column) => sql`nullif(nullif(kept.${sql.ref(column)}::text, ''), '{}') is not null`,
  );
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} as kept set ${sql.join(emptied)}
    where (${expired}) and (${sql.join(filled, sql` or `)})`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/**
 * Dates are compared with the installation's day, so that the last day is kept completely; instants with the clock. PostgreSQL
 * compares each with its own type.
 */
function isOver(
  { table }: KeptTable,
  term: Term,
  { now, today }: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Condition {
  const { days = 0, years = 0 } = term.after;
  const moment = now.toZonedDateTimeISO('UTC').subtract({ years, days }).toInstant();
  const day = today.subtract({ years, days });
  const over = (row: string): Condition => {
    const column = sql.ref(`${row}.${term.column}`);
    const limit = sql`case pg_typeof(${column})::text
      when 'date' then ${day.toString()}::date::timestamptz else ${moment.toString()}::timestamptz end`;
    const only = term.only
      ? sql` and ${sql.ref(`${row}.${term.only.column}`)} = any (${[...term.only.is]})`
      : sql``;
    return sql`(${column}::timestamptz < ${limit}${only})`;
  };
  if (term.of === undefined) return over('kept');
  if (term.of.table === table) throw new Error(`${table}: a term of its own row needs no «of»`);
  const belongs = sql`owner.id = ${sql.ref(`kept.${term.of.by}`)}`;
  return sql`exists (select from ${sql.table(term.of.table)} as owner where ${belongs} and ${over('owner')})`;
}
