import type { SentRow, SentStatement } from './send-without-waiting.ts';

/** Rows that wait to be sent together. */
export interface GatheredRows {
  add(row: SentRow): void;
  /** Returns all rows as statements, in the order in which their names first occurred, and empties the list. */
  take(): readonly SentStatement[];
}

/** Each number of rows is a separate statement, which PostgreSQL plans and caches. These few sizes combine to any number. */
const SIZES = [16, 8, 4, 2, 1];

export function gatherRows(): GatheredRows {
  const gathered = new Map<string, SentRow[]>();
  return {
    add: (row) => {
      const same = gathered.get(row.name);
      if (same) same.push(row);
      else gathered.set(row.name, [row]);
    },
    take: () => {
      const statements = [...gathered.values()].flatMap(statementsOf);
      gathered.clear();
      return statements;
    },
  };
}

function statementsOf(rows: readonly SentRow[]): readonly SentStatement[] {
  const size = SIZES.find((one) => one <= rows.length);
  if (size === undefined) return [];
  return [statementOf(rows.slice(0, size)), ...statementsOf(rows.slice(size))];
}

function statementOf(rows: readonly SentRow[]): SentStatement {
  const [first] = rows;
  if (!first) throw new Error('a statement without a row');
  const name = `${first.name}, ${rows.length}`;
  const text = texts.get(name) ?? textOf(first, rows.length);
  texts.set(name, text);
  return { name, text, values: rows.flatMap(({ values }) => values) };
}

/** By name, because the text for a name is always the same. */
const texts = new Map<string, string>();

function textOf({ statement, values: { length } }: SentRow, size: number): string {
  const places = (many: number) =>
    Array.from({ length: size }, (_, turn) => placesOf(many, turn * length)).join();
  return statement(places(length), places(1));
}

function placesOf(many: number, before: number): string {
  return `(${Array.from({ length: many }, (_, place) => `$${before + place + 1}`).join()})`;
}
