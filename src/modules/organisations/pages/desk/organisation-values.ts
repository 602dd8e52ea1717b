import type { AreaId } from '#kernel/ids.ts';
import { asSentence } from '#kernel/text/as-sentence.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { formatPhone } from '#platform/i18n/phones.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import { createAreaFinder } from '../../domain/area-finder.ts';
import { hoursText } from '../../domain/hours-text.ts';
import type { KnownOrganisation } from '../../domain/organisation-draft.ts';
import type { OrganisationColumn } from '../../domain/organisation-columns.ts';
import { organisationsText } from '../../messages/index.ts';
import type { Absent } from '../../use-cases/on-organisation.ts';
import type { CreateRefusal, OrganisationForm } from '../../use-cases/save-organisation.ts';

/** In the order of the form. The rest of what a table may say is not asked here. */
export const FORM_FIELDS = [
  'name',
  'nameEn',
  'area',
  'hromada',
  'address',
  'phones',
  'email',
  'website',
  'hours',
  'serves',
  'about',
  'aboutEn',
  'lat',
  'lon',
] as const satisfies readonly OrganisationColumn[];
export type FormField = (typeof FORM_FIELDS)[number];

/** What is known, as somebody would type it. */
export function formOf(one: KnownOrganisation, areas: AreaDirectory): OrganisationForm {
  const written = areaWriter(areas);
  return {
    name: one.name,
    nameEn: said(one.nameEn),
    area: one.areaId === undefined ? '' : written(one.areaId),
    hromada: '',
    address: said(one.address),
    phones: one.phones.map(formatPhone).join('; '),
    email: said(one.email),
    website: said(one.website),
    hours: one.openingHours.map(hoursText).join('; '),
    serves: one.serves.map(written).join('; '),
    about: said(one.about),
    aboutEn: said(one.aboutEn),
    lat: said(one.point?.lat),
    lon: said(one.point?.lon),
    closed: one.status === 'closed' ? 'yes' : '',
  };
}

/** By its name where that means no other; else by its address, which is read back as surely. */
function areaWriter(areas: AreaDirectory): (id: AreaId) => string {
  const finder = createAreaFinder(areas);
  return (id) => {
    const area = areas.get(id);
    if (!area) return '';
    const meant = finder.find(area.name);
    return meant.ok && meant.value.id === id ? area.name : area.slug;
  };
}

function said(value: string | number | undefined): string {
  return value === undefined ? '' : String(value);
}

/** Only the form's own fields; what else was posted is nobody's. */
export function typedForm(form: URLSearchParams): OrganisationForm {
  return Object.fromEntries(
    [...FORM_FIELDS, 'closed' as const].map((name) => [name, form.get(name) ?? '']),
  );
}

/** What is wrong, each with its field. */
export function fieldProblems(
  locale: Locale,
  refusal: Exclude<CreateRefusal, Absent>,
): readonly FormError[] {
  const t = organisationsText.in(locale);
  switch (refusal.reason) {
    case 'fields':
      return refusal.problems.map(({ column, reason, value }) => ({
        field: column ?? 'name',
        text: asSentence(t(`problem.${reason}`, { value })),
      }));
    case 'out-of-reach':
      return [{ field: 'area', text: t('desk.out-of-reach') }];
    case 'known':
      return [{ field: 'name', text: t('desk.known') }];
  }
}
