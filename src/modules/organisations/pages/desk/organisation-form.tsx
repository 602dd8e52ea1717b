import type { Locale } from '../../../../platform/i18n/locales.ts';
import { ErrorSummary } from '../../../../ui/components/error-summary.tsx';
import { Field } from '../../../../ui/components/field.tsx';
import type { AreaDirectory } from '../../../areas/index.ts';
import { hoursText } from '../../domain/hours-text.ts';
import type { KnownOrganisation } from '../../domain/organisation-draft.ts';
import type { OrganisationColumn } from '../../domain/organisation-columns.ts';
import { organisationsText } from '../../messages/index.ts';
import type { OrganisationForm, SaveRefusal } from '../../use-cases/save-organisation.ts';

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
type FormField = (typeof FORM_FIELDS)[number];

const HINTS = {
  area: 'desk.field.area.hint',
  phones: 'desk.field.list.hint',
  hours: 'desk.field.hours.hint',
  serves: 'desk.field.list.hint',
  lat: 'desk.field.point.hint',
} as const satisfies Partial<Record<FormField, string>>;

const LINES: Readonly<Partial<Record<FormField, number>>> = { about: 4, aboutEn: 4, hours: 2 };

export interface FieldProblem {
  readonly field: string;
  readonly text: string;
}

interface OrganisationFormProps {
  readonly locale: Locale;
  readonly values: OrganisationForm;
  readonly problems: readonly FieldProblem[];
  /** When what is changed had changed last; of a new one nothing. */
  readonly seen?: string;
}

/** What is known of an organisation, in the words of the table that it may also come in. */
export function OrganisationFields({ locale, values, problems, seen }: OrganisationFormProps) {
  const t = organisationsText.in(locale);
  return (
    <>
      <ErrorSummary locale={locale} errors={problems} />
      <form method="post" noValidate>
        {seen !== undefined && <input type="hidden" name="seen" value={seen} />}
        {FORM_FIELDS.map((name) => (
          <Field
            key={name}
            locale={locale}
            name={name}
            label={t(`desk.field.${name}`)}
            hint={name in HINTS ? t(HINTS[name as keyof typeof HINTS]) : undefined}
            value={values[name]}
            error={problems.find(({ field }) => field === name)?.text}
            optional={name !== 'name'}
            rows={LINES[name]}
          />
        ))}
        <p class="field">
          <label class="choice">
            <input type="checkbox" name="closed" value="yes" checked={values['closed'] === 'yes'} />{' '}
            {t('desk.field.closed')}
          </label>
        </p>
        <button class="button" type="submit">
          {t('desk.save')}
        </button>
      </form>
    </>
  );
}

/** What is known, as somebody would type it. */
export function formOf(one: KnownOrganisation, areas: AreaDirectory): OrganisationForm {
  const slugOf = (id: Parameters<AreaDirectory['get']>[0]) => areas.get(id)?.slug ?? '';
  return {
    name: one.name,
    nameEn: one.nameEn ?? '',
    area: one.areaId === undefined ? '' : slugOf(one.areaId),
    address: one.address ?? '',
    phones: one.phones.join('; '),
    email: one.email ?? '',
    website: one.website ?? '',
    hours: one.openingHours.map(hoursText).join('; '),
    serves: one.serves.map(slugOf).join('; '),
    about: one.about ?? '',
    aboutEn: one.aboutEn ?? '',
    lat: one.point === undefined ? '' : String(one.point.lat),
    lon: one.point === undefined ? '' : String(one.point.lon),
    closed: one.status === 'closed' ? 'yes' : '',
  };
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
  refusal: Exclude<SaveRefusal, { reason: 'absent' }>,
): readonly FieldProblem[] {
  const t = organisationsText.in(locale);
  switch (refusal.reason) {
    case 'fields':
      return refusal.problems.map(({ column, reason, value }) => ({
        field: column ?? 'name',
        text: t(`problem.${reason}`, { value }),
      }));
    case 'out-of-reach':
      return [{ field: 'area', text: t('desk.out-of-reach') }];
    case 'known':
      return [{ field: 'name', text: t('desk.known') }];
    case 'changed':
      return [{ field: 'name', text: t('desk.changed') }];
  }
}
