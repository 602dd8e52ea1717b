import { type ColumnDef, writeXlsxStream } from 'hucre/xlsx';

/** Undefined: an empty cell. Times are local, because spreadsheets have no time zones. */
export type SpreadsheetCell = string | number | Temporal.PlainDateTime | undefined;

export interface SpreadsheetColumn {
  readonly heading: string;
  /** `words`: as long as they are, so that they run over several lines. */
  readonly kind: 'line' | 'words' | 'moment' | 'number';
  /** In characters. */
  readonly width: number;
}

export interface Spreadsheet {
  /** The name of its only sheet: at most 31 characters, without `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly SpreadsheetColumn[];
  /** Written row by row, so that only compressed data is held in memory. */
  readonly rows: Iterable<readonly SpreadsheetCell[]>;
}

export const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A workbook (.xlsx) with frozen headings. Texts are stored as texts: none becomes a formula, even when somebody edits the
 * cell.
 */
export async function writeSpreadsheet({ name, columns, rows }: Spreadsheet): Promise<Uint8Array> {
  const options = { name, columns: columns.map(columnOf), freezePane: { rows: 1 } };
  return await new Response(writeXlsxStream(cellsOf(rows), options)).bytes();
}

const FORMATS = { line: '@', words: '@', moment: 'dd.mm.yyyy hh:mm', number: '0' } as const;

function columnOf({ heading, kind, width }: SpreadsheetColumn): ColumnDef {
  return {
    header: heading,
    width,
    style: {
      numFmt: FORMATS[kind],
      alignment: { vertical: 'top', wrapText: kind === 'words' },
    },
  };
}

function* cellsOf(rows: Spreadsheet['rows']) {
  for (const row of rows) yield row.map(cellOf);
}

function cellOf(cell: SpreadsheetCell): string | number | null {
  if (cell === undefined) return null;
  if (typeof cell === 'string') return readable(cell);
  return typeof cell === 'number' ? cell : daysSince(cell);
}

/**
 * Spreadsheets count days from here; the column's format makes a date of the figure. As figures, since thousands of durations took a
 * quarter of the time of a whole workbook.
 */
const FIRST_DAY = millisecondsOf(Temporal.PlainDateTime.from('1899-12-30T00:00'));
const DAY = 86_400_000;

function daysSince(moment: Temporal.PlainDateTime): number {
  return (millisecondsOf(moment) - FIRST_DAY) / DAY;
}

function millisecondsOf(moment: Temporal.PlainDateTime): number {
  return moment.toZonedDateTime('UTC').epochMilliseconds;
}

/** Excel refuses a workbook with a longer text in it. */
const LONGEST_TEXT = 32_767;
/** XML has none of these, but for the end of a line and the tab. */
const UNREADABLE = /[^\P{Cc}\n\t]/gu;
/** `_x0041_` would be read as a sign by its number. */
const NUMBERED_SIGN = /_(?=x[\da-f]{4}_)/gi;

function readable(text: string): string {
  const tidy = text.toWellFormed().replaceAll('\r\n', '\n').replace(UNREADABLE, '');
  return shortened(tidy).replace(NUMBERED_SIGN, '_x005F_');
}

function shortened(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  // Does not split a surrogate pair.
  return `${text.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
