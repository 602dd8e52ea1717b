import { viewBudget } from '#platform/http/view-budget.ts';
import { redirect, type Route } from '#platform/http/route.ts';
import { localePath, MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { FIRST_FORUM } from './domain/first-forum.ts';
import type { ForumPages } from './domain/forum-context.ts';
import { firstForumPage } from './pages/first-forum.tsx';
import { forumPage } from './pages/public/forum.tsx';
import { nextForumYear } from './use-cases/read-forum.ts';

/** What everybody reads of a forum. */
export function publicRoutes(pages: ForumPages): readonly Route[] {
  const shared = {
    method: 'GET',
    access: { permission: 'forum.read' },
    locales: MAIN_LOCALES,
  } as const;
  return [
    {
      ...shared,
      path: '/forum',
      budget: viewBudget(1, 0, 'it leads to another page'),
      unlisted: true,
      handle: async ({ locale }) =>
        redirect(localePath(locale, `/forum/${await nextForumYear(pages)}`)),
    },
    // Before the pages of other years: it is no row of the register.
    {
      ...shared,
      path: `/forum/${FIRST_FORUM.year}`,
      budget: viewBudget(0, 9),
      handle: firstForumPage,
    },
    {
      ...shared,
      path: '/forum/:year',
      budget: viewBudget(23, 12),
      handle: (request) => forumPage(pages, request),
    },
  ];
}
