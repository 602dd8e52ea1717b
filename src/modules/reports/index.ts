export { askAuthorsJob, authorHandlers } from './author-mail.ts';
export { followAssignmentsJob, reportHandlers, sharingNotices } from './by-itself.ts';
export {
  reportDeskRoutes,
  reportEvents,
  reportNotices,
  reportsLink,
} from './desk-routes.ts';
export { reportsDays } from './pages/desk/reports-day.tsx';
export { reportSearch } from './pages/desk/search.ts';
export type { ReportsContext } from './domain/reports-context.ts';
export { open311Routes } from './open311-routes.ts';
export { reportsActs } from './journal-acts.ts';
export { reportsPermissions } from './permissions.ts';
export { reportsRetention } from './retention.ts';
