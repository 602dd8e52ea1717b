import { viewBudget } from '#platform/http/view-budget.ts';
import { parseId } from '#kernel/ids.ts';
import type { Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import {
  type Actor,
  type DeskEvents,
  type NotificationKind,
  staffPages,
} from '#modules/identity/index.ts';
import type { ForumPages } from './domain/forum-context.ts';
import type { ForumDesk, ForumHouse } from './pages/desk/desk-pages.ts';
import { adoptPage } from './pages/innovation-desk/adopt.tsx';
import { deskInnovationPage } from './pages/innovation-desk/innovation.tsx';
import { deskInnovationsPage } from './pages/innovation-desk/innovations.tsx';
import { innovationDeskText } from './pages/innovation-desk/messages/index.ts';
import { deskMaterialsPage } from './pages/materials/desk-materials.tsx';
import { innovationPage } from './pages/innovations/innovation.tsx';
import { innovationsPage } from './pages/innovations/list.tsx';
import { MATERIAL_FIELDS } from './use-cases/materials/material-schemas.ts';
import { ADOPTING_FIELDS, LOOKING_FIELDS } from './use-cases/innovation/innovation-schemas.ts';
import { MAX_PASSPORT_LENGTHS } from './domain/innovation/innovation.ts';

/** That a passport came, and what became of it: heard where the forum is. */
export function innovationEvents({ areas }: ForumHouse): DeskEvents {
  return {
    types: ['innovation.*'],
    permission: 'innovation.handle',
    where: ({ area }) => {
      const areaId = parseId<'area'>(area ?? '');
      return { areaIds: areaId ? areas.lineOf(areaId) : [] };
    },
  };
}

/** How organisers are told that one came. */
export const innovationNotices: readonly NotificationKind[] = [
  { kind: 'innovation.sent', text: (locale) => innovationDeskText.in(locale)('notice.sent') },
];

/** What the talks of forums left, for everybody. */
export function innovationRoutes(pages: ForumPages): readonly Route[] {
  const shared = {
    method: 'GET',
    access: { permission: 'innovation.read' },
    locales: MAIN_LOCALES,
  } as const;
  return [
    {
      ...shared,
      path: '/innovations',
      budget: viewBudget(1, 6),
      // Named by `forumPageAddresses` once there is one.
      unlisted: true,
      handle: (request) => innovationsPage(pages, request),
    },
    {
      ...shared,
      path: '/innovation/:slug',
      budget: viewBudget(10, 10),
      handle: (request) => innovationPage(pages, request),
    },
  ];
}

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { note: MAX_PASSPORT_LENGTHS.note };

/** The desk of whoever looks at them, and of whoever takes one over. */
export function innovationDeskRoutes(given: ForumDesk): readonly Route<Actor>[] {
  const { get, form } = staffPages(given);
  return withMaxLengths(MAX_LENGTHS, [
    ...form('/desk/forum/talks/:talk/materials', 'material.keep', deskMaterialsPage, {
      fields: MATERIAL_FIELDS,
    }),
    get('/desk/forum/:id/innovations', 'innovation.handle', deskInnovationsPage),
    // Before the pages of one innovation, whose id «adopt» would be.
    ...form('/desk/innovation/adopt', 'innovation.adopt', adoptPage, { fields: ADOPTING_FIELDS }),
    ...form('/desk/innovation/:innovation', 'innovation.handle', deskInnovationPage, {
      fields: LOOKING_FIELDS,
    }),
  ]);
}
