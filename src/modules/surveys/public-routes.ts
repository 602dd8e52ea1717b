import { UNCACHED, viewBudget, type ViewBudget } from '#platform/http/view-budget.ts';
import { FLOOD_MARGIN } from '#kernel/disclosure/flood-margin.ts';
import type {
  Answer,
  Cost,
  PageRequest,
  RateLimit,
  Route,
  SharedLimit,
} from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { SurveysContext } from './domain/surveys-context.ts';
import { REPEATED_FIELDS, SEND_FIELD, SHEET_FIELDS } from './pages/answer/answer-fields.ts';
import { answerPage } from './pages/answer/answer.tsx';
import { thanksPage } from './pages/answer/thanks.tsx';
import { typeCodePage } from './pages/answer/type-code.tsx';
import { releasesPage } from './pages/released/list.tsx';
import { releasePage } from './pages/released/release.tsx';
import { releaseTable } from './pages/released/table.ts';

/**
 * A school shares one address: two classes at once, with a dozen questions each, are not held up. Beyond, each post costs a
 * proof of work.
 */
const SHEETS: RateLimit = { posts: 1_200, seconds: 600, provable: true };

/**
 * As many as the margin that figures keep for sheets of one sender are free. A class or a hall behind one address computes a
 * proof for each further sheet; without a script its page says how long to wait, and keeps the answers.
 */
const SENT_SHEETS: Cost = {
  of: 'survey sheets',
  limit: { posts: FLOOD_MARGIN, seconds: 300, provable: true },
  isFree: ({ form }) => !form.has(SEND_FIELD),
};

/**
 * Two classes that mistype their code are not held up. Of 11 million codes nobody finds one this way, from however many
 * networks; beyond, each code costs a proof of work.
 */
const UNKNOWN_CODES: SharedLimit = {
  of: 'survey codes',
  limit: { posts: 300, seconds: 600, provable: true, ofAll: 3_000 },
};

/** What everybody may do without an account: answer, and read what was told. */
export function surveyRoutes(context: SurveysContext): readonly Route[] {
  return [...answerRoutes(context), ...releasedRoutes(context)];
}

function answerRoutes(context: SurveysContext): readonly Route[] {
  const shared = { access: { permission: 'survey.answer' }, locales: MAIN_LOCALES } as const;
  return [
    {
      ...shared,
      method: 'GET',
      path: '/survey',
      budget: viewBudget(2, 5, UNCACHED.countedCode),
      misses: UNKNOWN_CODES,
      handle: (request) => typeCodePage(context, request),
    },
    {
      ...shared,
      method: 'GET',
      path: '/survey/:code',
      budget: viewBudget(6, 12, UNCACHED.countedCode),
      unlisted: true,
      misses: UNKNOWN_CODES,
      handle: (request) => answerPage(context, request),
    },
    {
      ...shared,
      method: 'POST',
      path: '/survey/:code',
      unlisted: true,
      limit: SHEETS,
      cost: SENT_SHEETS,
      misses: UNKNOWN_CODES,
      fields: SHEET_FIELDS,
      repeated: REPEATED_FIELDS,
      handle: (request) => answerPage(context, request),
    },
    {
      ...shared,
      method: 'GET',
      path: '/survey/:code/thanks',
      budget: viewBudget(6, 6, UNCACHED.countedCode),
      unlisted: true,
      misses: UNKNOWN_CODES,
      handle: (request) => thanksPage(context, request),
    },
  ];
}

function releasedRoutes(context: SurveysContext): readonly Route[] {
  const get = (
    path: string,
    budget: ViewBudget,
    handle: (context: SurveysContext, request: PageRequest) => Promise<Answer>,
  ): Route => ({
    method: 'GET',
    path,
    budget,
    access: { permission: 'survey-release.read' },
    locales: MAIN_LOCALES,
    handle: (request) => handle(context, request),
  });
  return [
    get('/surveys', viewBudget(1, 5), releasesPage),
    get('/surveys/:file{[a-z0-9-]+\\.csv}', viewBudget(2, 40), releaseTable),
    get('/surveys/:id', viewBudget(2, 30), releasePage),
  ];
}
