import { packBeside } from '../documents/pack-beside.ts';
import type { SpreadsheetColumn } from './spreadsheet-parts.ts';

/** Undefined: an empty cell. Times are local, because spreadsheets have no time zones. */
export type SpreadsheetCell = string | number | Temporal.PlainDateTime | undefined;

export interface Spreadsheet {
  /** The name of its only sheet: at most 31 characters, without `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly SpreadsheetColumn[];
  readonly rows: Iterable<readonly SpreadsheetCell[]>;
}

export const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A workbook (.xlsx) with frozen headings, written in a thread. Texts are stored as texts: none becomes a formula, even when
 * somebody edits the cell. The same rows give the same bytes.
 */
export async function writeSpreadsheet({
  name,
  columns,
  rows,
}: Spreadsheet): Promise<Uint8Array<ArrayBuffer>> {
  const cells = Array.from(rows, (row) => row.map(cellOf));
  return await packBeside({ form: 'xlsx', parts: { name, columns, cells } });
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
const MAX_TEXT_LENGTH = 32_767;
/** XML has none of these, but for the end of a line and the tab. */
const UNREADABLE = /[^\P{Cc}\n\t]/gu;
/** `_x0041_` would be read as a sign by its number. */
const NUMBERED_SIGN = /_(?=x[\da-f]{4}_)/gi;

function readable(text: string): string {
  const tidy = text.toWellFormed().replaceAll('\r\n', '\n').replace(UNREADABLE, '');
  return shortened(tidy).replace(NUMBERED_SIGN, '_x005F_');
}

function shortened(text: string): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  // Does not split a surrogate pair.
  return `${text.slice(0, MAX_TEXT_LENGTH - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
