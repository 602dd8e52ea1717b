import { formatMonthOfYear } from '#platform/i18n/dates.ts';
import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { FilterForm } from '#ui/components/filter-form.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import type { ReportCategory } from '../../domain/report-category.ts';
import { PUBLISHED_STATES } from '../../domain/published-report.ts';
import { publishedText } from './messages/index.ts';
import type { Narrowing } from './narrowing.ts';

interface PublishedFilterProps {
  readonly locale: Locale;
  /** Of the list. */
  readonly path: string;
  readonly today: Temporal.PlainDate;
  readonly categories: readonly ReportCategory[];
  readonly narrowing: Narrowing;
}

/** So long a report is kept, at most. */
const MONTHS = 25;

/** By category, by whether it is dealt with, by month. The square of the map stays as it is. */
export function PublishedFilter(props: PublishedFilterProps) {
  const { locale, path, today, categories, narrowing } = props;
  const t = publishedText.in(locale);
  const { category, state, month, square } = narrowing;
  const isNarrowed = [category, state, month].some((one) => one !== undefined);
  const now = today.toPlainYearMonth();
  const months = Array.from({ length: MONTHS }, (_, back) => now.subtract({ months: back }));
  return (
    <FilterForm
      action={path}
      label={t('filter.label')}
      button={t('filter.button')}
      {...(isNarrowed && { reset: { href: path, text: t('filter.reset') } })}
    >
      {square && <input type="hidden" name="square" value={square} />}
      <SelectField
        locale={locale}
        name="category"
        label={t('filter.category')}
        empty={t('filter.category.all')}
        value={category}
        options={categories.map(({ key, name }) => ({
          value: key,
          label: name[mainLocale(locale)],
        }))}
      />
      <SelectField
        locale={locale}
        name="state"
        label={t('filter.state')}
        empty={t('filter.state.all')}
        value={state}
        options={PUBLISHED_STATES.map((one) => ({ value: one, label: t(`filter.state.${one}`) }))}
      />
      <SelectField
        locale={locale}
        name="month"
        label={t('filter.month')}
        empty={t('filter.month.all')}
        value={month?.toString()}
        options={months.map((one) => ({
          value: one.toString(),
          label: formatMonthOfYear(locale, one),
        }))}
      />
    </FilterForm>
  );
}
