import { parseId } from '#kernel/ids.ts';
import type { RateLimit, Route } from '#platform/http/route.ts';
import { type Actor, type DeskEvents, staffPages } from '#modules/identity/index.ts';
import type { ForumHouse } from './pages/desk/desk-pages.ts';
import type { LiveDesk } from './pages/live-desk/live-desk.ts';
import { moderateAct, sessionAct } from './pages/live-desk/session-acts.ts';
import { liveSessionPage } from './pages/live-desk/session.tsx';
import { liveSessionsPage } from './pages/live-desk/sessions.tsx';
import {
  CHANGING_LIVE_FIELDS,
  MODERATING_FIELDS,
  OPENING_LIVE_FIELDS,
} from './use-cases/live/live-schemas.ts';

/** Three moderators behind one address, each with a question every second. */
const MODERATING: RateLimit = { posts: 2_000, seconds: 600 };

/** That something was asked, supported or shown in a hall: heard where its forum is. */
export function liveEvents({ areas }: ForumHouse): DeskEvents {
  return {
    types: ['live-session.*', 'live-question.*'],
    permission: 'live-question.moderate',
    where: ({ area }) => {
      const areaId = parseId<'area'>(area ?? '');
      return { areaIds: areaId ? areas.lineOf(areaId) : [] };
    },
  };
}

/** The desk of whoever leads the questions of a hall. */
export function liveDeskRoutes(given: LiveDesk): readonly Route<Actor>[] {
  const { get, post } = staffPages(given);
  const one = '/desk/forum/:id/live/:session' as const;
  return [
    get('/desk/forum/:id/live', 'live-question.moderate', liveSessionsPage),
    post('/desk/forum/:id/live', 'live-session.run', liveSessionsPage, {
      fields: OPENING_LIVE_FIELDS,
    }),
    get(one, 'live-question.moderate', liveSessionPage),
    post(`${one}/question`, 'live-question.moderate', moderateAct, {
      fields: MODERATING_FIELDS,
      limit: MODERATING,
    }),
    post(`${one}/session`, 'live-session.run', sessionAct, { fields: CHANGING_LIVE_FIELDS }),
  ];
}
