import type { Locale } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { FieldError, fieldId } from '#ui/components/field-error.tsx';
import type { Officer } from '../../domain/officer.ts';
import type { PreviewedRoster } from '../../use-cases/preview-roster.ts';
import { officersDeskText } from './messages/index.ts';

type WordForm = Officer['wordForm'];
const WORD_FORMS: readonly WordForm[] = ['feminine', 'masculine'];

/** Sent once for each person: the badge number and the form. */
export const FORM_FIELD = 'form';

export type ChosenForms = ReadonlyMap<string, WordForm>;

export function formsIn(form: URLSearchParams): ChosenForms {
  const chosen = new Map<string, WordForm>();
  for (const value of form.getAll(FORM_FIELD)) {
    const [badgeNumber = '', said] = value.split(' ');
    const wordForm = WORD_FORMS.find((one) => one === said);
    if (wordForm) chosen.set(badgeNumber, wordForm);
  }
  return chosen;
}

interface RosterFormsProps {
  readonly locale: Locale;
  readonly action: string;
  readonly fingerprint: string;
  readonly button: string;
  readonly unsure: PreviewedRoster['unsure'];
  readonly chosen: ChosenForms;
  /** It was confirmed without saying it of these. */
  readonly missing: readonly string[];
}

/** Writes the file, and asks of new officers whose name does not say it whether each is a woman or a man. */
export function RosterForms(props: RosterFormsProps) {
  const { locale, action, fingerprint, button, unsure, missing } = props;
  const t = officersDeskText.in(locale);
  const errors = unsure.flatMap(({ badgeNumber, name }) =>
    missing.includes(badgeNumber)
      ? [{ field: fieldOf(badgeNumber), text: t('roster.form.missing', { name }) }]
      : [],
  );
  return (
    <form method="post" action={action} noValidate>
      <ErrorSummary locale={locale} errors={errors} />
      <input type="hidden" name="fingerprint" value={fingerprint} />
      <p>{t('roster.form.lead', { count: unsure.length })}</p>
      <DeskTable
        caption={t('roster.form')}
        rows={unsure}
        keyOf={({ badgeNumber }) => badgeNumber}
        columns={[
          {
            id: 'person',
            heading: t('roster.preview.person'),
            cell: ({ badgeNumber, name }) => (
              <label for={fieldId(fieldOf(badgeNumber))}>
                {name}, <span class="whole">{t('card.badge.is', { badge: badgeNumber })}</span>
              </label>
            ),
          },
          {
            id: 'form',
            heading: t('card.form'),
            cell: ({ badgeNumber, name }) => (
              <WordFormField {...props} badgeNumber={badgeNumber} name={name} />
            ),
          },
        ]}
      />
      <Buttons>
        <Button>{button}</Button>
      </Buttons>
    </form>
  );
}

interface WordFormFieldProps extends Pick<RosterFormsProps, 'locale' | 'chosen' | 'missing'> {
  readonly badgeNumber: string;
  readonly name: string;
}

function WordFormField({ locale, badgeNumber, name, chosen, missing }: WordFormFieldProps) {
  const t = officersDeskText.in(locale);
  const field = fieldOf(badgeNumber);
  const isMissing = missing.includes(badgeNumber);
  return (
    <>
      {isMissing && (
        <FieldError locale={locale} name={field} text={t('roster.form.missing', { name })} />
      )}
      <select
        class="input"
        id={fieldId(field)}
        name={FORM_FIELD}
        required
        aria-invalid={isMissing ? 'true' : undefined}
        aria-describedby={isMissing ? `${fieldId(field)}-error` : undefined}
      >
        <option value="">{t('roster.form.empty')}</option>
        {WORD_FORMS.map((form) => (
          <option
            key={form}
            value={`${badgeNumber} ${form}`}
            selected={chosen.get(badgeNumber) === form}
          >
            {t(`card.form.${form}`)}
          </option>
        ))}
      </select>
    </>
  );
}

function fieldOf(badgeNumber: string): string {
  return `${FORM_FIELD}-${badgeNumber}`;
}
