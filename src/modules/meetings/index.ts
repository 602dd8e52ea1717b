export type { MeetingPages } from './pages/meeting-pages.ts';
export type { MeetingsContext } from './domain/meetings-context.ts';
export { openFeedback } from './use-cases/open-feedback.ts';
export { countDemoMeetings, removeDemoMeetings } from './storage/remove-demo-meetings.ts';
export { holdMeeting } from './use-cases/hold-meeting.ts';
export { moveMeeting } from './use-cases/move-meeting.ts';
export { type PlanMeeting, planMeeting } from './use-cases/plan-meeting.ts';
export { reportMeeting } from './use-cases/report-meeting.ts';
