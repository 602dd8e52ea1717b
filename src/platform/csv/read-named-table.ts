import { z } from 'zod';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { decodeText } from './decode-text.ts';
import { type ColumnNames, nameCells, nameColumns, type NamedRow } from './named-columns.ts';
import { isTooLong, MAX_COLUMNS, readTable, type TableRefusal } from './read-table.ts';

export interface NamedTable<Column extends string> {
  readonly rows: readonly NamedRow<Column>[];
  /** Those that the file has. */
  readonly columns: ReadonlySet<Column>;
  readonly unknown: readonly UnknownColumn[];
}

/** A column that was left out: unknown here, or named twice. */
export interface UnknownColumn {
  readonly line: 1;
  readonly column: undefined;
  readonly reason: 'column-unknown';
  readonly value: string;
}

export type NamedTableRefusal =
  | TableRefusal
  | { readonly reason: 'file-not-json' }
  | { readonly reason: 'columns-missing'; readonly columns: readonly MissingColumn[] };

/** A column that must be there, and every heading that would have named it. */
export interface MissingColumn {
  readonly column: string;
  readonly headings: readonly string[];
}

/** A table with named columns: CSV, or a list of flat objects in a file called `.json`. */
export function readNamedTable<Column extends string>(
  file: { readonly name: string; readonly bytes: Uint8Array },
  names: ColumnNames<Column>,
  required: readonly Column[],
): Result<NamedTable<Column>, NamedTableRefusal> {
  const table = /\.json$/i.test(file.name) ? readList(file.bytes) : readTable(file.bytes);
  if (!table.ok) return table;
  const { header, rows } = table.value;
  const { positions, unknown, repeated } = nameColumns(header, names);
  const missing = required.filter((column) => !positions.has(column));
  if (missing.length > 0) {
    return refuse({
      reason: 'columns-missing',
      columns: missing.map((column) => ({ column, headings: names[column] })),
    });
  }
  return ok({
    rows: rows.map(({ line, values }) => nameCells(line, values, positions)),
    columns: new Set(positions.keys()),
    unknown: [...unknown, ...repeated].map((value) => ({
      line: 1,
      column: undefined,
      reason: 'column-unknown',
      value,
    })),
  });
}

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const list = z.array(z.record(z.string(), cell)).min(1).max(1_000_000);

interface Listed {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly values: readonly string[] }[];
}

/** Items are counted from 1, as if each were one line. */
function readList(bytes: Uint8Array): Result<Listed, NamedTableRefusal> {
  if (bytes.length > MAX_JSON_BYTES) return refuse({ reason: 'file-too-big' });
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse({ reason: decoded.refusal });
  const parsed = list.safeParse(parseJson(decoded.value.text));
  if (!parsed.success) return refuse({ reason: 'file-not-json' });
  const header = [...new Set(parsed.data.flatMap((item) => Object.keys(item)))];
  // Items that name their cells all differently would be as many columns as there are items, each with a cell in each.
  if (header.length > MAX_COLUMNS) return refuse({ reason: 'file-too-big' });
  const rows = parsed.data.map((item, index) => ({
    line: index + 1,
    values: header.map((key) => String((Object.hasOwn(item, key) ? item[key] : '') ?? '')),
  }));
  const full = rows.find(({ values }) => values.some(isTooLong));
  return full ? refuse({ reason: 'cell-too-long', line: full.line }) : ok({ header, rows });
}

const MAX_JSON_BYTES = 32 * 1024 * 1024;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
