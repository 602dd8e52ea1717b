import { spreadsheetForm, writeTable } from '#platform/csv/write-table.ts';
import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import {
  SPREADSHEET_TYPE,
  type SpreadsheetCell,
  writeSpreadsheet,
} from '#platform/xlsx/write-spreadsheet.ts';
import type { SpreadsheetColumn } from '#platform/xlsx/spreadsheet-parts.ts';
import { narrowedList } from '../../domain/report-narrowing.ts';
import { exportReports } from '../../use-cases/export-reports.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import type { ListedReport } from '../../use-cases/list-reports.ts';
import { type ReportsDesk, reportPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import { areaName, categoryOf, officerName } from './report-words.ts';
import { parseReportsFilter } from './reports-filter.ts';

/** `/desk/reports/export`: what the list shows, as a table; never a confidential one, nor how to reach anybody. */
export async function exportDocument(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const reports = await taken(context, request);
  if (!reports) return refusal('absent');
  const { locale } = request;
  const table = {
    headings: columnsIn(request).map(({ heading }) => heading),
    rows: rowsOf(context, request, reports).map((row) => row.map(cellText)),
  };
  const written = writeTable(table, spreadsheetForm(locale));
  return document(written, 'text/csv; charset=utf-8', asFile(context, 'csv'));
}

/** `/desk/reports/export.xlsx`: the same for whoever goes on in a spreadsheet, with days that are days. */
export async function exportSpreadsheet(
  context: ReportsDesk,
  request: PageRequest,
): Promise<Answer> {
  const reports = await taken(context, request);
  if (!reports) return refusal('absent');
  const written = await writeSpreadsheet({
    name: reportsDeskText.in(request.locale)('reports'),
    columns: columnsIn(request),
    rows: rowsOf(context, request, reports),
  });
  return document(written, SPREADSHEET_TYPE, asFile(context, 'xlsx'));
}

async function taken(
  context: ReportsDesk,
  { query }: PageRequest,
): Promise<readonly ListedReport[] | undefined> {
  const filter = parseReportsFilter(query, context.areas);
  const asked = narrowedList(filter, context.platform.clock.timeZone);
  const exported = await exportReports(context, asked);
  return exported.ok ? exported.value : undefined;
}

function columnsIn({ locale }: PageRequest): readonly SpreadsheetColumn[] {
  const t = reportsDeskText.in(locale);
  return [
    { heading: t('sent-at'), kind: 'moment', width: 18 },
    { heading: t('category'), kind: 'line', width: 34 },
    { heading: t('place'), kind: 'line', width: 28 },
    { heading: t('place.words'), kind: 'words', width: 34 },
    { heading: t('status'), kind: 'line', width: 18 },
    { heading: t('whose'), kind: 'line', width: 26 },
    { heading: t('words'), kind: 'words', width: 80 },
    { heading: t('number'), kind: 'line', width: 38 },
    { heading: t('link'), kind: 'line', width: 60 },
  ];
}

/** As it was: one that came at 14:02:45 did not come at 14:03. */
const WHOLE_MINUTE = { smallestUnit: 'minute', roundingMode: 'trunc' } as const;

function rowsOf(
  context: ReportsDesk,
  { locale }: PageRequest,
  reports: readonly ListedReport[],
): readonly (readonly SpreadsheetCell[])[] {
  const t = reportsDeskText.in(locale);
  const { clock, config } = context.platform;
  const { timeZone } = clock;
  const categories = reportCategoriesAt(context);
  return reports.map((one) => [
    one.submittedAt.toZonedDateTimeISO(timeZone).toPlainDateTime().round(WHOLE_MINUTE),
    categoryOf(locale, categories, one),
    areaName(locale, context, one.areaId),
    one.placeWords,
    t(`status.${one.status}`),
    officerName(locale, context, one.officerId),
    one.words,
    one.id,
    `${config.publicUrl}${reportPath(locale, one.id)}`,
  ]);
}

function cellText(cell: SpreadsheetCell): string {
  if (cell instanceof Temporal.PlainDateTime) return cell.toString({ smallestUnit: 'minute' });
  return cell?.toString() ?? '';
}

function asFile({ platform }: ReportsDesk, ending: 'csv' | 'xlsx') {
  const day = platform.clock.today().toString();
  return { 'Content-Disposition': `attachment; filename="reports-${day}.${ending}"` };
}
