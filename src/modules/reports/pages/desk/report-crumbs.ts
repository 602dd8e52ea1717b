import type { Locale } from '#platform/i18n/locales.ts';
import type { KeptReport } from '../../domain/report.ts';
import { reportPath, reportsPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import { type CategoriesAt, categoryOf } from './report-words.ts';

/** Of a page about one report: the list, the report, this page. */
export function reportCrumbs(
  locale: Locale,
  categories: CategoriesAt,
  report: KeptReport,
  title: string,
) {
  return [
    { text: reportsDeskText.in(locale)('reports'), href: reportsPath(locale) },
    { text: categoryOf(locale, categories, report), href: reportPath(locale, report.id) },
    { text: title },
  ];
}
