import { UNCACHED, viewBudget } from '#platform/http/view-budget.ts';
import { parseId } from '#kernel/ids.ts';
import type { RateLimit, Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import { type Actor, type DeskEvents, staffPages } from '#modules/identity/index.ts';
import type { ForumPages } from './domain/forum-context.ts';
import type { ForumDesk, ForumHouse } from './pages/desk/desk-pages.ts';
import { accreditationPage } from './pages/press/accreditation.tsx';
import { deskAccreditationPage } from './pages/press-desk/accreditation.tsx';
import { pressListPage } from './pages/press-desk/press-list.tsx';
import {
  ACCREDITING_FIELDS,
  ACCREDITING_REPEATED,
  HANDLING_FIELDS,
} from './use-cases/press/press-schemas.ts';
import { MAX_PRESS_LENGTHS } from './domain/press/accreditation.ts';

/** A newsroom stands behind one address: beyond this, each costs a proof of work. */
const SENT: RateLimit = { posts: 30, seconds: 600, provable: true };

/** That somebody of the media asks for an accreditation, and what came of it: heard where the forum is. */
export function accreditationEvents({ areas }: ForumHouse): DeskEvents {
  return {
    types: ['accreditation.*'],
    permission: 'accreditation.handle',
    where: ({ area }) => {
      const areaId = parseId<'area'>(area ?? '');
      return { areaIds: areaId ? areas.lineOf(areaId) : [] };
    },
  };
}

/** The fast lane of the media. */
export function accreditationRoutes(pages: ForumPages): readonly Route[] {
  const shared = {
    path: '/forum/:year/press/accreditation',
    access: { permission: 'accreditation.ask' },
    locales: MAIN_LOCALES,
  } as const;
  return [
    {
      ...shared,
      method: 'GET',
      budget: viewBudget(3, 9, UNCACHED.formKey),
      handle: (request) => accreditationPage(pages, request),
    },
    {
      ...shared,
      method: 'POST',
      limit: SENT,
      fields: ACCREDITING_FIELDS,
      repeated: ACCREDITING_REPEATED,
      handle: (request) => accreditationPage(pages, request),
    },
  ];
}

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { note: MAX_PRESS_LENGTHS.note };

/** The desk of the press officer. */
export function accreditationDeskRoutes(given: ForumDesk): readonly Route<Actor>[] {
  const { get, form } = staffPages(given);
  return withMaxLengths(MAX_LENGTHS, [
    get('/desk/forum/:id/press', 'accreditation.handle', pressListPage),
    ...form('/desk/forum/press/:accreditation', 'accreditation.handle', deskAccreditationPage, {
      fields: HANDLING_FIELDS,
    }),
  ]);
}
