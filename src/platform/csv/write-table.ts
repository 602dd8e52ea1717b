import { type Locale, mainLocale } from '../i18n/locales.ts';

/** One line for each item, with its cells as text. */
export interface WrittenTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface TableForm {
  readonly separator: ',' | ';';
  /** A byte order mark: without it, spreadsheets assume another encoding. */
  readonly byteOrderMark: boolean;
}

export const PLAIN_FORM: TableForm = { separator: ',', byteOrderMark: false };

/** Spreadsheets expect semicolons in locales that write decimal commas, such as Ukrainian. */
export function spreadsheetForm(locale: Locale): TableForm {
  return { separator: mainLocale(locale) === 'uk' ? ';' : ',', byteOrderMark: true };
}

/** RFC 4180. No cell can be run as a formula when the file is opened in a spreadsheet. */
export function writeTable(
  { headings, rows }: WrittenTable,
  { separator, byteOrderMark }: TableForm = PLAIN_FORM,
): string {
  const lines = [headings, ...rows].map((cells) =>
    cells.map((cell) => quoted(guarded(cell), separator)).join(separator),
  );
  return `${byteOrderMark ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}

/** Characters that spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@]/;
/** Numbers and telephone numbers are safe as they are. */
const FIGURES = /^[+-]?[\d\s().,:–-]*$/;

/** Where a spreadsheet that is set to another separator would end a cell, even within quotation marks. */
const ANY_END = /([;,\t\r\n]"*)/;

/**
 * Prefixes formulas with an apostrophe, as spreadsheets mark text: at the start of the cell, and wherever another cell would
 * begin if the file is opened with another separator. Reading removes the apostrophes again.
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
