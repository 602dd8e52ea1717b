import type { ComponentChildren } from 'preact';
import { spokenCode } from '#kernel/receipts/receipt-code.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { wordsIn } from '../../domain/survey-words.ts';
import type { FoundRound } from '../../use-cases/find-open-round.ts';
import { SEND_FIELD } from './answer-fields.ts';
import { answerText } from './messages/index.ts';
import { QuestionField } from './question-fields.tsx';
import { ownCodeOf, type Step, type TypedSheet } from './read-sheet.ts';

export interface AnswerFormProps {
  readonly request: PageRequest;
  readonly found: FoundRound;
  readonly steps: readonly Step[];
  readonly typed: TypedSheet;
  /** Which page is shown, from 0. */
  readonly shown: number;
  readonly errors: readonly FormError[];
}

/** One page of the form; everything that was answered on the others goes along. */
export function AnswerForm(props: AnswerFormProps) {
  const { request, found, steps, typed, shown, errors } = props;
  const { locale } = request;
  const t = answerText.in(locale);
  const step = steps[shown];
  const isLast = shown === steps.length - 1;
  return (
    <SurveyFrame request={request} found={found} errors={errors} isFirst={shown === 0}>
      {steps.length > 1 && (
        <p class="quiet">{t('step', { number: shown + 1, count: steps.length })}</p>
      )}
      <form
        method="post"
        action={localePath(locale, `/survey/${found.round.code}`)}
        noValidate
        autocomplete="off"
      >
        <input type="hidden" name="round" value={found.round.id} />
        <input type="hidden" name="key" value={typed.key} />
        <input type="hidden" name="step" value={String(shown)} />
        <Kept typed={typed} step={step} />
        {step?.kind === 'own' && <OwnCode {...props} />}
        {step?.kind === 'questions' &&
          step.asked.map((placed) => (
            <QuestionField
              key={placed.field}
              {...placed}
              locale={locale}
              values={typed.values.get(placed.field) ?? []}
              error={errorOf(errors, placed.field)}
            />
          ))}
        <Buttons>
          <Button {...(isLast && { name: SEND_FIELD, value: 'yes' })}>
            {t(nextLabel(props, isLast))}
          </Button>
          {shown > 0 && (
            <button class="linklike" type="submit" name="back" value="yes">
              {t('back')}
            </button>
          )}
        </Buttons>
      </form>
    </SurveyFrame>
  );
}

function nextLabel({ found, steps, shown }: AnswerFormProps, isLast: boolean) {
  if (steps[shown]?.kind === 'own' && found.round.moment === 'start') return 'own.start.agree';
  return isLast ? 'send' : 'next';
}

/** What stands on other pages of the form. */
function Kept({ typed, step }: { readonly typed: TypedSheet; readonly step: Step | undefined }) {
  const here = step?.kind === 'questions' ? step.asked.map(({ field }) => field) : [];
  const elsewhere = [...typed.values].filter(([field]) => !here.includes(field));
  return (
    <>
      {step?.kind !== 'own' && typed.own !== '' && (
        <input type="hidden" name="own" value={typed.own} />
      )}
      {elsewhere.flatMap(([field, values]) =>
        values.map((value) => (
          <input key={`${field} ${value}`} type="hidden" name={field} value={value} />
        )),
      )}
    </>
  );
}

/** At the start she is given a code; later she types it. */
function OwnCode({ request: { locale }, found, typed, errors }: AnswerFormProps) {
  const t = answerText.in(locale);
  const code = ownCodeOf(typed);
  if (found.round.moment === 'start' && code) {
    return (
      <section>
        <h2>{t('own.start')}</h2>
        <p class="survey-own">{spokenCode(code)}</p>
        <input type="hidden" name="own" value={code} />
        <p>{t('own.start.lead')}</p>
        <p class="quiet">{t('own.start.honest')}</p>
      </section>
    );
  }
  return (
    <Field
      locale={locale}
      name="own"
      label={t('own.later')}
      hint={t('own.later.lead')}
      inputMode="numeric"
      autoComplete="off"
      maxLength={40}
      value={typed.own}
      error={errorOf(errors, 'own')}
      optional
    />
  );
}

interface SurveyFrameProps {
  readonly request: PageRequest;
  readonly found: FoundRound;
  readonly errors?: readonly FormError[];
  readonly isFirst?: boolean;
  readonly children: ComponentChildren;
}

export function SurveyFrame({
  request,
  found,
  errors = [],
  isFirst = false,
  children,
}: SurveyFrameProps) {
  const { locale } = request;
  const t = answerText.in(locale);
  const { content, way } = found.round;
  const title = wordsIn(locale, content.title);
  const hasText = content.questions.some(({ kind }) => kind === 'text');
  // What was answered stands in a form: a link to the other language would lose it.
  const kept = request.method === 'POST' ? { ...request, locales: [locale] } : request;
  return (
    <PublicPage
      request={kept}
      title={title}
      noIndex
      styles={['survey.css']}
      // Whoever looks over the shoulder of a woman on a course need not learn of it.
      quickExit={way === 'pseudonym'}
    >
      <h1>{title}</h1>
      {found.subject && (
        <p class="quiet">{t('about', { subject: found.subject.name[mainLocale(locale)] })}</p>
      )}
      {isFirst && <p class="lead">{wordsIn(locale, content.lead)}</p>}
      <ErrorSummary locale={locale} errors={errors} />
      {children}
      {isFirst && (
        <div class="survey-foot">
          <p class="quiet">{t('private')}</p>
          {hasText && <p class="quiet">{t('private.text')}</p>}
          <p class="quiet">{t('emergency')}</p>
        </div>
      )}
    </PublicPage>
  );
}
