import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Field } from '#ui/components/field.tsx';
import { FilterForm } from '#ui/components/filter-form.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { areaResource } from '../../domain/desk-officer.ts';
import { OFFICER_KINDS } from '../../domain/officer.ts';
import type { OfficersFilter } from '../../domain/officers-filter.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';

interface NarrowOfficersProps {
  readonly context: OfficersDesk;
  readonly request: PageRequest;
  readonly filter: OfficersFilter;
}

/** By a name, a badge, a telephone or a beat; by kind; by hromada, where there are several in reach. */
export function NarrowOfficers({ context, request, filter }: NarrowOfficersProps) {
  const { locale } = request;
  const t = officersDeskText.in(locale);
  const { areas, policy, actor } = context;
  const hromadas = areas.all.filter(
    ({ id, kind }) =>
      kind === 'hromada' && policy.can(actor, 'officer.list', areaResource(areas, id)),
  );
  const isNarrowed =
    filter.text !== '' || filter.kind !== undefined || filter.hromada !== undefined;
  const everything = localePath(locale, '/desk/officers');
  return (
    <FilterForm
      action={everything}
      label={t('officers.narrow')}
      button={t('officers.narrow.button')}
      {...(isNarrowed ? { reset: { href: everything, text: t('officers.all') } } : {})}
    >
      {filter.view !== 'serving' && <input type="hidden" name="view" value={filter.view} />}
      <Field
        locale={locale}
        name="q"
        label={t('officers.search')}
        type="search"
        value={filter.text}
        optional
      />
      <SelectField
        locale={locale}
        name="kind"
        label={t('card.kind')}
        empty={t('officers.any')}
        options={OFFICER_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={filter.kind}
      />
      {hromadas.length > 1 && (
        <SelectField
          locale={locale}
          name="hromada"
          label={t('officers.hromada')}
          empty={t('officers.any')}
          options={hromadas.map((area) => ({ value: area.slug, label: nameIn(locale, area) }))}
          value={filter.hromada}
        />
      )}
    </FilterForm>
  );
}
