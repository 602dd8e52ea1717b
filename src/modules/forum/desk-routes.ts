import type { Route } from '../../platform/http/route.ts';
import type { Actor } from '../identity/index.ts';
import type { ForumDesk } from './pages/desk/desk-pages.ts';
import { setUpRoutes } from './set-up-routes.ts';

/** The desk of all parts of the forum. */
export function forumDeskRoutes(given: ForumDesk): readonly Route<Actor>[] {
  return [...setUpRoutes(given)];
}
