import { Button, Buttons } from '../../../../ui/components/button.tsx';
import { ChangedMeanwhile } from '../../../../ui/components/changed-meanwhile.tsx';
import { ErrorSummary } from '../../../../ui/components/error-summary.tsx';
import { Field } from '../../../../ui/components/field.tsx';
import { errorOf } from '../../../../ui/components/form-error.ts';
import { Notice } from '../../../../ui/components/notice.tsx';
import { Panel, PanelBody } from '../../../../ui/components/panel.tsx';
import { answerReader, LONGEST_WORDS } from '../../domain/report.ts';
import { reportPath } from './desk-pages.ts';
import { DuplicateField } from './duplicate-field.tsx';
import { reportsDeskText } from './messages/index.ts';
import { PassedToFields } from './passed-to-fields.tsx';
import type { ReportAmongOthers } from './report-parts.ts';
import { officerName } from './report-words.ts';
import { NOTHING_SENT } from './sent-form.ts';
import { type StaffStep, startingTexts, stepsAfter } from './starting-texts.ts';
import { StepAnew } from './step-anew.tsx';

/** What becomes of it: first which step, then the words for its author. Works by links and one form, without a script. */
export function AnswerPanel(props: ReportAmongOthers) {
  const { request, read, sent } = props;
  const { report, may } = read;
  if (!may.has('answer')) return null;
  const t = reportsDeskText.in(request.locale);
  const steps = stepsAfter(report.status);
  const asked = sent.form === 'answer' ? sent.values['status'] : request.query.get('step');
  const chosen = steps.find((step) => step === asked);
  const reader = answerReader(report.way);
  const isSent = sent.form === 'answer';
  return (
    <Panel title={t(reader === 'receipt' ? 'answer' : 'answer.choose')} id="answer">
      <PanelBody>
        {isSent && sent.isStale && <Meanwhile {...props} />}
        {isSent && <ErrorSummary locale={request.locale} errors={sent.errors} />}
        {reader !== 'receipt' && <Notice>{t(`answer.${reader}`)}</Notice>}
        {isSent && !chosen ? <StepAnew {...props} /> : <Steps {...props} chosen={chosen} />}
      </PanelBody>
    </Panel>
  );
}

/** Links, that lead to the form of the one that is chosen. */
function Steps(props: ReportAmongOthers & { readonly chosen: StaffStep | undefined }) {
  const {
    request: { locale },
    read: { report },
    chosen,
  } = props;
  const t = reportsDeskText.in(locale);
  return (
    <>
      {answerReader(report.way) === 'receipt' && <p>{t('answer.choose')}</p>}
      <ul class="step-choice">
        {stepsAfter(report.status).map((step) => (
          <li key={step}>
            <a
              class={step === chosen ? 'button main' : 'button plain'}
              aria-current={step === chosen ? 'true' : undefined}
              href={`${reportPath(locale, report.id)}?step=${step}#answer`}
            >
              {t(`step.${step}`)}
            </a>
          </li>
        ))}
      </ul>
      {chosen && <StepForm {...props} step={chosen} />}
    </>
  );
}

/** The step that somebody else made stands in the list above, too; the words that were typed stay in the form. */
function Meanwhile({ context, request: { locale }, read: { report, updates } }: ReportAmongOthers) {
  const t = reportsDeskText.in(locale);
  const last = updates.at(-1);
  return (
    <ChangedMeanwhile
      locale={locale}
      facts={[
        { label: t('status'), value: t(`status.${report.status}`) },
        {
          label: t('whose'),
          value: officerName(locale, context, report.officerId) ?? t('whose.nobody'),
        },
        ...(last ? [{ label: t('steps.last'), value: last.words }] : []),
      ]}
    />
  );
}

interface StepProps extends ReportAmongOthers {
  readonly step: StaffStep;
}

function StepForm(props: StepProps) {
  const { request, read, sent, step } = props;
  const { locale } = request;
  const { report } = read;
  const { values, errors } = sent.form === 'answer' ? sent : NOTHING_SENT;
  return (
    <>
      <StartingTexts {...props} />
      <form
        method="post"
        action={`${reportPath(locale, report.id, '/answer')}#answer`}
        noValidate
        data-draft="joins"
      >
        <input type="hidden" name="status" value={step} />
        <input type="hidden" name="seenAt" value={report.changedAt.toString()} />
        {step === 'passed-on' && <PassedToFields {...props} values={values} errors={errors} />}
        {step === 'duplicate' && (
          <DuplicateField
            {...props}
            value={values['duplicateOf']}
            error={errorOf(errors, 'duplicateOf')}
          />
        )}
        <StepWords {...props} />
      </form>
    </>
  );
}

/** What its author reads, or what is only written down where they read nothing here. */
function StepWords(props: StepProps) {
  const { request, read, sent, step } = props;
  const { locale } = request;
  const t = reportsDeskText.in(locale);
  const { values, errors } = sent.form === 'answer' ? sent : NOTHING_SENT;
  const reader = answerReader(read.report.way);
  const { texts, started } = startingWith(props);
  const begun = (texts[started] ?? texts[0])?.words;
  return (
    <>
      <Field
        locale={locale}
        name="words"
        label={t(`answer.words.${reader}`)}
        hint={t('answer.words.hint')}
        value={values['words'] ?? begun}
        error={errorOf(errors, 'words') ?? errorOf(errors, 'status')}
        maxLength={LONGEST_WORDS}
        rows={7}
      />
      <Buttons>
        <Button>{t(reader === 'receipt' ? `step.${step}.send` : `step.${step}`)}</Button>
      </Buttons>
    </>
  );
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
        <a
          key={name}
          href={`${reportPath(locale, report.id)}?step=${step}&start=${index + 1}#answer`}
          aria-current={index === started ? 'true' : undefined}
        >
          {name}
        </a>
      ))}
    </p>
  );
}
