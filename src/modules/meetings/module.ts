import type { TalkDesk } from './pages/desk/talk/talk-desk.ts';
import type { SurveysContext } from '#modules/surveys/index.ts';
import { meetingInterfaces } from './api/interface-docs.ts';
import { meetingOperations } from './api/meeting-operations.ts';
import { meetingHandlers } from './by-itself.ts';
import { meetingDeskRoutes, meetingEvents, meetingNotices, meetingsLink } from './desk-routes.ts';
import type { MeetingsContext } from './domain/meetings-context.ts';
import { meetingsActs } from './domain/journal-acts.ts';
import { meetingNamers } from './journal-namers.ts';
import { beatMeetings } from './pages/beat-meetings.ts';
import type { MeetingsHouse } from './pages/desk/desk-pages.ts';
import { handedMeetings } from './pages/desk/handed-meetings.ts';
import { meetingsDay, openMeetingsDay } from './pages/desk/meetings-day.tsx';
import { meetingSearch } from './pages/desk/search.ts';
import { meetingWork } from './pages/everyday-work.ts';
import { meetingGatherings } from './pages/gathering-kind.ts';
import type { PublicMeetingPages } from './pages/meeting-pages.ts';
import { meetingPageAddresses } from './pages/page-addresses.ts';
import { meetingPromiseSource } from './pages/promise-source.ts';
import { meetingsArea, meetingsCard, meetingsHome } from './pages/sections.tsx';
import { meetingSubjects } from './pages/survey-subjects.ts';
import { findMeetingPath } from './pages/talk/short-address.ts';
import { meetingsPermissions } from './permissions.ts';
import { meetingsRetention } from './retention.ts';
import { meetingRoutes } from './routes.ts';

export const meetingsModule = {
  name: 'meetings',
  permissions: meetingsPermissions,
  journalActs: meetingsActs,
  journalNames: () => meetingNamers,
  retention: meetingsRetention,
  routes: (context: PublicMeetingPages & TalkDesk) => [
    ...meetingRoutes(context),
    ...meetingDeskRoutes(context),
  ],
  pageAddresses: meetingPageAddresses,
  operations: meetingOperations,
  interfaces: meetingInterfaces,
  desk: (directories: MeetingsHouse) => ({
    places: { together: [meetingsLink(directories)] },
    days: [meetingsDay(directories), openMeetingsDay(directories)],
    searches: [meetingSearch(directories)],
    events: [meetingEvents(directories)],
    kinds: meetingNotices(directories),
  }),
  homeSections: (context: MeetingsContext) => [meetingsHome(context)],
  areaSections: (context: MeetingsContext) => [meetingsArea(context)],
  cardSections: (context: MeetingsContext) => [meetingsCard(context)],
  shortCodes: (context: MeetingsContext) => [findMeetingPath(context)],
  gatheringKinds: (directories: Pick<MeetingsContext, 'areas'>) => [meetingGatherings(directories)],
  surveySubjects: (directories: MeetingsHouse) => [meetingSubjects(directories)],
  promiseSources: (context: MeetingsContext) => [meetingPromiseSource(context)],
  everydayWork: [meetingWork],
  handedOut: (directories: MeetingsHouse) => [handedMeetings(directories)],
  services: (context: MeetingsContext) => ({ beatEvents: beatMeetings(context) }),
  eventHandlers: (as: (name: string) => MeetingsContext & SurveysContext) =>
    meetingHandlers(as('meetings')),
};
