import type { DeskSearch } from '#modules/identity/index.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import { searchReports } from '../../use-cases/search-reports.ts';
import { type ReportsHouse, withHouse } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import { areaName, sinceWhen, categoryOf } from './report-words.ts';

/** By place, category or number at the desk. */
export function reportSearch(house: ReportsHouse): DeskSearch {
  return {
    id: 'reports',
    order: 5,
    heading: (locale) => reportsDeskText.in(locale)('reports'),
    find: async (asking, { text, locale, limit }) => {
      const context = withHouse(asking, house);
      const found = await searchReports(context, { text, limit });
      if (!found.ok || found.value.length === 0) return [];
      const t = reportsDeskText.in(locale);
      const categories = reportCategoriesAt(context);
      return found.value.map((report) => ({
        title: categoryOf(locale, categories, report),
        detail: [
          areaName(locale, context, report.areaId),
          report.placeWords,
          sinceWhen(context, locale, report.submittedAt),
          t(`status.${report.status}`),
        ]
          .filter(Boolean)
          .join(' · '),
        path: `/desk/reports/${report.id}`,
      }));
    },
  };
}
