export { followAssignmentsJob, reportHandlers, sharingNotices } from './by-itself.ts';
export type { ReportsContext } from './domain/reports-context.ts';
export { reportsActs } from './journal-acts.ts';
export { reportsPermissions } from './permissions.ts';
export { reportsRetention } from './retention.ts';
