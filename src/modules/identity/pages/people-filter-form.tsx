import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Field } from '#ui/components/field.tsx';
import { FilterForm } from '#ui/components/filter-form.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { isNarrowed, type PeopleFilter } from '../domain/people-filter.ts';
import { STAFF_ROLES } from '../domain/roles.ts';
import { identityText } from '../messages/index.ts';

const STATUSES = ['active', 'invited', 'suspended'] as const;

/** What is no role or no state narrows nothing down. */
export function readFilter(query: URLSearchParams): PeopleFilter {
  return {
    text: query.get('text')?.trim() || undefined,
    role: STAFF_ROLES.find((role) => role === query.get('role')),
    status: STATUSES.find((status) => status === query.get('status')),
  };
}

interface PeopleFilterFormProps {
  readonly locale: Locale;
  readonly filter: PeopleFilter;
}

export function PeopleFilterForm({ locale, filter }: PeopleFilterFormProps) {
  const t = identityText.in(locale);
  const action = localePath(locale, '/desk/people');
  const reset = { href: action, text: t('people.filter.reset') };
  return (
    <FilterForm
      action={action}
      label={t('people.filter')}
      button={t('people.filter.button')}
      {...(isNarrowed(filter) ? { reset } : {})}
    >
      <Field
        locale={locale}
        name="text"
        type="search"
        label={t('people.filter.text')}
        value={filter.text}
        maxLength={200}
        optional
      />
      <SelectField
        locale={locale}
        name="role"
        label={t('people.filter.role')}
        value={filter.role}
        empty={t('people.filter.role.any')}
        options={STAFF_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        optional
      />
      <SelectField
        locale={locale}
        name="status"
        label={t('people.filter.status')}
        value={filter.status}
        empty={t('people.filter.status.any')}
        options={STATUSES.map((status) => ({
          value: status,
          label: t(`people.status.${status}`),
        }))}
        optional
      />
    </FilterForm>
  );
}
