import type { OtherFacts } from './press-kit-routes.ts';
import type { LiveDesk } from './pages/live-desk/live-desk.ts';
import { accreditationHandlers } from './accreditation-by-itself.ts';
import { programmeInterfaces } from './api/interface-docs.ts';
import { callHandlers } from './call-by-itself.ts';
import { forumDeskEvents } from './desk-events.ts';
import { forumDeskRoutes, forumNotices } from './desk-routes.ts';
import type { FeedbackContext, ForumContext, ForumPages } from './domain/forum-context.ts';
import type { LiveContext } from './domain/live/live-context.ts';
import { feedbackHandlers } from './feedback-by-itself.ts';
import { forumActs } from './journal-acts.ts';
import { forumNamers } from './journal-namers.ts';
import { liveHandlers } from './live-by-itself.ts';
import type { ForumDesk, ForumHouse } from './pages/desk/desk-pages.ts';
import { forumSearches } from './pages/desk/search.ts';
import { talkSubjects } from './pages/feedback/survey-subjects.ts';
import { innovationSource } from './pages/innovations/innovation-source.ts';
import { hallPromiseSource } from './pages/live/hall-source.ts';
import { findHallPath } from './pages/live/halls.tsx';
import { openTalkReceipt } from './pages/own-talk/own-talk.tsx';
import { talkSource } from './pages/programme/talk-source.ts';
import { forumHome } from './pages/public/home.tsx';
import { forumPageAddresses } from './pages/public/page-addresses.ts';
import { forumGatherings } from './pages/registration/gathering-kind.ts';
import { reviewsDay } from './pages/review-desk/reviews-day.tsx';
import { forumPermissions } from './permissions.ts';
import { pressListHandlers } from './press-list-by-itself.ts';
import { registrationHandlers } from './registration-by-itself.ts';
import { forumRetention } from './retention.ts';
import { forumRoutes } from './routes.ts';
import { forumLink } from './set-up-routes.ts';

type Pages = ForumPages & ForumDesk & LiveDesk & OtherFacts;
type As = (name: string) => FeedbackContext & LiveContext;

export const forumModule = {
  name: 'forum',
  permissions: forumPermissions,
  journalActs: forumActs,
  journalNames: () => forumNamers,
  retention: forumRetention,
  routes: (context: Pages) => [...forumRoutes(context), ...forumDeskRoutes(context)],
  pageAddresses: forumPageAddresses,
  interfaces: programmeInterfaces,
  desk: (directories: ForumHouse) => ({
    places: { together: [forumLink] },
    days: [reviewsDay(directories)],
    searches: forumSearches(directories),
    events: forumDeskEvents(directories),
    kinds: forumNotices,
  }),
  homeSections: (context: ForumContext) => [forumHome(context)],
  receipts: (context: ForumContext) => [openTalkReceipt(context)],
  shortCodes: (context: LiveContext) => [findHallPath(context)],
  gatheringKinds: () => [forumGatherings],
  surveySubjects: (directories: ForumHouse) => [talkSubjects(directories)],
  promiseSources: (context: ForumContext) => [
    hallPromiseSource(context),
    talkSource(context),
    innovationSource(context),
  ],
  eventHandlers: (as: As) => [
    ...liveHandlers(as('halls')),
    ...callHandlers(as('forum')),
    ...feedbackHandlers(as('forum')),
    ...registrationHandlers(as('forum')),
    ...accreditationHandlers(as('forum')),
    ...pressListHandlers(as('forum')),
  ],
};
