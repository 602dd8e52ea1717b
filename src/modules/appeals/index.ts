export type { AppealsContext } from './domain/appeals-context.ts';
export { MARTIAL_LAW, USUAL_HOURS, workingCalendar } from './domain/working-calendar.ts';
export { appealsActs } from './journal-acts.ts';
export { appealsPermissions } from './permissions.ts';
export { appealsRetention } from './retention.ts';
