import { Button, Buttons } from '#ui/components/button.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { answerReader, MAX_WORDS_LENGTH } from '../../domain/report.ts';
import { reportPath } from './desk-pages.ts';
import { DuplicateField } from './duplicate-field.tsx';
import { reportsDeskText } from './messages/index.ts';
import { PassedToFields } from './passed-to-fields.tsx';
import type { ReportAmongOthers } from './report-parts.ts';
import { errorsIn } from './sent-form.ts';
import { continuedWith, type StaffStep, startingTexts } from './starting-texts.ts';

interface StepProps extends ReportAmongOthers {
  readonly step: StaffStep;
}

/** Of the step that is chosen: its templates, and the fields that it asks for. */
export function StepFields(props: StepProps) {
  const { sent, step } = props;
  const values = sent.values;
  const errors = errorsIn(sent, 'answer');
  return (
    <>
      <StartingTexts {...props} />
      <input type="hidden" name="status" value={step} />
      {step === 'passed-on' && <PassedToFields {...props} values={values} errors={errors} />}
      {step === 'duplicate' && (
        <DuplicateField
          {...props}
          value={values['duplicateOf']}
          error={errorOf(errors, 'duplicateOf')}
        />
      )}
      <StepWords {...props} />
    </>
  );
}

/** What its author reads, or what is only written down where they read nothing here. */
function StepWords(props: StepProps) {
  const { request, read, sent, step } = props;
  const { locale } = request;
  const t = reportsDeskText.in(locale);
  const errors = errorsIn(sent, 'answer');
  const reader = answerReader(read.report.way);
  return (
    <>
      <Field
        locale={locale}
        name="words"
        label={t(`answer.words.${reader}`)}
        hint={t('answer.words.hint')}
        value={wordsOf(props)}
        error={errorOf(errors, 'words') ?? errorOf(errors, 'status')}
        maxLength={MAX_WORDS_LENGTH}
        rows={7}
      />
      <Buttons>
        <Button>{t(reader === 'receipt' ? `step.${step}.send` : `step.${step}`)}</Button>
      </Buttons>
    </>
  );
}

/** What is typed, else the template. Where another step or template was chosen, it follows what is typed. */
function wordsOf(props: StepProps): string | undefined {
  const { request, sent, step } = props;
  const { texts, started } = startingWith(props);
  const begun = (texts[started] ?? texts[0])?.words;
  const { words: typed, status } = sent.values;
  if (typed === undefined) return begun;
  const isChosen = request.query.has('start') || (request.query.has('step') && status !== step);
  return sent.form === 'kept' && isChosen ? continuedWith(typed, begun) : typed;
}

/** They speak to a person: there are none where nobody reads them. */
function startingWith({ request, read: { report }, step }: StepProps) {
  const isRead = answerReader(report.way) === 'receipt';
  return {
    texts: isRead ? startingTexts(request.locale, step, report.language) : [],
    started: Number(request.query.get('start') ?? 1) - 1,
  };
}

function StartingTexts(props: StepProps) {
  const {
    request: { locale },
    read: { report },
    step,
  } = props;
  const { texts, started } = startingWith(props);
  if (texts.length < 2) return null;
  const t = reportsDeskText.in(locale);
  return (
    <p class="starting-texts">
      {t('start.with')}{' '}
      {texts.map(({ name }, index) => (
        <button
          key={name}
          type="submit"
          class="linklike"
          formAction={`${reportPath(locale, report.id)}?step=${step}&start=${index + 1}#answer`}
          aria-current={index === started ? 'true' : undefined}
        >
          {name}
        </button>
      ))}
    </p>
  );
}
