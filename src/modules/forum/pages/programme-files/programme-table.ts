import { spreadsheetForm, writeTable } from '#platform/csv/write-table.ts';
import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { type SpreadsheetCell, writeSpreadsheet } from '#platform/xlsx/write-spreadsheet.ts';
import type { SpreadsheetColumn } from '#platform/xlsx/spreadsheet-parts.ts';
import {
  endOf,
  eventsOf,
  type Programme,
  type ProgrammeEvent,
} from '../../domain/programme/programme.ts';
import { programmeFilesText } from './messages/index.ts';

const COLUMNS = [
  { name: 'starts', kind: 'moment', width: 17 },
  { name: 'ends', kind: 'moment', width: 17 },
  { name: 'minutes', kind: 'number', width: 9 },
  { name: 'room', kind: 'line', width: 22 },
  { name: 'code', kind: 'line', width: 9 },
  { name: 'title', kind: 'words', width: 48 },
  { name: 'kind', kind: 'line', width: 14 },
  { name: 'track', kind: 'words', width: 28 },
  { name: 'language', kind: 'line', width: 8 },
  { name: 'speakers', kind: 'words', width: 30 },
  { name: 'organisations', kind: 'words', width: 30 },
  { name: 'abstract', kind: 'words', width: 70 },
  { name: 'page', kind: 'line', width: 40 },
] as const satisfies readonly (Omit<SpreadsheetColumn, 'heading'> & { readonly name: string })[];

type ColumnName = (typeof COLUMNS)[number]['name'];

/** For a spreadsheet, as one set to that language opens it. */
export function writeProgrammeCsv(programme: Programme, locale: Locale): string {
  const t = programmeFilesText.in(mainLocale(locale));
  const headings = COLUMNS.map(({ name }) => t(`column.${name}`));
  const rows = rowsOf(programme, locale).map((row) => row.map(asText));
  return writeTable({ headings, rows }, spreadsheetForm(locale));
}

export async function writeProgrammeXlsx(
  programme: Programme,
  locale: Locale,
): Promise<Uint8Array> {
  const t = programmeFilesText.in(mainLocale(locale));
  return await writeSpreadsheet({
    name: t('sheet'),
    columns: COLUMNS.map(({ name, kind, width }) => ({
      heading: t(`column.${name}`),
      kind,
      width,
    })),
    rows: rowsOf(programme, locale),
  });
}

/** By time, as people read a programme that is a list; within an hour by room. */
function rowsOf(programme: Programme, locale: Locale): readonly (readonly SpreadsheetCell[])[] {
  const sorted = [...eventsOf(programme)].sort(
    (one, other) => one.start.epochMilliseconds - other.start.epochMilliseconds,
  );
  return sorted.map((event) => {
    const cells = cellsOf(event, locale);
    return COLUMNS.map(({ name }) => cells[name]);
  });
}

function cellsOf(event: ProgrammeEvent, locale: Locale): Record<ColumnName, SpreadsheetCell> {
  const { persons } = event;
  return {
    starts: event.start.toPlainDateTime(),
    ends: endOf(event).toPlainDateTime(),
    minutes: event.minutes,
    room: event.room,
    code: event.code ?? '',
    title: event.title,
    kind: programmeFilesText.in(mainLocale(locale))(`kind.${event.kind}`),
    track: event.track,
    language: event.language,
    speakers: persons.map(({ publicName }) => publicName).join(', '),
    organisations: [...new Set(persons.map(({ organisation }) => organisation))]
      .filter((name) => name !== '')
      .join(', '),
    abstract: event.abstract,
    page: event.url,
  };
}

/** `2026-12-19 11:00`: both people and spreadsheets read it. */
function asText(cell: SpreadsheetCell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  return cell.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
