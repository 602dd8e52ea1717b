import type { Route } from '#platform/http/route.ts';
import { accreditationRoutes } from './accreditation-routes.ts';
import { callRoutes } from './call-routes.ts';
import { type OtherFacts, pressKitRoutes } from './press-kit-routes.ts';
import type { ForumPages } from './domain/forum-context.ts';
import { livePublicRoutes } from './live-public-routes.ts';
import { programmeFileRoutes } from './programme-files-routes.ts';
import { programmeRoutes } from './programme-routes.ts';
import { publicRoutes } from './public-routes.ts';
import { innovationRoutes } from './innovation-routes.ts';
import { pressListRoutes } from './press-list-routes.ts';
import { photographRoutes } from './photograph-routes.ts';
import { registrationRoutes } from './registration-routes.ts';

/** The public pages and forms of all parts of the forum. */
export function forumRoutes(pages: ForumPages & OtherFacts): readonly Route[] {
  return [
    ...publicRoutes(pages),
    ...callRoutes(pages),
    ...programmeRoutes(pages),
    ...programmeFileRoutes(pages),
    ...livePublicRoutes(pages),
    ...registrationRoutes(pages),
    ...accreditationRoutes(pages),
    ...innovationRoutes(pages),
    ...pressKitRoutes(pages),
    ...photographRoutes(pages),
    ...pressListRoutes(pages),
  ];
}
