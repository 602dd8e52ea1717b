import { z } from 'zod';
import {
  type Answer,
  page,
  type PageRequest,
  redirect,
  refusal,
  NO_STORE,
} from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { Notice } from '#ui/components/notice.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { PlanContext } from '../../domain/plan-context.ts';
import { planText } from '../../messages/index.ts';
import { letterReportSchema, letterSchema } from '../../use-cases/act-schemas.ts';
import { answerByLetter } from '../../use-cases/answer-by-letter.ts';
import { type ReadLetter, readLetter } from '../../use-cases/read-letter.ts';
import { reportByLetter } from '../../use-cases/report-by-letter.ts';
import { dayOf } from '../action-history.tsx';
import { actionTitle } from '../action-words.tsx';
import { letterErrors } from './letter-errors.ts';
import { AnswerForm, ReportForm } from './letter-forms.tsx';
import { letterText } from './messages/index.ts';

interface Typed {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

const TOKEN = z.string().regex(/^[\w-]{43}$/);

function tokenOf({ params }: PageRequest): string | undefined {
  return TOKEN.safeParse(params['token']).data;
}

function letterPath({ locale, params }: PageRequest, page: `/${string}` | '' = ''): string {
  return localePath(locale, `/plan/letter/${params['token'] ?? ''}${page}`);
}

/** `/plan/letter/{token}`: whoever holds it says whether they stand for the action, and later how it goes. */
export async function letterPage(context: PlanContext, request: PageRequest): Promise<Answer> {
  return await show(context, request, undefined);
}

export async function answerLetter(context: PlanContext, request: PageRequest): Promise<Answer> {
  const token = tokenOf(request);
  if (!token) return refusal('absent');
  const values = Object.fromEntries(request.form);
  const parsed = letterSchema.safeParse(values);
  if (!parsed.success) {
    const errors = letterErrors(request.locale, parsed.error.issues);
    return await show(context, request, { values, errors });
  }
  const answered = await answerByLetter(context, { token, ...parsed.data });
  return await done(context, request, values, answered, 'answered');
}

export async function reportLetter(context: PlanContext, request: PageRequest): Promise<Answer> {
  const token = tokenOf(request);
  if (!token) return refusal('absent');
  const values = Object.fromEntries(request.form);
  const parsed = letterReportSchema.safeParse(values);
  if (!parsed.success) {
    const errors = letterErrors(request.locale, parsed.error.issues);
    return await show(context, request, { values, errors });
  }
  const reported = await reportByLetter(context, { token, ...parsed.data });
  return await done(context, request, values, reported, 'reported');
}

async function done(
  context: PlanContext,
  request: PageRequest,
  values: Typed['values'],
  result: { readonly ok: true } | { readonly ok: false; readonly refusal: string },
  what: 'answered' | 'reported',
): Promise<Answer> {
  if (result.ok) return redirect(`${letterPath(request)}?done=${what}`);
  if (result.refusal === 'absent') return refusal('absent');
  const errors = letterErrors(request.locale, [{ path: [], message: result.refusal }]);
  return await show(context, request, { values, errors });
}

async function show(
  context: PlanContext,
  request: PageRequest,
  typed: Typed | undefined,
): Promise<Answer> {
  const token = tokenOf(request);
  if (token === undefined) return refusal('absent');
  const read = await readLetter(context, { token });
  if (!read.ok) return refusal('absent');
  const { locale, query } = request;
  const t = letterText.in(locale);
  const { action, standing } = read.value;
  const title = actionTitle(locale, action);
  const heading = t(read.value.mayAnswer ? 'title' : 'title.report');
  const said = (['answered', 'reported'] as const).find((one) => one === query.get('done'));
  return page(
    <PublicPage request={request} title={heading} noIndex>
      {said && (
        <Notice tone="done" live>
          {t(`done.${said}`)}
        </Notice>
      )}
      <h1>{heading}</h1>
      <p class="lead">{t('lead')}</p>
      <h2 lang={title.lang}>{title.text}</h2>
      <div lang="uk">
        <Paragraphs text={action.words} />
      </div>
      <p class="flow">{t('due', { day: formatDay(locale, action.dueOn) })}</p>
      <p>
        {t(`part.${standing.part}`)}: <span lang="uk">{`${standing.post}, ${standing.name}`}</span>
      </p>
      <Said context={context} request={request} read={read.value} />
      {read.value.mayAnswer && (
        <AnswerForm locale={locale} action={letterPath(request)} {...(typed ?? EMPTY)} />
      )}
      {read.value.mayReport && (
        <ReportForm
          locale={locale}
          action={letterPath(request, '/report')}
          read={read.value}
          {...(typed ?? EMPTY)}
        />
      )}
    </PublicPage>,
    { headers: NO_STORE, ...(typed && { reason: 'invalid' as const }) },
  );
}

const EMPTY: Typed = { values: {}, errors: [] };

/** What they answered, and what they need not do any more. */
function Said({
  context,
  request: { locale },
  read: { action, standing, mayAnswer, mayReport },
}: {
  readonly context: PlanContext;
  readonly request: PageRequest;
  readonly read: ReadLetter;
}) {
  const t = letterText.in(locale);
  const { answer, answeredAt } = standing;
  if (mayAnswer) return <p>{t('public')}</p>;
  const isSaid = answer === 'accepted' || answer === 'declined';
  const isWaiting = action.claimed !== undefined && action.status === 'under-way';
  return (
    <>
      {isSaid && answeredAt && (
        <p>{t(`said.${answer}`, { day: dayOf(context, locale, answeredAt) })}</p>
      )}
      {isWaiting && <p>{t('waiting')}</p>}
      {!mayReport && !isWaiting && (
        <p>{t('closed', { status: planText.in(locale)(`status.${action.status}`) })}</p>
      )}
    </>
  );
}
