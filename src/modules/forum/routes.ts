import { redirect, type Route } from '../../platform/http/route.ts';
import { localePath, MAIN_LOCALES } from '../../platform/i18n/locales.ts';
import { FIRST_FORUM } from './domain/first-forum.ts';
import { firstForumPage } from './pages/first-forum.tsx';

const access = { public: 'the forum is an open event, announced to everybody' };

export function forumRoutes(): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/forum',
      access,
      locales: MAIN_LOCALES,
      handle: (request) => redirect(localePath(request.locale, `/forum/${FIRST_FORUM.year}`)),
    },
    {
      method: 'GET',
      path: `/forum/${FIRST_FORUM.year}`,
      access,
      locales: MAIN_LOCALES,
      handle: firstForumPage,
    },
  ];
}
