import { Button, Buttons } from '#ui/components/button.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { SelectField } from '#ui/components/select-field.tsx';
import { answerReader, MAX_WORDS_LENGTH } from '../../domain/report.ts';
import { reportsDeskText } from './messages/index.ts';
import type { ReportParts } from './report-parts.ts';
import { errorsIn } from './sent-form.ts';
import { stepsAfter } from './starting-texts.ts';

/** Meanwhile the step that was sent became impossible: its words stay, and another one is chosen with them. */
export function StepAnew({ request: { locale }, read: { report }, sent }: ReportParts) {
  const t = reportsDeskText.in(locale);
  const { values } = sent;
  const errors = errorsIn(sent, 'answer');
  const reader = answerReader(report.way);
  return (
    <>
      <SelectField
        locale={locale}
        name="status"
        label={t('answer.anew')}
        empty={t('select')}
        options={stepsAfter(report.status).map((value) => ({ value, label: t(`step.${value}`) }))}
        error={errorOf(errors, 'status')}
      />
      <Field
        locale={locale}
        name="words"
        label={t(`answer.words.${reader}`)}
        value={values['words']}
        error={errorOf(errors, 'words')}
        maxLength={MAX_WORDS_LENGTH}
        rows={7}
      />
      <Buttons>
        <Button>{t(`answer.go.${reader}`)}</Button>
      </Buttons>
    </>
  );
}
