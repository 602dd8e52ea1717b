import type { AreaId } from '#kernel/ids.ts';
import { mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Field } from '#ui/components/field.tsx';
import { FilterForm } from '#ui/components/filter-form.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { type Area, deskAreaName } from '#modules/areas/index.ts';
import { isNarrowed, isSameNarrowing, statusesOf } from '../../domain/report-narrowing.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import { areasToRead, readsReportsIn } from '../../use-cases/within-reach.ts';
import { type ReportsDesk, reportsPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import type { ReportsParts } from './reports-parts.ts';

/** By category, place, state and days; whose they are is chosen where reports are shared out. */
export function NarrowReports(props: ReportsParts) {
  const { request, filter, saved } = props;
  const { locale } = request;
  const t = reportsDeskText.in(locale);
  const everything = reportsPath(locale, { view: filter.view });
  const statuses = statusesOf(filter.view);
  return (
    <FilterForm
      action={reportsPath(locale)}
      label={t('narrow')}
      button={t('narrow.button')}
      isNamed={saved.some(({ narrowing }) => isSameNarrowing(narrowing, filter))}
      {...(isNarrowed(filter) ? { reset: { href: everything, text: t('narrow.all') } } : {})}
    >
      <input type="hidden" name="view" value={filter.view} />
      {filter.officer && <input type="hidden" name="officer" value={filter.officer} />}
      <SelectField
        locale={locale}
        name="category"
        label={t('category')}
        empty={t('any.category')}
        options={categoriesToChoose(props).map(({ key, name }) => ({
          value: key,
          label: name[mainLocale(locale)],
        }))}
        value={filter.category}
      />
      <PlaceField {...props} />
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

function PlaceField({ context, request: { locale }, filter: { areaId, view } }: ReportsParts) {
  const t = reportsDeskText.in(locale);
  const places = placesToChoose(context, areaId);
  if (places.length < 2 || view === 'outside') return null;
  const hidden = hiddenPlace(context, areaId);
  return (
    <SelectField
      locale={locale}
      name="area"
      label={t('place')}
      empty={t('any.place')}
      options={[
        ...places.map((area) => ({ value: area.slug, label: nameIn(locale, area) })),
        ...(hidden ? [{ value: hidden, label: deskAreaName(locale, context, hidden) }] : []),
      ]}
      value={areaId && (context.areas.get(areaId)?.slug ?? areaId)}
    />
  );
}

/** The chosen area, where residents do not see it any more: changing another filter must not lose it. */
function hiddenPlace(context: ReportsDesk, areaId: AreaId | undefined): AreaId | undefined {
  if (areaId === undefined || context.areas.get(areaId)) return undefined;
  return context.areas.nameOf(areaId) && readsReportsIn(context, areaId) ? areaId : undefined;
}

/** What can be reported everywhere, or in one of the reader’s hromadas; once could, too. */
function categoriesToChoose({ context, categories }: ReportsParts): readonly ReportCategory[] {
  const hromadas = areasToRead(context).filter(({ kind }) => kind === 'hromada');
  const known = new Map<string, ReportCategory>();
  for (const place of [undefined, ...hromadas.map(({ id }) => id)]) {
    for (const one of categories(place)) if (!known.has(one.key)) known.set(one.key, one);
  }
  return [...known.values()];
}

/** More than this nobody looks through: then hromadas are chosen among, and their places once one is. */
const MAX_PLACES = 60;
const PLACES = ['beat', 'settlement', 'starosta-district', 'city-district'];

function placesToChoose(context: ReportsDesk, chosen: AreaId | undefined): readonly Area[] {
  const { areas } = context;
  const within = areasToRead(context);
  const hromadas = within.filter(({ kind }) => kind === 'hromada');
  const places = within.filter(({ kind }) => PLACES.includes(kind));
  if (hromadas.length + places.length <= MAX_PLACES) return [...hromadas, ...places];
  const hromada = chosen && areas.chain(chosen).find(({ kind }) => kind === 'hromada');
  const near = hromada
    ? places.filter(({ id }) => areas.chain(id).some((one) => one.id === hromada.id))
    : [];
  return [...hromadas, ...near];
}
