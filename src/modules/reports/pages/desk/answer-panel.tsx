import { SeenAt } from '#ui/acts/seen-at.tsx';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { answerReader } from '../../domain/report.ts';
import { reportPath } from './desk-pages.ts';
import { REPORT_FORM } from './kept-form.ts';
import { reportsDeskText } from './messages/index.ts';
import type { ReportAmongOthers } from './report-parts.ts';
import { errorsIn } from './sent-form.ts';
import { officerName } from './report-words.ts';
import { type StaffStep, stepsAfter } from './starting-texts.ts';
import { StepAnew } from './step-anew.tsx';
import { StepFields } from './step-fields.tsx';

/**
 * What becomes of it: first which step, then the words for its author. Steps and templates are buttons of one form, which brings
 * along what is typed, here and in the other panels.
 */
export function AnswerPanel(props: ReportAmongOthers) {
  const { request, read, sent } = props;
  const { report, may } = read;
  if (!may.has('answer')) return null;
  const t = reportsDeskText.in(request.locale);
  const steps = stepsAfter(report.status);
  const asked = request.query.get('step') ?? sent.values['status'];
  const chosen = steps.find((step) => step === asked);
  const reader = answerReader(report.way);
  const isSent = sent.form === 'answer';
  return (
    <Panel title={t(reader === 'receipt' ? 'answer' : 'answer.choose')} id="answer">
      <PanelBody>
        {isSent && sent.isStale && <ConflictNotice {...props} />}
        <ErrorSummary locale={request.locale} errors={errorsIn(sent, 'answer')} />
        {reader !== 'receipt' && <Notice>{t(`answer.${reader}`)}</Notice>}
        <form
          id={REPORT_FORM}
          method="post"
          action={`${reportPath(request.locale, report.id, '/answer')}#answer`}
          noValidate
          data-draft="joins"
        >
          {/* Enter within a line presses the first button of a form: the answer is sent, and no step is chosen. */}
          <button class="unseen" type="submit" tabIndex={-1} aria-hidden="true" />
          <SeenAt
            now={report.changedAt.toString()}
            sent={sent.values['seenAt']}
            isStale={sent.isStale}
          />
          {sent.values['words'] !== undefined && !chosen ? (
            <StepAnew {...props} />
          ) : (
            <Steps {...props} chosen={chosen} />
          )}
        </form>
      </PanelBody>
    </Panel>
  );
}

/** Buttons that open the fields of the one that is chosen. */
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
            <button
              type="submit"
              class={step === chosen ? 'button main' : 'button plain'}
              aria-current={step === chosen ? 'true' : undefined}
              formAction={`${reportPath(locale, report.id)}?step=${step}#answer`}
            >
              {t(`step.${step}`)}
            </button>
          </li>
        ))}
      </ul>
      {chosen && <StepFields {...props} step={chosen} />}
    </>
  );
}

/** The step that somebody else made stands in the list above, too; the words that were typed stay in the form. */
function ConflictNotice({
  context,
  request: { locale },
  read: { report, updates },
}: ReportAmongOthers) {
  const t = reportsDeskText.in(locale);
  const last = updates.at(-1);
  return (
    <EditConflictNotice
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
