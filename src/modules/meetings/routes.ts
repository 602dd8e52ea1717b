import type { Answer, Budget, PageRequest, Route } from '../../platform/http/route.ts';
import { MAIN_LOCALES } from '../../platform/i18n/locales.ts';
import { FEED_KINDS } from '../../ui/feeds/feed.ts';
import { askingRoutes } from '../promises/index.ts';
import { askAtMeeting } from './pages/talk/ask-at-meeting.ts';
import { openShortAddress } from './pages/talk/short-address.ts';
import type { PublicMeetingPages } from './pages/meeting-pages.ts';
import { meetingCalendar, officerCalendar } from './pages/calendar-document.ts';
import { areaMeetingsFeed, meetingsFeed } from './pages/feed-document.ts';
import { areaMeetingsPage, meetingsPage } from './pages/list.tsx';
import { meetingPage } from './pages/meeting.tsx';
import { meetingPoster } from './pages/poster.tsx';

/** Codes that are none. Beyond, each code costs a proof of work. */
const UNKNOWN_CODES: Budget = {
  of: 'meeting codes',
  limit: { posts: 300, seconds: 600, provable: true, ofAll: 3_000 },
};

/** What everybody reads of meetings: lists, single ones, posters, calendars, feeds. */
export function meetingRoutes(context: PublicMeetingPages): readonly Route[] {
  const get = (
    path: string,
    handle: (context: PublicMeetingPages, request: PageRequest) => Promise<Answer>,
  ): Route => ({
    method: 'GET',
    path,
    access: { permission: 'meeting.read' },
    locales: MAIN_LOCALES,
    handle: (request) => handle(context, request),
  });
  const endings = [...FEED_KINDS.map(({ ending }) => ending), 'ics' as const];
  return [
    get('/meetings', meetingsPage),
    get('/area/:slug/meetings', areaMeetingsPage),
    ...endings.flatMap((ending) => [
      get(`/meetings.${ending}`, meetingsFeed(ending)),
      get(`/area/:slug/meetings.${ending}`, areaMeetingsFeed(ending)),
    ]),
    get('/officer/:slug/meetings.ics', officerCalendar),
    get('/meeting/:slug/calendar.ics', meetingCalendar),
    get('/meeting/:slug', meetingPage),
    get('/meeting/:slug/poster', meetingPoster),
    { ...get('/m/:code', openShortAddress), misses: UNKNOWN_CODES },
    ...askingRoutes('/meeting/:slug/ask', context, askAtMeeting),
  ];
}
