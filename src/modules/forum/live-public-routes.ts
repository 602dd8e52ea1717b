import { UNCACHED, viewBudget, type ViewBudget } from '#platform/http/view-budget.ts';
import type { Answer, PageRequest, RateLimit, Route, SharedLimit } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { LiveContext } from './domain/live/live-context.ts';
import { hallPage } from './pages/live/hall.tsx';
import { hallState, hallStream, hallWords } from './pages/live/hall-data.ts';
import { askInHall, supportInHall } from './pages/live/hall-posts.ts';
import { hallsPage, openHallCode } from './pages/live/halls.tsx';
import { newDevices } from './pages/live/mark-of.ts';
import { wallPage } from './pages/live/wall.tsx';
import { ASKING_LIVE_FIELDS, SUPPORTING_FIELDS } from './use-cases/live/live-schemas.ts';

/**
 * A hall of five hundred stands behind one address: in ten minutes each of them asks four questions, and supports two
 * screens full. Beyond, each post costs a proof of work.
 */
const QUESTIONS: RateLimit = { posts: 2_000, seconds: 600, provable: true, inMemory: true };
const VOTES: RateLimit = { posts: 20_000, seconds: 600, provable: true, inMemory: true };

/** Codes that are none: of 11 million nobody finds one this way. Beyond, each code costs a proof of work. */
const UNKNOWN_CODES: SharedLimit = {
  of: 'hall codes',
  limit: { posts: 300, seconds: 600, provable: true, ofAll: 3_000 },
};

const OWN_DEVICE = 'it is of the telephone that asks';

/** What everybody in a hall reads, asks and supports, without an account. */
export function livePublicRoutes(context: LiveContext): readonly Route[] {
  const get = (
    path: string,
    budget: ViewBudget,
    handle: (context: LiveContext, request: PageRequest) => Promise<Answer>,
  ): Route => ({
    method: 'GET',
    path,
    budget,
    access: { permission: 'live-session.read' },
    locales: MAIN_LOCALES,
    unlisted: true,
    handle: (request) => handle(context, request),
  });
  const hall = '/forum/:year/live/:room';
  const cost = newDevices(context);
  // Halls are held in memory and read again after ten seconds at most: one statement more each for the session and the state.
  return [
    get('/forum/:year/live', viewBudget(4, 4), hallsPage),
    get(hall, viewBudget(5, 10, OWN_DEVICE), hallPage),
    get(`${hall}/state`, viewBudget(2, 1), hallState),
    get(`${hall}/words`, viewBudget(2, 1), hallWords),
    get(`${hall}/stream`, viewBudget(2, 1, OWN_DEVICE), hallStream),
    get('/forum/:year/screen/:room', viewBudget(5, 6), wallPage),
    {
      ...get('/q/:code', viewBudget(4, 5, UNCACHED.countedCode), openHallCode),
      misses: UNKNOWN_CODES,
    },
    {
      method: 'POST',
      path: `${hall}/ask`,
      access: { permission: 'live-question.ask' },
      locales: MAIN_LOCALES,
      limit: QUESTIONS,
      cost,
      fields: ASKING_LIVE_FIELDS,
      handle: (request) => askInHall(context, request),
    },
    {
      method: 'POST',
      path: `${hall}/support`,
      access: { permission: 'live-question.support' },
      locales: MAIN_LOCALES,
      limit: VOTES,
      cost,
      fields: SUPPORTING_FIELDS,
      handle: (request) => supportInHall(context, request),
    },
  ];
}
