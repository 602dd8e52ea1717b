import type { Route } from '../../platform/http/route.ts';
import type { ForumPages } from './domain/forum-context.ts';
import { publicRoutes } from './public-routes.ts';

/** The public pages and forms of all parts of the forum. */
export function forumRoutes(pages: ForumPages): readonly Route[] {
  return [...publicRoutes(pages)];
}
