import { UNCACHED, viewBudget, type ViewBudget } from '#platform/http/view-budget.ts';
import type { Answer, PageRequest, Route, SharedLimit } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { FEED_KINDS } from '#ui/feeds/feed.ts';
import { askingRoutes } from '#modules/promises/index.ts';
import { askAtMeeting } from './pages/talk/ask-at-meeting.ts';
import { openShortAddress } from './pages/talk/short-address.ts';
import type { PublicMeetingPages } from './pages/meeting-pages.ts';
import { meetingCalendar, officerCalendar } from './pages/calendar-document.ts';
import { areaMeetingsFeed, meetingsFeed } from './pages/feed-document.ts';
import { areaMeetingsPage, meetingsPage } from './pages/list.tsx';
import { meetingPage } from './pages/meeting.tsx';
import { meetingPoster } from './pages/poster.tsx';

/** Codes that are none. Beyond, each code costs a proof of work. */
const UNKNOWN_CODES: SharedLimit = {
  of: 'meeting codes',
  limit: { posts: 300, seconds: 600, provable: true, ofAll: 3_000 },
};

/** What everybody reads of meetings: lists, single ones, posters, calendars, feeds. */
export function meetingRoutes(context: PublicMeetingPages): readonly Route[] {
  const get = (
    path: string,
    budget: ViewBudget,
    handle: (context: PublicMeetingPages, request: PageRequest) => Promise<Answer>,
  ): Route => ({
    method: 'GET',
    path,
    budget,
    access: { permission: 'meeting.read' },
    locales: MAIN_LOCALES,
    handle: (request) => handle(context, request),
  });
  const endings = [...FEED_KINDS.map(({ ending }) => ending), 'ics' as const];
  return [
    get('/meetings', viewBudget(1, 17), meetingsPage),
    get('/area/:slug/meetings', viewBudget(1, 18), areaMeetingsPage),
    ...endings.flatMap((ending) => [
      get(`/meetings.${ending}`, viewBudget(1, 77), meetingsFeed(ending)),
      get(`/area/:slug/meetings.${ending}`, viewBudget(1, 77), areaMeetingsFeed(ending)),
    ]),
    get('/officer/:slug/meetings.ics', viewBudget(1, 22), officerCalendar),
    get('/meeting/:slug/calendar.ics', viewBudget(1, 2), meetingCalendar),
    get('/meeting/:slug', viewBudget(5, 12), meetingPage),
    get('/meeting/:slug/poster', viewBudget(1, 7), meetingPoster),
    {
      ...get('/m/:code', viewBudget(4, 5, UNCACHED.countedCode), openShortAddress),
      misses: UNKNOWN_CODES,
    },
    ...askingRoutes(
      '/meeting/:slug/ask',
      viewBudget(1, 6, UNCACHED.formKey),
      context,
      askAtMeeting,
    ),
  ];
}
