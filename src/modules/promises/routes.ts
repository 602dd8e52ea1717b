import { UNCACHED, viewBudget, type ViewBudget } from '#platform/http/view-budget.ts';
import type { Answer, PageRequest, RateLimit, Route } from '#platform/http/route.ts';
import { type Locale, MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import { FEED_KINDS } from '#ui/feeds/feed.ts';
import { stopNewsRoutes } from '#ui/receipt/no-more-news.tsx';
import type { PromisePages } from './domain/pages-context.ts';
import { areaAskPage, officerAskPage } from './pages/ask/ask.tsx';
import { askText } from './pages/ask/messages/index.ts';
import { NO_NEWS_PATH } from './pages/ask/question-receipt.tsx';
import { areaPromisesFeed, promisesFeed } from './pages/public/feed.ts';
import { evidencePhoto } from './pages/public/photo.ts';
import { promisePage } from './pages/public/promise.tsx';
import { areaPromisesPage, promisesPage } from './pages/public/promises.tsx';
import { questionPage } from './pages/public/question.tsx';
import { areaQuestionsPage, questionsPage } from './pages/public/questions.tsx';
import { ASKING_FIELDS } from './use-cases/question-schemas.ts';
import { stopQuestionNews } from './use-cases/stop-question-news.ts';
import { MAX_QUESTION_LENGTH } from './domain/question.ts';

/** A village stands behind one address of its mobile operator: beyond this, each question costs a proof of work. */
const QUESTIONS: RateLimit = { posts: 60, seconds: 600, provable: true };

type Handle = (pages: PromisePages, request: PageRequest) => Answer | Promise<Answer>;

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { words: MAX_QUESTION_LENGTH };

/** What everybody reads of promises and questions, and how somebody asks. */
export function promiseRoutes(pages: PromisePages): readonly Route[] {
  const get = (
    path: string,
    budget: ViewBudget,
    permission: 'promise.read' | 'published-question.read',
    handle: Handle,
    locales: readonly Locale[] = MAIN_LOCALES,
  ): Route => ({
    method: 'GET',
    path,
    budget,
    access: { permission },
    locales,
    handle: (request) => handle(pages, request),
  });
  return withMaxLengths(MAX_LENGTHS, [
    get('/promises', viewBudget(3, 9), 'promise.read', promisesPage),
    get('/area/:slug/promises', viewBudget(3, 9), 'promise.read', areaPromisesPage),
    ...FEED_KINDS.flatMap(({ ending }) => [
      get(`/promises.${ending}`, viewBudget(3, 5), 'promise.read', promisesFeed(ending)),
      get(
        `/area/:slug/promises.${ending}`,
        viewBudget(3, 4),
        'promise.read',
        areaPromisesFeed(ending),
      ),
    ]),
    get('/promises/:id', viewBudget(3, 7), 'promise.read', promisePage),
    get(
      '/promises/:id/photos/:step',
      viewBudget(2, 400, UNCACHED.file),
      'promise.read',
      evidencePhoto('large'),
      ['uk'],
    ),
    get(
      '/promises/:id/photos/:step/small',
      viewBudget(2, 60, UNCACHED.file),
      'promise.read',
      evidencePhoto('small'),
      ['uk'],
    ),
    // Before the page of one question, whose id «no-news» would be.
    ...stopNewsRoutes({
      path: NO_NEWS_PATH,
      access: { permission: 'question-receipt.read' },
      limit: QUESTIONS,
      stop: async (code) => (await stopQuestionNews(pages, code)).ok,
      text: (locale) => askText.in(locale)('news.stopped.text'),
    }),
    get('/questions', viewBudget(2, 5), 'published-question.read', questionsPage),
    get('/area/:slug/questions', viewBudget(2, 6), 'published-question.read', areaQuestionsPage),
    get('/questions/:id', viewBudget(2, 6), 'published-question.read', questionPage),
    ...askingRoutes('/officer/:slug/ask', viewBudget(0, 5), pages, officerAskPage),
    ...askingRoutes('/area/:slug/ask', viewBudget(0, 5), pages, areaAskPage),
  ]);
}

/** A page that takes its own form; a higher module asks for questions with it, too. */
export function askingRoutes<Pages>(
  path: string,
  budget: ViewBudget,
  pages: Pages,
  handle: (pages: Pages, request: PageRequest) => Answer | Promise<Answer>,
): readonly Route[] {
  return (['GET', 'POST'] as const).map((method) => ({
    method,
    path,
    budget,
    access: { permission: 'question.ask' },
    locales: MAIN_LOCALES,
    ...(method === 'POST' && {
      limit: QUESTIONS,
      fields: ASKING_FIELDS,
      maxLengths: MAX_LENGTHS,
    }),
    handle: (request: PageRequest) => handle(pages, request),
  }));
}
