import { UNCACHED, viewBudget, type ViewBudget } from '#platform/http/view-budget.ts';
import type { Answer, PageRequest, RateLimit, Route } from '#platform/http/route.ts';
import { type Locale, MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { ReportsContext } from './domain/reports-context.ts';
import { areaPublishedFeed, publishedFeed } from './pages/feeds/feed-document.ts';
import { FEED_KINDS } from '#ui/feeds/feed.ts';
import { areaPublishedListPage, publishedListPage } from './pages/published/list.tsx';
import { publishedPhoto } from './pages/published/photo.ts';
import { publishedReportPage } from './pages/published/report.tsx';
import { supportByKey } from './pages/published/support.tsx';

/** So many are counted freely; beyond, each costs whoever says so a proof of work: a village may share one address. */
const SUPPORTERS: RateLimit = { posts: 30, seconds: 600, provable: true };

/** What everybody reads of reports: lists, single ones, their photographs, feeds. */
export function publishedRoutes(context: ReportsContext): readonly Route[] {
  const get = (
    path: string,
    budget: ViewBudget,
    handle: (context: ReportsContext, request: PageRequest) => Promise<Answer>,
    locales: readonly Locale[] = MAIN_LOCALES,
  ): Route => ({
    method: 'GET',
    path,
    budget,
    access: { permission: 'published.read' },
    locales,
    handle: (request) => handle(context, request),
  });
  return [
    get('/reports', viewBudget(3, 16), publishedListPage),
    get('/area/:slug/reports', viewBudget(3, 17), areaPublishedListPage),
    ...FEED_KINDS.flatMap(({ ending }) => [
      get(`/reports.${ending}`, viewBudget(1, 6), publishedFeed(ending)),
      get(`/area/:slug/reports.${ending}`, viewBudget(1, 6), areaPublishedFeed(ending)),
    ]),
    get('/reports/:id', viewBudget(3, 8), publishedReportPage),
    {
      method: 'POST',
      path: '/reports/:id/support',
      access: { permission: 'published.support' },
      locales: MAIN_LOCALES,
      limit: SUPPORTERS,
      fields: ['key'],
      handle: (request) => supportByKey(context, request),
    },
    get('/reports/:id/photos/:photo', viewBudget(2, 400, UNCACHED.file), publishedPhoto('large'), [
      'uk',
    ]),
    get(
      '/reports/:id/photos/:photo/small',
      viewBudget(2, 60, UNCACHED.file),
      publishedPhoto('small'),
      ['uk'],
    ),
  ];
}
