import type { Locale } from '#platform/i18n/locales.ts';
import { Pictogram } from '#ui/components/pictogram.tsx';
import type { KeptReport } from '../../domain/report.ts';
import { type CategoriesAt, categoryOf } from './report-words.ts';

interface CategoryWordsProps {
  readonly locale: Locale;
  readonly categories: CategoriesAt;
  readonly report: Pick<KeptReport, 'category' | 'areaId'>;
}

/** Its picture and its name: a list is looked through by the one and read by the other. */
export function CategoryWords({ locale, categories, report }: CategoryWordsProps) {
  const known = categories(report.areaId).find(({ key }) => key === report.category);
  return (
    <span class="category-words">
      <Pictogram name={known?.pictogram ?? 'speech'} />
      <span>{categoryOf(locale, categories, report)}</span>
    </span>
  );
}
