import {
  type Answer,
  document,
  type PageRequest,
  refusal,
} from '../../../../platform/http/route.ts';
import { mainLocale } from '../../../../platform/i18n/locales.ts';
import { writeTable } from '../../../../platform/csv/write-table.ts';
import { narrowedList } from '../../domain/report-narrowing.ts';
import { exportReports } from '../../use-cases/export-reports.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import type { ReportsDesk } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import { areaName, officerName, categoryOf } from './report-words.ts';
import { parseReportsFilter } from './reports-filter.ts';

/** `/desk/reports/export`: what the list shows, as a table; never a confidential one, nor how to reach anybody. */
export async function exportDocument(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const { areas, platform } = context;
  const filter = parseReportsFilter(query, areas);
  const { timeZone } = platform.clock;
  const exported = await exportReports(context, narrowedList(filter, timeZone));
  if (!exported.ok) return refusal('absent');
  const t = reportsDeskText.in(locale);
  const categories = reportCategoriesAt(context);
  const table = {
    headings: [
      t('sent-at'),
      t('category'),
      t('place'),
      t('place.words'),
      t('status'),
      t('whose'),
      t('words'),
    ],
    rows: exported.value.map((one) => [
      one.submittedAt
        .toZonedDateTimeISO(timeZone)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' }),
      categoryOf(locale, categories, one),
      areaName(locale, context, one.areaId),
      one.placeWords ?? '',
      t(`status.${one.status}`),
      officerName(locale, context, one.officerId) ?? '',
      one.words ?? '',
    ]),
  };
  const day = platform.clock.today().toString();
  const separator = mainLocale(locale) === 'uk' ? ';' : ',';
  return document(
    writeTable(table, { separator, byteOrderMark: true }),
    'text/csv; charset=utf-8',
    {
      'Content-Disposition': `attachment; filename="reports-${day}.csv"`,
    },
  );
}
