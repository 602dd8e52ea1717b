import { type Locale, mainLocale } from '../i18n/locales.ts';

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

/** As a spreadsheet opens it by itself: where a comma stands in numbers, as in Ukrainian, cells end with a semicolon. */
export function spreadsheetForm(locale: Locale): TableForm {
  return { separator: mainLocale(locale) === 'uk' ? ';' : ',', byteOrderMark: true };
}

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
const FORMULA = /^[=+\-@]/;
/** A number or a telephone is what it looks like. */
const FIGURES = /^[+-]?[\d\s().,:–-]*$/;

/** Where a spreadsheet set to another separator than ours would end a cell, whatever quotation marks we put around it. */
const ANY_END = /([;,\t\r\n]"*)/;

/**
 * With an apostrophe in front, as spreadsheets themselves mark text: of the cell, and of whatever else in it would begin
 * one where the file is opened with another separator. Reading takes them away again.
 */
function guarded(cell: string): string {
  const blank = /^[\t\r]/.test(cell) ? "'" : '';
  const parts = cell.split(ANY_END);
  return blank + parts.map((part) => (isFormula(part) ? `'${part}` : part)).join('');
}

function isFormula(part: string): boolean {
  return FORMULA.test(part) && !FIGURES.test(part);
}

/** A cell as it was before `writeTable` guarded it. */
export function unguarded(cell: string): string {
  return cell.replace(/^'(?=[\t\r])/, '').replaceAll(/(^|[;,\t\r\n]"*)'(?=[=+\-@])/g, '$1');
}

function quoted(cell: string, separator: string): string {
  const needs = cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell);
  return needs ? `"${cell.replaceAll('"', '""')}"` : cell;
}
