import type { Locale } from '#platform/i18n/locales.ts';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { SelectField } from '#ui/components/select-field.tsx';
import type { PeoplePlaces, PlaceNames } from '../domain/names-of-places.ts';
import type { StaffRole } from '../domain/roles.ts';
import { identityText } from '../messages/index.ts';
import type { TypedGrant, TypedPlace } from './grant-form.ts';
import { placeChoice } from './people-words.ts';

interface GrantFieldsProps {
  readonly locale: Locale;
  readonly places: PeoplePlaces;
  readonly roles: readonly StaffRole[];
  readonly typed: TypedGrant;
  readonly errors: readonly FormError[];
}

/** Which role, where, for whom and until when. */
export function GrantFields({ locale, places, roles, typed, errors }: GrantFieldsProps) {
  const t = identityText.in(locale);
  return (
    <>
      <SelectField
        locale={locale}
        name="role"
        label={t('give.role')}
        value={typed.role}
        empty={t('give.role.empty')}
        options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        error={errorOf(errors, 'role')}
      />
      <PlaceField
        locale={locale}
        name="area"
        names={places.areas}
        typed={typed.area}
        label={t('give.area')}
        hint={t('give.area.hint')}
        which={t('give.area.which')}
        error={errorOf(errors, 'area')}
        optional
      />
      <PlaceField
        locale={locale}
        name="organisation"
        names={places.organisations}
        typed={typed.organisation}
        label={t('give.organisation')}
        hint={t('give.organisation.hint')}
        which={t('give.organisation.which')}
        error={errorOf(errors, 'organisation')}
        optional
      />
      <Field
        locale={locale}
        name="until"
        type="date"
        label={t('give.until')}
        hint={t('give.until.hint')}
        value={typed.until}
        error={errorOf(errors, 'until')}
        optional
      />
    </>
  );
}

interface PlaceFieldProps {
  readonly locale: Locale;
  readonly name: string;
  readonly names: PlaceNames;
  readonly typed: TypedPlace;
  readonly label: string;
  readonly hint: string | undefined;
  readonly which: string;
  readonly error: string | undefined;
  /** It may be left empty. */
  readonly optional?: boolean;
}

/** A place by its name; once it was sent and could mean several, they stand below to choose from. */
export function PlaceField(props: PlaceFieldProps) {
  const { locale, name, names, typed, label, hint, which, error, optional = false } = props;
  const known = typed.text !== '' && typed.asked === typed.text && names.get(typed.chosen);
  const offered = error ? typed.offered : [];
  return (
    <>
      <Field
        locale={locale}
        name={name}
        label={label}
        hint={hint}
        value={typed.text}
        error={error}
        maxLength={200}
        autoComplete="off"
        optional={optional}
      />
      {known && !error && (
        <>
          <input type="hidden" name={`${name}-asked`} value={typed.text} />
          <input type="hidden" name={`${name}-chosen`} value={typed.chosen} />
        </>
      )}
      {offered.length > 0 && (
        <>
          <input type="hidden" name={`${name}-asked`} value={typed.text} />
          <Choices
            locale={locale}
            name={`${name}-chosen`}
            legend={which}
            value={typed.chosen}
            options={offered.map((place) => ({
              value: place.id,
              label: placeChoice(locale, place),
            }))}
          />
        </>
      )}
    </>
  );
}
