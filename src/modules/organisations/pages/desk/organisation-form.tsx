import type { Locale } from '#platform/i18n/locales.ts';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { Tick } from '#ui/components/tick.tsx';
import { organisationsText } from '../../messages/index.ts';
import type { OrganisationForm } from '../../use-cases/save-organisation.ts';
import { FORM_FIELDS, type FormField } from './organisation-values.ts';

const LINES: Readonly<Partial<Record<FormField, number>>> = { about: 4, aboutEn: 4, hours: 2 };

interface OrganisationFormProps {
  readonly locale: Locale;
  readonly values: OrganisationForm;
  readonly problems: readonly FormError[];
  /** `key` of a new one; `seen`, when it had changed last, of one that is there. */
  readonly hidden: { readonly key: string } | { readonly seen: string };
  /** What stands there now, where somebody else changed it in between. */
  readonly now?: OrganisationForm | undefined;
}

/** What is known of an organisation, in the words of the table that it may also come in. */
export function OrganisationFields(props: OrganisationFormProps) {
  const { locale, values, problems, hidden, now } = props;
  const t = organisationsText.in(locale);
  return (
    <>
      <ErrorSummary locale={locale} errors={problems} />
      {now && <EditConflictNotice locale={locale} facts={differing(locale, values, now)} />}
      <form method="post" noValidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {FORM_FIELDS.map((name) => (
          <Field
            key={name}
            locale={locale}
            name={name}
            label={t(`desk.field.${name}`)}
            hint={hintOf(locale, name)}
            value={values[name]}
            error={problems.find(({ field }) => field === name)?.text}
            optional={name !== 'name'}
            rows={LINES[name]}
          />
        ))}
        {'seen' in hidden && (
          <p class="field">
            <Tick name="closed" isTicked={values['closed'] === 'yes'}>
              {t('desk.field.closed')}
            </Tick>
          </p>
        )}
        <button class="button" type="submit">
          {t('desk.save')}
        </button>
      </form>
    </>
  );
}

function hintOf(locale: Locale, name: FormField): string | undefined {
  const t = organisationsText.in(locale);
  switch (name) {
    case 'area':
      return t('desk.field.area.hint');
    case 'phones':
    case 'serves':
      return t('desk.field.list.hint');
    case 'hours':
      return t('desk.field.hours.hint');
    case 'lat':
      return t('desk.field.point.hint');
    default:
      return undefined;
  }
}

function differing(locale: Locale, typed: OrganisationForm, now: OrganisationForm) {
  const t = organisationsText.in(locale);
  const facts = FORM_FIELDS.filter((name) => typed[name]?.trim() !== now[name]).map((name) => ({
    label: t(`desk.field.${name}`),
    value: now[name] ?? '',
  }));
  const isClosed = now.closed === 'yes';
  if ((typed.closed === 'yes') === isClosed) return facts;
  return [...facts, { label: t('desk.field.closed'), value: t(isClosed ? 'desk.yes' : 'desk.no') }];
}
