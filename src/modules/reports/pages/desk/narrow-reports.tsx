import type { PageRequest } from '../../../../platform/http/route.ts';
import { mainLocale } from '../../../../platform/i18n/locales.ts';
import { nameIn } from '../../../../platform/i18n/name-in.ts';
import { Field } from '../../../../ui/components/field.tsx';
import { FilterForm } from '../../../../ui/components/filter-form.tsx';
import { SelectField } from '../../../../ui/components/select-field.tsx';
import type { Area } from '../../../areas/index.ts';
import { areasToRead } from '../../use-cases/within-reach.ts';
import { type ReportsDesk, reportsPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import type { CategoriesAt } from './report-words.ts';
import { isNarrowed, type ReportsFilter, statusesOf } from './reports-filter.ts';

interface NarrowReportsProps {
  readonly context: ReportsDesk;
  readonly request: PageRequest;
  readonly filter: ReportsFilter;
  readonly categories: CategoriesAt;
}

/** By category, place, state and days; whose they are is chosen where reports are shared out. */
export function NarrowReports({ context, request, filter, categories }: NarrowReportsProps) {
  const { locale } = request;
  const t = reportsDeskText.in(locale);
  const everything = reportsPath(locale, filter.view === 'waiting' ? {} : { view: filter.view });
  const places = placesToChoose(context, filter.area);
  const statuses = statusesOf(filter.view);
  return (
    <FilterForm
      action={reportsPath(locale)}
      label={t('narrow')}
      button={t('narrow.button')}
      {...(isNarrowed(filter) ? { reset: { href: everything, text: t('narrow.all') } } : {})}
    >
      {filter.view !== 'waiting' && <input type="hidden" name="view" value={filter.view} />}
      {filter.officer && <input type="hidden" name="officer" value={filter.officer} />}
      <SelectField
        locale={locale}
        name="category"
        label={t('category')}
        empty={t('any.category')}
        options={categories(undefined).map(({ key, name }) => ({
          value: key,
          label: name[mainLocale(locale)],
        }))}
        value={filter.category}
      />
      {places.length > 1 && (
        <SelectField
          locale={locale}
          name="area"
          label={t('place')}
          empty={t('any.place')}
          options={places.map((area) => ({ value: area.slug, label: nameIn(locale, area) }))}
          value={filter.area}
        />
      )}
      {statuses.length > 1 && (
        <SelectField
          locale={locale}
          name="status"
          label={t('status')}
          empty={t('any.status')}
          options={statuses.map((one) => ({ value: one, label: t(`status.${one}`) }))}
          value={filter.status}
        />
      )}
      <Field
        locale={locale}
        name="from"
        label={t('from')}
        type="date"
        value={filter.from?.toString()}
        optional
      />
      <Field
        locale={locale}
        name="to"
        label={t('to')}
        type="date"
        value={filter.to?.toString()}
        optional
      />
    </FilterForm>
  );
}

/** More than this nobody looks through: then hromadas are chosen among, and their places once one is. */
const MOST_PLACES = 60;
const PLACES = ['beat', 'settlement', 'starosta-district', 'city-district'];

function placesToChoose(context: ReportsDesk, chosen: string | undefined): readonly Area[] {
  const { areas } = context;
  const within = areasToRead(context);
  const hromadas = within.filter(({ kind }) => kind === 'hromada');
  const places = within.filter(({ kind }) => PLACES.includes(kind));
  if (hromadas.length + places.length <= MOST_PLACES) return [...hromadas, ...places];
  const area = chosen === undefined ? undefined : areas.bySlug(chosen)?.area;
  const hromada = area && areas.chain(area.id).find(({ kind }) => kind === 'hromada');
  const near = hromada
    ? places.filter(({ id }) => areas.chain(id).some((one) => one.id === hromada.id))
    : [];
  return [...hromadas, ...near];
}
