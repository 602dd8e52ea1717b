export { appealHandlers } from './by-itself.ts';
export type { AppealsContext } from './domain/appeals-context.ts';
export { MARTIAL_LAW, USUAL_HOURS, workingCalendar } from './domain/working-calendar.ts';
export {
  appealDeskRoutes,
  appealEvents,
  appealNotices,
  appealsLink,
} from './desk-routes.ts';
export { appealEntryLink, appealEntryRoutes } from './entry-routes.ts';
export { appealFormRoutes } from './form-routes.ts';
export { appealsActs } from './journal-acts.ts';
export { appealsDay } from './pages/desk/appeals-day.tsx';
export { handedAppeals } from './pages/desk/handed-appeals.ts';
export { appealOfThis } from './pages/appeal-of-this.tsx';
export { appealHome } from './pages/entry.tsx';
export { appealOfReportPanel } from './pages/share/appeal-of-report.tsx';
export { appealShareRoutes } from './share-routes.ts';
export { readAgreedProblem } from './use-cases/read-agreed-problem.ts';
export { openAppealReceipt } from './pages/receipt/appeal-receipt.tsx';
export { appealSearch } from './pages/desk/search.ts';
export { appealsPermissions } from './permissions.ts';
export { appealsRetention } from './retention.ts';
export { reportOfProblem } from './domain/problem-to-share.ts';
export { sealReportKeys } from './use-cases/seal-report-keys.ts';
export { remindOfAppealsJob } from './use-cases/remind-of-appeals.ts';
export { countAppealsIn, removeAppealsIn } from './storage/remove-appeals-in.ts';
