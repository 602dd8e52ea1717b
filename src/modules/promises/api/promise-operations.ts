import { z } from '@hono/zod-openapi';
import { type AreaId, parseId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { type Operation, operation } from '#platform/http/operation.ts';
import { wholeNumber } from '#platform/http/operation-input.ts';
import { viewBudget } from '#platform/http/view-budget.ts';
import { findByKey } from '#modules/areas/index.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { listPromises, PROMISE_VIEWS } from '../use-cases/list-promises.ts';
import { listPublishedQuestions } from '../use-cases/list-published-questions.ts';
import { promiseSchema, questionSchema, viewPromise, viewQuestion } from './promise-views.ts';

const A_PAGE = 20;
const MAX_ROWS = 100;

const place = {
  area: z.string().min(1).max(200).optional(),
  officer: z.string().min(1).max(200).optional(),
  after: z.uuid().optional(),
  size: wholeNumber(1, MAX_ROWS).optional(),
};
const inputs = {
  area: {
    uk: 'Територія з усім, що в ній: ідентифікатор, код КАТОТТГ або назва з адреси.',
    en: 'An area with all that lies in it: an id, a KATOTTG code or a slug.',
  },
  officer: {
    uk: 'Лише цього поліцейського: назва з адреси картки.',
    en: 'Only of this officer: the slug of the card.',
  },
  after: { uk: 'next попередньої сторінки.', en: 'next of the page before.' },
  size: {
    uk: `Скільки на сторінці: ${A_PAGE}, якщо не названо, щонайбільше ${MAX_ROWS}.`,
    en: `How many to a page: ${A_PAGE} if not given, at most ${MAX_ROWS}.`,
  },
};
const next = z.uuid().nullable().describe('after of the next page; null on the last one');

/** What was promised and asked, for programs: what the pages show, no more. */
export function promiseOperations(context: PromisesContext): readonly Operation[] {
  return [
    operation({
      id: 'listPromises',
      path: '/api/v1/promises',
      family: 'poruch',
      access: { permission: 'promise.read' },
      summary: { uk: 'Обіцянки', en: 'Promises' },
      about: {
        uk: 'Що обіцяли посадові особи й що з цього вийшло, найновіші перші. firstDueOn — день, який назвали спершу.',
        en: 'What officials promised and what came of it, the newest first. firstDueOn is the day that was named at first.',
      },
      params: {},
      query: { ...place, state: z.enum(PROMISE_VIEWS).optional() },
      inputs: {
        ...inputs,
        state: {
          uk: 'Лише в цьому стані; overdue — відкриті, термін яких минув.',
          en: 'Only in this state; overdue: open, and the day is over.',
        },
      },
      value: z.object({ items: z.array(promiseSchema), next }),
      example: '/api/v1/promises?area=UA51040250000099866&state=open',
      budget: viewBudget(3, 4),
      handle: async ({ query: { state, ...asked } }) => {
        const narrowed = narrow(context, asked);
        if (!narrowed.ok) return narrowed;
        const listed = await listPromises(context, {
          ...narrowed.value,
          view: state,
          after: asked.after === undefined ? undefined : parseId(asked.after),
        });
        if (!listed.ok) return refuse('absent');
        const { publicUrl } = context.platform.config;
        const items = listed.value.promises.map((one) => viewPromise(publicUrl, one));
        return ok({ json: { items, next: listed.value.next ?? null } });
      },
    }),
    operation({
      id: 'listQuestions',
      path: '/api/v1/questions',
      family: 'poruch',
      access: { permission: 'published-question.read' },
      summary: { uk: 'Оприлюднені запитання', en: 'Published questions' },
      about: {
        uk: 'Що питають жителі й що їм відповіли, найновіші перші. Знятого з оприлюднення тут відразу немає.',
        en: 'What residents ask and what they were answered, the newest first. What is public no more is gone from here at once.',
      },
      params: {},
      query: place,
      inputs,
      value: z.object({ items: z.array(questionSchema), next }),
      example: '/api/v1/questions?area=UA51040250000099866',
      budget: viewBudget(2, 4),
      handle: async ({ query: asked }) => {
        const narrowed = narrow(context, asked);
        if (!narrowed.ok) return narrowed;
        const listed = await listPublishedQuestions(context, {
          ...narrowed.value,
          after: asked.after === undefined ? undefined : parseId(asked.after),
        });
        if (!listed.ok) return refuse('absent');
        const { publicUrl } = context.platform.config;
        const items = listed.value.questions.map((one) => viewQuestion(publicUrl, one));
        return ok({ json: { items, next: listed.value.next ?? null } });
      },
    }),
  ];
}

/** Of an area or an officer that is not there, nothing is: said so, instead of an empty list. */
function narrow(
  { areas, officers }: PromisesContext,
  {
    area: key,
    officer: slug,
    size = A_PAGE,
  }: {
    readonly area?: string | undefined;
    readonly officer?: string | undefined;
    readonly size?: number | undefined;
  },
): Result<
  {
    readonly areaId: AreaId | undefined;
    readonly officerId: ReturnType<typeof parseId<'officer'>>;
    readonly limit: number;
  },
  'absent'
> {
  const area = key === undefined ? undefined : findByKey(areas, key);
  const officer = slug === undefined ? undefined : officers.bySlug(slug);
  if ((key !== undefined && !area) || (slug !== undefined && !officer)) return refuse('absent');
  return ok({ areaId: area?.id, officerId: officer?.id, limit: size });
}
