import type { Locale } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { SelectField } from '#ui/components/select-field.tsx';
import { MAX_ACTION_LENGTHS } from '../../domain/action.ts';
import type { ReadLetter } from '../../use-cases/read-letter.ts';
import { letterText } from './messages/index.ts';

interface LetterFormProps {
  readonly locale: Locale;
  readonly action: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** Whether they stand for it, and their words for everybody. */
export function AnswerForm({ locale, action, values, errors }: LetterFormProps) {
  const t = letterText.in(locale);
  return (
    <form method="post" action={action} noValidate>
      <ErrorSummary locale={locale} errors={errors} />
      <Choices
        locale={locale}
        name="answer"
        legend={t('legend')}
        options={(['accepted', 'declined'] as const).map((value) => ({ value, label: t(value) }))}
        value={values['answer']}
        error={errorOf(errors, 'answer')}
      />
      <Field
        locale={locale}
        name="words"
        label={t('words')}
        hint={t('words.hint')}
        value={values['words']}
        error={errorOf(errors, 'words')}
        maxLength={MAX_ACTION_LENGTHS.answer}
        rows={3}
        optional
      />
      <Buttons>
        <Button>{t('send')}</Button>
      </Buttons>
    </form>
  );
}

/** How it goes, or that it is done. */
export function ReportForm({
  locale,
  action,
  read,
  values,
  errors,
}: LetterFormProps & { readonly read: ReadLetter }) {
  const t = letterText.in(locale);
  const { indicator } = read.action;
  const open = read.stages.filter(({ doneOn }) => doneOn === undefined);
  const of = (name: string) => ({
    locale,
    name,
    value: values[name],
    error: errorOf(errors, name),
  });
  return (
    <form method="post" action={action} noValidate>
      <h2>{t('report')}</h2>
      <ErrorSummary locale={locale} errors={errors} />
      <Choices
        {...of('became')}
        legend={t('report.legend')}
        options={(['under-way', 'done'] as const).map((value) => ({
          value,
          label: t(`report.${value}`),
        }))}
      />
      <Field
        {...of('words')}
        label={t('report.words')}
        maxLength={MAX_ACTION_LENGTHS.words}
        rows={4}
      />
      {open.length > 0 && (
        <SelectField
          {...of('stage')}
          label={t('report.stage')}
          empty={t('report.stage.none')}
          options={open.map(({ number, words }) => ({ value: String(number), label: words }))}
          optional
        />
      )}
      {indicator.words !== '' && indicator.counts === 'by-hand' && (
        <Field
          {...of('measured')}
          label={t('report.measured')}
          hint={<span lang="uk">{indicator.words}</span>}
          inputMode="decimal"
          optional
        />
      )}
      <Field
        {...of('link')}
        label={t('report.link')}
        hint={t('report.link.hint')}
        maxLength={MAX_ACTION_LENGTHS.link}
        optional
      />
      <Buttons>
        <Button>{t('send')}</Button>
      </Buttons>
    </form>
  );
}
