export { meetingHandlers } from './by-itself.ts';
export type { MeetingsContext } from './domain/meetings-context.ts';
export { meetingsActs } from './journal-acts.ts';
export { meetingsPermissions } from './permissions.ts';
export { meetingsRetention } from './retention.ts';
