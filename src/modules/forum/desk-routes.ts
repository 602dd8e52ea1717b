import type { Route } from '#platform/http/route.ts';
import type { Actor, NotificationKind } from '#modules/identity/index.ts';
import { programmeImportRoutes } from './import-routes.ts';
import { feedbackDeskRoutes } from './feedback-routes.ts';
import { accreditationDeskRoutes } from './accreditation-routes.ts';
import { liveDeskRoutes } from './live-routes.ts';
import type { ForumDesk } from './pages/desk/desk-pages.ts';
import type { LiveDesk } from './pages/live-desk/live-desk.ts';
import { programmeDeskRoutes } from './programme-routes.ts';
import { registrationDeskRoutes } from './registration-routes.ts';
import { reviewRoutes, talkNotices } from './review-routes.ts';
import { innovationDeskRoutes, innovationNotices } from './innovation-routes.ts';
import { type OtherFacts, pressKitDeskRoutes } from './press-kit-routes.ts';
import { pressListDeskRoutes } from './press-list-routes.ts';
import { photographDeskRoutes } from './photograph-routes.ts';
import { setUpRoutes } from './set-up-routes.ts';

/** How organisers are told of all parts of the forum. */
export const forumNotices: readonly NotificationKind[] = [...talkNotices, ...innovationNotices];

/** The desk of all parts of the forum. */
export function forumDeskRoutes(given: ForumDesk & LiveDesk & OtherFacts): readonly Route<Actor>[] {
  return [
    ...reviewRoutes(given),
    ...setUpRoutes(given),
    ...programmeDeskRoutes(given),
    ...programmeImportRoutes(given),
    ...liveDeskRoutes(given),
    ...registrationDeskRoutes(given),
    ...accreditationDeskRoutes(given),
    ...innovationDeskRoutes(given),
    ...feedbackDeskRoutes(given),
    ...pressKitDeskRoutes(given),
    ...photographDeskRoutes(given),
    ...pressListDeskRoutes(given),
  ];
}
