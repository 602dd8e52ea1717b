import { parseId } from '#kernel/ids.ts';
import { newReceiptCode } from '#kernel/receipts/receipt-code.ts';
import {
  type Answer,
  type PageReason,
  type PageRequest,
  page,
  redirect,
  refusal,
  NO_STORE,
} from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { MAX_SHORT_TEXT_LENGTH } from '../../domain/questionnaire.ts';
import { parseSurveyCode } from '../../domain/survey-code.ts';
import type { SurveysContext } from '../../domain/surveys-context.ts';
import { type AnswerRefusal, answerSurvey } from '../../use-cases/answer-survey.ts';
import { findOpenRound, type FoundRound } from '../../use-cases/find-open-round.ts';
import { AnswerForm, SurveyFrame } from './answer-form.tsx';
import { answerText } from './messages/index.ts';
import {
  answersOf,
  ownCodeOf,
  problemsIn,
  type SheetProblem,
  type Step,
  stepsOf,
  type TypedSheet,
  typedSheet,
} from './read-sheet.ts';

/** `/survey/:code`: the questions, one page or several, and what was answered. */
export async function answerPage(context: SurveysContext, request: PageRequest): Promise<Answer> {
  const code = parseSurveyCode(request.params['code'] ?? '');
  const id = parseId<'survey-round'>(request.form.get('round') ?? '');
  const found = code && (await findOpenRound(context, { code, id }));
  if (!code || !found?.ok) return refusal('absent');
  const steps = stepsOf(found.value.round);
  const typed = typedSheet(request.form, steps, context.platform.random);
  const form = { context, request, found: found.value, steps, typed };
  if (request.method === 'POST') return await takeStep(form);
  if (found.value.notTaken) return closedPage(request, found.value);
  return show(withOwnCode(form), { shown: 0, errors: [] });
}

interface Form {
  readonly context: SurveysContext;
  readonly request: PageRequest;
  readonly found: FoundRound;
  readonly steps: readonly Step[];
  readonly typed: TypedSheet;
}

/** Whoever begins a course is given a code, and nothing of it is kept: it lives in her form alone. */
function withOwnCode(form: Form): Form {
  if (form.found.round.moment !== 'start' || form.found.round.way !== 'pseudonym') return form;
  const own = newReceiptCode(form.context.platform.random);
  return { ...form, typed: { ...form.typed, own } };
}

async function takeStep(form: Form): Promise<Answer> {
  const { request, steps, typed } = form;
  const { step } = typed;
  if (typed.isBack) return show(form, { shown: Math.max(0, step - 1), errors: [] });
  const wrong = problemsIn(steps[step], typed);
  if (wrong.length > 0) return show(form, { shown: step, errors: problemWords(request, wrong) });
  if (step < steps.length - 1) return show(form, { shown: step + 1, errors: [] });
  const earlier = steps.findIndex((one) => problemsIn(one, typed).length > 0);
  if (earlier >= 0) {
    const errors = problemWords(request, problemsIn(steps[earlier], typed));
    return show(form, { shown: earlier, errors });
  }
  return typed.isSent ? await send(form) : show(form, { shown: step, errors: [] });
}

async function send(form: Form): Promise<Answer> {
  const { context, request, found, steps, typed } = form;
  const { code, id } = found.round;
  const sent = await answerSurvey(context, {
    code,
    id,
    key: typed.key,
    answers: answersOf(steps, typed),
    ownCode: ownCodeOf(typed),
  });
  if (sent.ok) return redirect(localePath(request.locale, `/survey/${code}/thanks`));
  return showRefused(form, sent.refusal);
}

function showRefused(form: Form, why: AnswerRefusal): Answer {
  const { request, found } = form;
  const t = answerText.in(request.locale);
  switch (why) {
    case 'absent':
      return refusal('absent');
    case 'over':
    case 'not-yet':
      return closedPage(request, { ...found, notTaken: why });
    case 'answered-before':
      return show(form, { shown: 0, errors: [{ field: 'own', text: t('error.answered-before') }] });
    case 'nothing-answered':
      return show(form, atFirstField(form, t('error.nothing-answered')));
    case 'conflict':
      return show(form, { ...atFirstField(form, t('error.conflict')), reason: 'conflict' });
  }
}

/** What is said of the whole sheet stands beside the first question that is shown. */
function atFirstField({ steps, typed }: Form, text: string): Shown {
  const step = steps[typed.step];
  const [first] = step?.kind === 'questions' ? step.asked : [];
  return { shown: typed.step, errors: [{ field: first?.field ?? 'own', text }] };
}

interface Shown {
  readonly shown: number;
  readonly errors: readonly FormError[];
  readonly reason?: PageReason;
}

/** Its key is this sheet's alone: no browser shows it again to whoever answers next. */
function show(
  { request, found, steps, typed }: Form,
  { shown, errors, reason = 'invalid' }: Shown,
): Answer {
  return page(
    <AnswerForm
      request={request}
      found={found}
      steps={steps}
      typed={typed}
      shown={shown}
      errors={errors}
    />,
    { headers: NO_STORE, ...(errors.length > 0 && { reason }) },
  );
}

function closedPage(request: PageRequest, found: FoundRound): Answer {
  const { locale } = request;
  const t = answerText.in(locale);
  const why = found.notTaken ?? 'over';
  return page(
    <SurveyFrame request={request} found={found}>
      <h2>{t(why)}</h2>
      <p>
        {why === 'over'
          ? t('over.text')
          : t('not-yet.text', { day: formatDay(locale, found.opensOn) })}
      </p>
    </SurveyFrame>,
    { headers: NO_STORE },
  );
}

function problemWords(
  { locale }: PageRequest,
  problems: readonly SheetProblem[],
): readonly FormError[] {
  const t = answerText.in(locale);
  return problems.map(({ field, problem, question }) => {
    const { least, most } = question?.kind === 'number' ? question : { least: 0, most: 0 };
    return { field, text: t(`error.${problem}`, { least, most, count: MAX_SHORT_TEXT_LENGTH }) };
  });
}
