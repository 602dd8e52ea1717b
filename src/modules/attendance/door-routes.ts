import { viewBudget } from '#platform/http/view-budget.ts';
import type { RateLimit, Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import { type Actor, type DeskEvents, type DeskLink, staffPages } from '#modules/identity/index.ts';
import { assistedPage, enterAssisted } from './pages/door/assisted.tsx';
import { doorPage, keepDoor } from './pages/door/door.tsx';
import { manifestDocument, receiveScans } from './pages/door/door-data.ts';
import type { DoorDesk } from './pages/door/door-desk.ts';
import { doorsPage } from './pages/door/doors.tsx';
import { doorText } from './pages/door/messages/index.ts';
import { keptDoorPage } from './pages/door/kept-door.tsx';
import { paperListPage } from './pages/door/paper.tsx';
import { paperCountPage } from './pages/door/paper-count.tsx';
import { checkInSchema } from './use-cases/check-in.ts';
import { signUpFields } from './use-cases/sign-up-schema.ts';

/** A hall of a thousand comes in within half an hour, past helpers who share a network. */
const DOOR: RateLimit = { posts: 2_000, seconds: 600 };

export const doorsLink: DeskLink = {
  id: 'doors',
  path: '/desk/door',
  permission: 'door.read',
  key: 'h',
  label: (locale) => doorText.in(locale)('doors'),
};

/** That people came in somewhere: counts. */
export const doorEvents: DeskEvents = {
  permission: 'door.read',
  types: ['attendance.checked-in'],
};

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = {
  /** Of a door without a network: two hundred at once, as JSON. */
  scans: 50_000,
};

/** The doors that one keeps, and signing up whoever asks in person. */
export function doorRoutes(context: DoorDesk): readonly Route<Actor>[] {
  const { get, post } = staffPages(context);
  return withMaxLengths(MAX_LENGTHS, [
    {
      method: 'GET',
      path: '/door',
      budget: viewBudget(0, 9),
      access: {
        public: 'it shows nobody’s data: a form, and what waits on the reader’s own device',
      },
      locales: MAIN_LOCALES,
      unlisted: true,
      handle: (request) => keptDoorPage(context, request),
    },
    get('/desk/door', 'door.read', doorsPage),
    get('/desk/door/:id', 'door.read', (desk, request) => doorPage(desk, request)),
    post('/desk/door/:id', 'door.keep', keepDoor, {
      limit: DOOR,
      fields: Object.keys(checkInSchema.shape),
    }),
    get('/desk/door/:id/manifest', 'door.read', manifestDocument),
    post('/desk/door/:id/scans', 'door.keep', receiveScans, { limit: DOOR, fields: ['scans'] }),
    get('/desk/door/:id/paper', 'door.read', paperListPage),
    get('/desk/door/:id/count', 'door.read', (desk, request) => paperCountPage(desk, request)),
    get('/desk/door/:id/sign-up', 'sign-up.enter', (desk, request) => assistedPage(desk, request)),
    post('/desk/door/:id/sign-up', 'sign-up.enter', enterAssisted, {
      limit: DOOR,
      fields: Object.keys(signUpFields),
    }),
  ]);
}
