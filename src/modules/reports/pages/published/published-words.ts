import { beginningOf as beginningOfText } from '#kernel/text/beginning-of.ts';
import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import { publicArea } from '../../domain/public-area.ts';
import type { PublishedReport } from '../../domain/published-report.ts';
import type { ReportCategory } from '../../domain/report-category.ts';

/** «Темно: не світить ліхтар»; the key itself of a category that nobody offers any more. */
export function categoryName(
  locale: Locale,
  categories: readonly ReportCategory[],
  key: string,
): string {
  return categories.find((one) => one.key === key)?.name[mainLocale(locale)] ?? key;
}

/** «біля магазину, Білоліська дільниця». */
export function placeOf(
  areas: AreaDirectory,
  locale: Locale,
  report: Pick<PublishedReport, 'placeWords' | 'areaId'>,
): string {
  const name = areaNameOf(areas, locale, report);
  return [report.placeWords, name].filter((part) => part !== '').join(', ');
}

/** Empty where residents are shown no area. */
export function areaNameOf(
  areas: AreaDirectory,
  locale: Locale,
  { areaId }: Pick<PublishedReport, 'areaId'>,
): string {
  const area = publicArea(areas, areaId);
  return area ? nameIn(locale, area) : '';
}

const BEGINNING = 200;

/** Enough of what was said to be told from others in a list. */
export function beginningOf(words: string): string {
  return beginningOfText(words, BEGINNING);
}
