import type { ComponentChildren } from 'preact';
import type { PageRequest } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { isToldInConfidence, type ReportCategory } from '../../domain/report-category.ts';
import { DRAFT_FIELDS, type Draft, type DraftField } from './draft.ts';
import type { Step } from './judge-draft.ts';
import { formText } from './messages/index.ts';
import { stepAddress, stepBefore } from './step-addresses.ts';
import { problemWords, type StepProblem } from './step-problem.ts';

interface FormPageProps {
  readonly request: PageRequest;
  /** What it is about, once that was chosen: who tells of it in confidence may have to leave at once. */
  readonly category: ReportCategory | undefined;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly errors?: readonly FormError[];
  readonly islands?: readonly string[];
  readonly children: ComponentChildren;
}

/** One question. */
export function FormPage(props: FormPageProps) {
  const { request, category, title, lead, errors = [], islands, children } = props;
  // What was answered stands in a form: a link to the other language would lose it.
  const kept = request.method === 'POST' ? { ...request, locales: [request.locale] } : request;
  const isConfidential = isToldInConfidence(category);
  return (
    <PublicPage
      request={kept}
      title={`${title} · ${formText.in(request.locale)('title')}`}
      noIndex
      styles={['report.css']}
      quickExit={isConfidential}
      {...(islands ? { islands } : {})}
    >
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      <ErrorSummary locale={request.locale} errors={errors} />
      {children}
      {isConfidential && <p class="quiet">{formText.in(request.locale)('back.browser')}</p>}
    </PublicPage>
  );
}

/** What every page of a question is given. */
export interface StepProps {
  readonly request: PageRequest;
  readonly problems: readonly StepProblem[];
}

export function errorsOf({ request, problems }: StepProps) {
  const errors = problemWords(request.locale, problems);
  return { errors, errorOf: (name: string) => errorOf(errors, name) };
}

/** Answers that this page does not ask for, handed on. */
export function Kept({
  draft,
  except = [],
}: {
  readonly draft: Draft;
  readonly except?: readonly DraftField[];
}) {
  return (
    <>
      {DRAFT_FIELDS.filter((field) => draft[field] !== '' && !except.includes(field)).map(
        (field) => (
          <input key={field} type="hidden" name={field} value={draft[field]} />
        ),
      )}
    </>
  );
}

/** After the main button, so that Enter never means «back». What was typed here goes along. */
export function BackButton({ locale, step }: { readonly locale: Locale; readonly step: Step }) {
  const before = stepBefore(step);
  return before ? (
    <button class="linklike" type="submit" formAction={stepAddress(locale, before)}>
      {formText.in(locale)('back')}
    </button>
  ) : null;
}
