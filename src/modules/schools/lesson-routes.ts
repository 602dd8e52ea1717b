import { UNCACHED, viewBudget, type ViewBudget } from '#platform/http/view-budget.ts';
import type { Answer, Cost, PageRequest, RateLimit, Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import { stopNewsRoutes } from '#ui/receipt/no-more-news.tsx';
import type { LessonsContext } from './domain/lessons-context.ts';
import { bookPage } from './pages/lessons/book.tsx';
import { TOPICS_PATH } from './pages/lessons/lesson-words.ts';
import { lessonsText } from './pages/lessons/messages/index.ts';
import {
  pressCalendar,
  pressCancel,
  pressRate,
  pressRepeat,
  pressSheet,
} from './pages/lessons/press-receipt.ts';
import {
  CALENDAR_PATH,
  CANCEL_PATH,
  RATE_PATH,
  REPEAT_PATH,
} from './pages/lessons/receipt-acts.tsx';
import { SHEET_PATH } from './pages/lessons/receipt-quiz.tsx';
import { NO_NEWS_PATH } from './pages/lessons/receipt.tsx';
import { topicPage } from './pages/lessons/topic.tsx';
import { topicsPage } from './pages/lessons/topics.tsx';
import { stopLessonNews } from './use-cases/lesson-receipt.ts';
import { BOOKING_FIELDS, RATING_FIELDS } from './use-cases/lesson-schemas.ts';
import { MAX_LESSON_LENGTHS } from './domain/lesson.ts';

/** A village stands behind one address of its mobile operator: beyond this, each request costs a proof of work. */
const REQUESTS: RateLimit = { posts: 60, seconds: 600, provable: true };

/** An officer has few hours for lessons: more requests than a school makes cost a proof of work each. */
const HOURS: Cost = { of: 'hours of lessons', limit: { posts: 5, seconds: 300, provable: true } };

type Handle = (context: LessonsContext, request: PageRequest) => Promise<Answer>;

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { wishes: MAX_LESSON_LENGTHS.wishes, words: MAX_LESSON_LENGTHS.rating };

/** What lessons are about, how a teacher asks for one, and what they do with its code. */
export function lessonRoutes(context: LessonsContext): readonly Route[] {
  const route = (
    path: string,
    budget: ViewBudget,
    permission: 'lesson-topic.read' | 'lesson.book',
    handle: Handle,
  ): Route => ({
    method: 'GET',
    path,
    budget,
    access: { permission },
    locales: MAIN_LOCALES,
    handle: (request) => handle(context, request),
  });
  const book = route(
    '/school/:slug/lesson',
    viewBudget(4, 7, UNCACHED.formKey),
    'lesson.book',
    bookPage,
  );
  return withMaxLengths(MAX_LENGTHS, [
    book,
    { ...book, method: 'POST', limit: REQUESTS, cost: HOURS, fields: BOOKING_FIELDS },
    route(TOPICS_PATH, viewBudget(1, 8), 'lesson-topic.read', topicsPage),
    ...receiptRoutes(context),
    route(`${TOPICS_PATH}/:key`, viewBudget(1, 7), 'lesson-topic.read', topicPage),
  ]);
}

function receiptRoutes(context: LessonsContext): readonly Route[] {
  const access = { permission: 'lesson-receipt.read' } as const;
  const post = (path: string, handle: Handle, fields: readonly string[] = ['code']): Route => ({
    method: 'POST',
    path,
    access,
    locales: MAIN_LOCALES,
    limit: REQUESTS,
    fields,
    handle: (request) => handle(context, request),
  });
  return [
    post(CANCEL_PATH, pressCancel, ['code', 'words']),
    post(RATE_PATH, pressRate, RATING_FIELDS),
    post(REPEAT_PATH, pressRepeat),
    post(CALENDAR_PATH, pressCalendar),
    post(SHEET_PATH, pressSheet),
    ...stopNewsRoutes({
      path: NO_NEWS_PATH,
      access,
      limit: REQUESTS,
      stop: async (code) => (await stopLessonNews(context, code)).ok,
      text: (locale) => lessonsText.in(locale)('receipt.news.stopped'),
    }),
  ];
}
