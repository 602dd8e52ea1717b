import type { Locale } from '#platform/i18n/locales.ts';
import { Button } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { CARD_ISSUE_SUBJECTS, MAX_NOTE_LENGTH } from '../domain/card-issue.ts';
import { officersText } from '../messages/index.ts';

/** What was typed, whatever it was. */
export interface WrongForm {
  /** The client's key: sent twice, it is one remark. */
  readonly key: string;
  readonly subject: string | undefined;
  readonly note: string;
}

interface FieldError {
  readonly field: string;
  readonly text: string;
}

interface WrongFormViewProps {
  readonly locale: Locale;
  readonly action: string;
  readonly form: WrongForm;
  readonly errors: readonly FieldError[];
}

export function WrongFormView({ locale, action, form, errors }: WrongFormViewProps) {
  const t = officersText.in(locale);
  return (
    // Our own words say what is missing, in the reader's language; a browser's may be in another.
    <form method="post" action={action} noValidate>
      <ErrorSummary locale={locale} errors={errors} />
      <input type="hidden" name="key" value={form.key} />
      <Choices
        locale={locale}
        name="subject"
        legend={t('wrong.subject')}
        options={CARD_ISSUE_SUBJECTS.map((value) => ({
          value,
          label: t(`wrong.subject.${value}`),
        }))}
        value={form.subject}
        error={errorOf(errors, 'subject')}
      />
      <Field
        locale={locale}
        name="note"
        label={t('wrong.note')}
        hint={t('wrong.note.hint')}
        value={form.note}
        error={errorOf(errors, 'note')}
        maxLength={MAX_NOTE_LENGTH}
        rows={4}
        optional
      />
      <Button>{t('wrong.send')}</Button>
    </form>
  );
}

/** What the schema found wrong, in words, beside the field. */
export function wrongMessages(
  locale: Locale,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
  form: WrongForm,
): readonly FieldError[] {
  const t = officersText.in(locale);
  const errors = issues.flatMap(({ path, message }): readonly FieldError[] => {
    if (path[0] === 'subject') return [{ field: 'subject', text: t('wrong.error.subject') }];
    if (path[0] !== 'note') return [];
    const text =
      message === 'note'
        ? t('wrong.error.note', { length: form.note.length })
        : t('wrong.error.characters');
    return [{ field: 'note', text }];
  });
  // A key that was lost, or a field that nobody typed: to send once more is all there is to do.
  return errors.length > 0 ? errors : [{ field: 'note', text: t('wrong.error.conflict') }];
}
