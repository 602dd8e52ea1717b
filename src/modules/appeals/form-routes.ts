import { REDIRECT, viewBudget } from '#platform/http/view-budget.ts';
import {
  type Answer,
  type PageRequest,
  type RateLimit,
  redirect,
  type Route,
} from '#platform/http/route.ts';
import { localePath, MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import { stopNewsRoutes } from '#ui/receipt/no-more-news.tsx';
import { MAX_FILE_BYTES, MAX_FILES } from './domain/appeal-file.ts';
import type { AppealPages } from './domain/pages-context.ts';
import { answerAppealStep, appealPage } from './pages/form/appeal.ts';
import { DRAFT_FIELDS } from './pages/form/draft.ts';
import { putUpFiles } from './pages/form/put-up-files.ts';
import { NO_NEWS_PATH } from './pages/receipt/appeal-receipt.tsx';
import { appealReceiptText } from './pages/receipt/messages/index.ts';
import { sendAppeal } from './pages/form/send-appeal.ts';
import { stopAppealNews } from './use-cases/stop-appeal-news.ts';
import { MAX_APPEAL_LENGTHS } from './domain/appeal.ts';

/**
 * A village stands behind one address of its mobile operator; an appeal is six posts, and one more for each file. Beyond,
 * each costs a proof of work: else one neighbour could keep all others from the last question.
 */
const QUESTIONS: RateLimit = { posts: 1_200, seconds: 600, provable: true };
const APPEALS: RateLimit = { posts: 60, seconds: 600, provable: true };
/** Counted only where any are brought: a neighbour’s files keep nobody from going on without. */
const FILES: RateLimit = { posts: 120, seconds: 600, provable: true };

const submit = { access: { permission: 'appeal.submit' }, locales: MAIN_LOCALES } as const;
const FORM = [...DRAFT_FIELDS, 'step', 'go'];

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { substance: MAX_APPEAL_LENGTHS.substance };

/** How a resident appeals: step by step, without JavaScript. */
export function appealFormRoutes(pages: AppealPages): readonly Route[] {
  const post = (
    path: string,
    more: Pick<Route, 'handle'> & Partial<Omit<Route, 'method' | 'budget'>>,
  ): Route => ({
    ...submit,
    method: 'POST',
    path,
    fields: FORM,
    ...more,
  });
  return withMaxLengths(MAX_LENGTHS, [
    {
      ...submit,
      method: 'GET',
      path: '/appeal',
      budget: viewBudget(0, 7),
      handle: (request) => appealPage(pages, request),
    },
    post('/appeal', { limit: QUESTIONS, handle: (request) => answerAppealStep(pages, request) }),
    post('/appeal/files', {
      limit: QUESTIONS,
      fields: [...FORM, 'remove', 'file'],
      repeated: ['file'],
      upload: {
        bytes: MAX_FILE_BYTES,
        files: MAX_FILES,
        keepsOthers: true,
        limited: { field: 'file', limit: FILES },
      },
      handle: (request) => putUpFiles(pages, request),
    }),
    post('/appeal/sent', { limit: APPEALS, handle: (request) => sendAppeal(pages, request) }),
    ...['/appeal/files', '/appeal/sent'].map(
      (path): Route => ({
        ...submit,
        method: 'GET',
        path,
        budget: REDIRECT,
        unlisted: true,
        handle: beginAnew,
      }),
    ),
    ...stopNewsRoutes({
      path: NO_NEWS_PATH,
      access: { permission: 'appeal-receipt.read' },
      limit: APPEALS,
      stop: async (code) => (await stopAppealNews(pages, code)).ok,
      text: (locale) => appealReceiptText.in(locale)('news.stopped.text'),
    }),
  ]);
}

/** What was posted to an address opens nothing when it is asked for by itself. */
function beginAnew({ locale }: PageRequest): Answer {
  return redirect(localePath(locale, '/appeal'));
}
