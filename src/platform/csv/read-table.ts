import { CsvError, parse } from 'csv-parse/sync';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { damagedLine, type DecodeRefusal, decodeText, type TextEncoding } from './decode-text.ts';
import { unguarded } from './write-table.ts';

export interface TableRow {
  /** The first line of the file is 1. */
  readonly line: number;
  readonly values: readonly string[];
}

export interface Table {
  readonly header: readonly string[];
  /** Blank lines are left out. */
  readonly rows: readonly TableRow[];
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
}

export type Delimiter = ',' | ';' | '\t';

/**
 * Why a whole file is refused. `line`: where, if known. `row-too-long`: a row has more cells than there are headings. A comma
 * without quotes has then moved the following cells under wrong headings, and the program cannot tell which.
 */
export interface TableRefusal {
  readonly reason:
    | DecodeRefusal
    | 'file-empty'
    | 'file-too-big'
    | 'file-not-table'
    | 'quote-not-closed'
    | 'cell-too-long'
    | 'row-too-long';
  readonly line?: number;
}

/** All schools of a country are 5 MB. A larger file was chosen by mistake. */
const MAX_BYTES = 32 * 1024 * 1024;
const MAX_ROWS = 500_000;
export const MAX_COLUMNS = 500;
/** UTF-16 units: the longest text of any form, and more than a clerk writes in a cell. */
const MAX_CELL_LENGTH = 20_000;
/** Letters in a row: a quote that is never closed should not swallow the file. */
const MAX_ROW_LENGTH = 1_000_000;

/** A table as Excel, LibreOffice or a register saves it: by comma, semicolon or tab, in any usual encoding. */
export function readTable(bytes: Uint8Array): Result<Table, TableRefusal> {
  if (bytes.length > MAX_BYTES) return refuse({ reason: 'file-too-big' });
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse(at(decoded.refusal, damagedLine(bytes)));
  const { encoding } = decoded.value;
  // Files that were pasted together mix line endings, and the parser accepts only one.
  const text = decoded.value.text.replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(text);
  const parsed = parseRows(text, delimiter);
  if (!parsed.ok) return parsed;
  const [header, ...rows] = parsed.value;
  if (!header) return refuse({ reason: 'file-empty' });
  const unfit = misfit(header, rows);
  if (unfit) return refuse(unfit);
  return ok({ header: header.values, rows, encoding, delimiter });
}

function misfit(header: TableRow, rows: readonly TableRow[]): TableRefusal | undefined {
  const columns = header.values.length;
  if (columns > MAX_COLUMNS) return at('file-too-big', header.line);
  if (rows.length > MAX_ROWS) return at('file-too-big', rows[MAX_ROWS]?.line);
  const full = [header, ...rows].find(({ values }) => values.some(isTooLong));
  if (full) return at('cell-too-long', full.line);
  const long = rows.find(({ values }) =>
    values.slice(columns).some((value) => value.trim() !== ''),
  );
  return long && at('row-too-long', long.line);
}

/** Code that reads cells need not check their length. */
export function isTooLong(cell: string): boolean {
  return cell.length > MAX_CELL_LENGTH;
}

function parseRows(text: string, delimiter: Delimiter): Result<readonly TableRow[], TableRefusal> {
  const rows: TableRow[] = [];
  let read = 0;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      // «ТОВ "Мрія"» in a cell, with quotation marks that were not doubled.
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: MAX_ROW_LENGTH,
      to: MAX_ROWS + 2,
      on_record: (values: string[], { lines }) => {
        read = lines;
        rows.push({ line: lines - lineEnds(values), values: values.map(unguarded) });
        return null;
      },
    });
    return ok(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The line where the unreadable row begins: the parser may have stopped only at the end of the file.
    return refuse(at(reasonOf(error), read + 1));
  }
}

function reasonOf({ code }: CsvError): TableRefusal['reason'] {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'quote-not-closed';
  return code === 'CSV_MAX_RECORD_SIZE' ? 'file-too-big' : 'file-not-table';
}

function at(reason: TableRefusal['reason'], line: number | undefined): TableRefusal {
  return line === undefined ? { reason } : { reason, line };
}

/** Quoted cells contain line ends, so the record began this many lines earlier. */
function lineEnds(values: readonly string[]): number {
  return values.reduce((count, value) => count + (value.split('\n').length - 1), 0);
}

/** The one that the heading has most of; quoted headings do not count. */
function delimiterOf(text: string): Delimiter {
  const heading = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (delimiter: Delimiter) => heading.split(delimiter).length - 1;
  const candidates: readonly Delimiter[] = [';', ',', '\t'];
  return candidates.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}
