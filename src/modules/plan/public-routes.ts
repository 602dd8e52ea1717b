import type { Answer, PageRequest, Route } from '../../platform/http/route.ts';
import { MAIN_LOCALES } from '../../platform/i18n/locales.ts';
import { FEED_KINDS } from '../../ui/feeds/feed.ts';
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
    handle: (context: PublicPlanPages, request: PageRequest) => Promise<Answer>,
  ): Route => ({
    method: 'GET',
    path,
    access: { permission: 'action.read' },
    locales: MAIN_LOCALES,
    handle: (request) => handle(context, request),
  });
  return [
    { ...get('/plan', newestPlan), unlisted: true },
    ...FEED_KINDS.map(({ ending }) => get(`/plan.${ending}`, planFeed(ending))),
    get('/plan/:year', planPage),
    get('/plan/:year/scorecard', scorecardPage),
    get('/plan/:year/calendar', planCalendarPage),
    get('/plan/:year/map', planMapPage),
    get('/plan/:year/coverage', coveragePage),
    get('/plan/:year/plan.ics', planCalendarFile),
    ...PLAN_ENDINGS.map((ending) => get(`/plan/:year/plan.${ending}`, planFile(ending))),
    get('/plan/:year/action/:number', actionPage),
  ];
}
