import { viewBudget } from '#platform/http/view-budget.ts';
import type { RateLimit, Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { type Actor, staffPages } from '#modules/identity/index.ts';
import type { ForumPages } from './domain/forum-context.ts';
import type { ForumDesk } from './pages/desk/desk-pages.ts';
import { askBadgePage, openBadges } from './pages/registration/badge.tsx';
import { registrationPage } from './pages/registration/registration.tsx';
import { badgesPage } from './pages/registration-print/badges.tsx';
import { askCertificatePage, certificatePage } from './pages/registration-print/certificate.tsx';
import { deskRegistrationPage } from './pages/registration-desk/registration.tsx';
import { BADGE_FIELDS } from './use-cases/registration/badge-schemas.ts';
import {
  ARRANGING_FIELDS,
  ARRANGING_REPEATED,
} from './use-cases/registration/registration-schemas.ts';

/** As of tickets: nobody guesses sixteen digits, and whoever tries works for each. */
const CODES: RateLimit = { posts: 60, seconds: 600, provable: true };

/** Coming to the forum: seats, the line for them and tickets are attendance’s own pages. */
export function registrationRoutes(pages: ForumPages): readonly Route[] {
  const own = { locales: MAIN_LOCALES, unlisted: true } as const;
  const badge = {
    ...own,
    path: '/forum/:year/badge',
    access: { permission: 'badge.keep' },
  } as const;
  const certificate = {
    ...own,
    path: '/forum/:year/certificate',
    access: { permission: 'ticket.read' },
  } as const;
  return [
    {
      ...badge,
      method: 'GET',
      budget: viewBudget(3, 5),
      handle: (request) => askBadgePage(pages, request),
    },
    {
      ...badge,
      method: 'POST',
      limit: CODES,
      fields: BADGE_FIELDS,
      handle: (request) => openBadges(pages, request),
    },
    {
      ...certificate,
      method: 'GET',
      budget: viewBudget(3, 5),
      handle: (request) => askCertificatePage(pages, request),
    },
    {
      ...certificate,
      method: 'POST',
      limit: CODES,
      fields: ['code'],
      handle: (request) => certificatePage(pages, request),
    },
    {
      method: 'GET',
      path: '/forum/:year/registration',
      budget: viewBudget(4, 6),
      access: { permission: 'forum.read' },
      locales: MAIN_LOCALES,
      handle: (request) => registrationPage(pages, request),
    },
  ];
}

/** Who comes, for whoever prepares the forum. */
export function registrationDeskRoutes(given: ForumDesk): readonly Route<Actor>[] {
  const { get, form } = staffPages(given);
  return [
    get('/desk/forum/:id/badges', 'badge.print', badgesPage),
    ...form('/desk/forum/:id/registration', 'forum.prepare', deskRegistrationPage, {
      fields: ARRANGING_FIELDS,
      repeated: ARRANGING_REPEATED,
    }),
  ];
}
