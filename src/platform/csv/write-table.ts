/** What is written as a table: a line for each thing, its cells as text. */
export interface WrittenTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface TableForm {
  readonly separator: ',' | ';';
  /** For spreadsheets that take a file without it for another encoding. */
  readonly byteOrderMark: boolean;
}

export const PLAIN_FORM: TableForm = { separator: ',', byteOrderMark: false };

/** RFC 4180. No cell is ever run as a formula by whoever opens it in a spreadsheet. */
export function writeTable(
  { headings, rows }: WrittenTable,
  { separator, byteOrderMark }: TableForm = PLAIN_FORM,
): string {
  const lines = [headings, ...rows].map((cells) =>
    cells.map((cell) => quoted(guarded(cell), separator)).join(separator),
  );
  return `${byteOrderMark ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** A number or a telephone is what it looks like. */
const FIGURES = /^[+-]?[\d\s().,:–-]*$/;

/** With an apostrophe in front, as spreadsheets themselves mark text. Reading takes it away again. */
function guarded(cell: string): string {
  return FORMULA.test(cell) && !FIGURES.test(cell) ? `'${cell}` : cell;
}

/** A cell as it was before `writeTable` guarded it. */
export function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function quoted(cell: string, separator: string): string {
  const needs = cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell);
  return needs ? `"${cell.replaceAll('"', '""')}"` : cell;
}
