export { beatMeetings } from './pages/beat-meetings.ts';
export { meetingOperations } from './api/meeting-operations.ts';
export { meetingHandlers } from './by-itself.ts';
export {
  meetingDeskRoutes,
  meetingEvents,
  meetingNotices,
  meetingsLink,
} from './desk-routes.ts';
export type { MeetingPages, PublicMeetingPages } from './pages/meeting-pages.ts';
export type { MeetingsContext } from './domain/meetings-context.ts';
export { meetingsActs } from './journal-acts.ts';
export { handedMeetings } from './pages/desk/handed-meetings.ts';
export { meetingsDay, openMeetingsDay } from './pages/desk/meetings-day.tsx';
export { meetingSearch } from './pages/desk/search.ts';
export { meetingWork } from './pages/everyday-work.ts';
export { meetingGatherings } from './pages/gathering-kind.ts';
export { meetingPageAddresses } from './pages/page-addresses.ts';
export { meetingsArea, meetingsCard, meetingsHome } from './pages/sections.tsx';
export { meetingPromiseSource } from './pages/promise-source.ts';
export { openFeedback } from './use-cases/open-feedback.ts';
export { meetingSubjects } from './pages/survey-subjects.ts';
export { meetingsPermissions } from './permissions.ts';
export { meetingsRetention } from './retention.ts';
export { meetingRoutes } from './routes.ts';
export { countDemoMeetings, removeDemoMeetings } from './storage/remove-demo-meetings.ts';
export { holdMeeting } from './use-cases/hold-meeting.ts';
export { moveMeeting } from './use-cases/move-meeting.ts';
export { type PlanMeeting, planMeeting } from './use-cases/plan-meeting.ts';
export { reportMeeting } from './use-cases/report-meeting.ts';
export { meetingInterfaces } from './api/interface-docs.ts';
export { findMeetingPath } from './pages/talk/short-address.ts';
