import { languageName } from '#platform/i18n/languages.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatPhone } from '#platform/i18n/phones.ts';
import { Checks } from '#ui/components/checks.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { SelectField } from '#ui/components/select-field.tsx';
import type { DeskOfficer } from '../../domain/desk-officer.ts';
import { LANGUAGES } from '../../domain/languages.ts';
import { MESSENGER_NAMES } from '../../domain/messenger-address.ts';
import { MESSENGERS, OFFICER_KINDS } from '../../domain/officer.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';

/** What stands in a form: as it is kept, or as it was typed. */
export interface TypedCard {
  readonly fields: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
}

const CONTACT_FIELDS = ['version', 'phones', ...MESSENGERS] as const;
export const CARD_FIELDS = [
  ...CONTACT_FIELDS,
  'badgeNumber',
  'name',
  'nameEn',
  'kind',
  'wordForm',
  'rank',
  'email',
  'stationId',
] as const;

export type SentCard = Readonly<Record<string, unknown>>;

/** What a schema is given: every field that was sent, those too that the form does not have. */
export function sentCard(form: URLSearchParams): SentCard {
  return { ...Object.fromEntries(form), languages: form.getAll('languages') };
}

/** A contact form sends fewer fields: what is left out of one is no field of it. */
export function typedCard(form: URLSearchParams): TypedCard {
  return {
    fields: Object.fromEntries(CARD_FIELDS.map((name) => [name, form.get(name) ?? ''])),
    languages: form.getAll('languages'),
  };
}

export const EMPTY_CARD: TypedCard = { fields: { version: '0' }, languages: ['uk'] };

export function keptCard(officer: DeskOfficer): TypedCard {
  const messengers = MESSENGERS.map((one) => [one, officer.messengers[one] ?? ''] as const);
  return {
    fields: {
      version: String(officer.version),
      badgeNumber: officer.badgeNumber,
      name: officer.name,
      nameEn: officer.nameEn ?? '',
      kind: officer.kind,
      wordForm: officer.wordForm,
      rank: officer.rank ?? '',
      phones: officer.phones.map(formatPhone).join('\n'),
      email: officer.email ?? '',
      stationId: officer.stationId ?? '',
      ...Object.fromEntries(messengers),
    },
    languages: officer.languages,
  };
}

interface FieldsProps {
  readonly context: OfficersDesk;
  readonly locale: Locale;
  readonly typed: TypedCard;
  readonly errors: readonly FormError[];
}

/** Who she is: for those who keep the cards. */
export function PersonFields({ context, locale, typed, errors }: FieldsProps) {
  const t = officersDeskText.in(locale);
  const of = (name: string) => ({
    locale,
    name,
    value: typed.fields[name],
    error: errorOf(errors, name),
  });
  return (
    <>
      <Field {...of('name')} label={t('card.name')} hint={t('card.name.hint')} maxLength={200} />
      <Field {...of('nameEn')} label={t('card.name-en')} maxLength={200} optional />
      <Field
        {...of('badgeNumber')}
        label={t('card.badge')}
        hint={t('card.badge.hint')}
        inputMode="numeric"
        maxLength={15}
      />
      <SelectField
        {...of('kind')}
        label={t('card.kind')}
        empty={t('choose')}
        options={OFFICER_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <Choices
        {...of('wordForm')}
        legend={t('card.form')}
        options={[
          { value: 'feminine', label: t('card.form.feminine') },
          { value: 'masculine', label: t('card.form.masculine') },
        ]}
      />
      <Field {...of('rank')} label={t('card.rank')} maxLength={100} optional />
      <Field {...of('email')} label={t('card.email')} inputMode="email" maxLength={200} optional />
      <SelectField
        {...of('stationId')}
        label={t('card.station')}
        empty={t('card.station.none')}
        options={context.organisations
          .ofKind('station')
          .map((station) => ({ value: station.id, label: nameIn(locale, station) }))}
        optional
      />
    </>
  );
}

/** How to reach her: what she changes by herself. */
export function ContactFields({ locale, typed, errors }: Omit<FieldsProps, 'context'>) {
  const t = officersDeskText.in(locale);
  const of = (name: string) => ({
    locale,
    name,
    value: typed.fields[name],
    error: errorOf(errors, name),
  });
  const codes = [...new Set([...LANGUAGES, ...typed.languages])];
  return (
    <>
      <input type="hidden" name="version" value={typed.fields['version']} />
      <Field
        {...of('phones')}
        label={t('card.phones')}
        hint={t('card.phones.hint')}
        inputMode="tel"
        rows={3}
        optional
      />
      {MESSENGERS.map((messenger) => (
        <Field
          key={messenger}
          {...of(messenger)}
          label={MESSENGER_NAMES[messenger]}
          {...(messenger === 'telegram' ? { hint: t('card.telegram.hint') } : {})}
          maxLength={100}
          optional
        />
      ))}
      <Checks
        locale={locale}
        name="languages"
        legend={t('card.languages')}
        options={codes.map((code) => ({ value: code, label: languageName(locale, code) }))}
        values={typed.languages}
        {...withError(errorOf(errors, 'languages'))}
      />
    </>
  );
}

function withError(error: string | undefined) {
  return error === undefined ? {} : { error };
}
