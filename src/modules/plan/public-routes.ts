import { viewBudget, type ViewBudget } from '#platform/http/view-budget.ts';
import type { Answer, PageRequest, Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { FEED_KINDS } from '#ui/feeds/feed.ts';
import type { PublicPlanPages } from './pages/public/action-facts.tsx';
import { actionPage } from './pages/public/action.tsx';
import { planCalendarFile } from './pages/public/calendar-file.ts';
import { planCalendarPage } from './pages/public/calendar.tsx';
import { coveragePage } from './pages/public/coverage.tsx';
import { planFeed } from './pages/public/feed.ts';
import { newestPlan, planPage } from './pages/public/list.tsx';
import { planMapPage } from './pages/public/map.tsx';
import { PLAN_ENDINGS, planFile } from './pages/public/plan-files.ts';
import { scorecardPage } from './pages/public/scorecard.tsx';

/** What everybody reads of plans. */
export function publicPlanRoutes(context: PublicPlanPages): readonly Route[] {
  const get = (
    path: string,
    budget: ViewBudget,
    handle: (context: PublicPlanPages, request: PageRequest) => Promise<Answer>,
  ): Route => ({
    method: 'GET',
    path,
    budget,
    access: { permission: 'action.read' },
    locales: MAIN_LOCALES,
    handle: (request) => handle(context, request),
  });
  return [
    { ...get('/plan', viewBudget(1, 0, 'it leads to another page'), newestPlan), unlisted: true },
    ...FEED_KINDS.map(({ ending }) => get(`/plan.${ending}`, viewBudget(1, 19), planFeed(ending))),
    get('/plan/:year', viewBudget(3, 12), planPage),
    get('/plan/:year/scorecard', viewBudget(4, 10), scorecardPage),
    get('/plan/:year/calendar', viewBudget(4, 11), planCalendarPage),
    get('/plan/:year/map', viewBudget(3, 8), planMapPage),
    get('/plan/:year/coverage', viewBudget(5, 8), coveragePage),
    get('/plan/:year/plan.ics', viewBudget(4, 5), planCalendarFile),
    ...PLAN_ENDINGS.map((ending) =>
      get(`/plan/:year/plan.${ending}`, viewBudget(8, 14), planFile(ending)),
    ),
    get('/plan/:year/action/:number', viewBudget(8, 10), actionPage),
  ];
}
