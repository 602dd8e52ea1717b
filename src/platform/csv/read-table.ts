import { CsvError, parse } from 'csv-parse/sync';
import { type Result, ok, refuse } from '../../kernel/result.ts';
import { decodeText, type TextEncoding } from './decode-text.ts';

export interface TableRow {
  /** Where it begins, as a person counts: the first line of the file is 1. */
  readonly line: number;
  readonly values: readonly string[];
}

export interface Table {
  readonly header: readonly string[];
  /** Without blank ones. */
  readonly rows: readonly TableRow[];
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
}

export type Delimiter = ',' | ';' | '\t';

/** Why a whole file is refused. `line`: where its reading ended, if anywhere. */
export interface TableRefusal {
  readonly reason: 'file-empty' | 'file-too-big' | 'file-not-text' | 'file-not-table' | 'quote-not-closed';
  readonly line?: number;
}

/** A country's schools are 5 MB; what is larger was not meant for this. */
const MOST_BYTES = 32 * 1024 * 1024;

/** A table as Excel, LibreOffice or a register saves it: by comma, semicolon or tab, in any usual encoding. */
export function readTable(bytes: Uint8Array): Result<Table, TableRefusal> {
  if (bytes.length > MOST_BYTES) return refuse({ reason: 'file-too-big' });
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse({ reason: decoded.refusal });
  const { encoding } = decoded.value;
  // Files that were pasted together have several kinds of line ends; the parser knows one.
  const text = decoded.value.text.replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(text);
  const parsed = parseRows(text, delimiter);
  if (!parsed.ok) return parsed;
  const [header, ...rows] = parsed.value;
  if (!header) return refuse({ reason: 'file-empty' });
  return ok({ header: header.values, rows, encoding, delimiter });
}

function parseRows(text: string, delimiter: Delimiter): Result<readonly TableRow[], TableRefusal> {
  const rows: TableRow[] = [];
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      // «ТОВ "Мрія"» within a cell is written without doubling by hand.
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (values: string[], { lines }) => {
        rows.push({ line: lines - lineEnds(values), values });
        return null;
      },
    });
    return ok(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isQuote = error.code === 'CSV_QUOTE_NOT_CLOSED';
    const line = Number(error['lines'] ?? 0);
    return refuse({ reason: isQuote ? 'quote-not-closed' : 'file-not-table', ...(line > 0 ? { line } : {}) });
  }
}

/** Line ends within quoted cells: the record began so many lines before it ended. */
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
