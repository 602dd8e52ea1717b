export { askAuthorsJob, authorHandlers } from './author-news.ts';
export { followAssignmentsJob, reportHandlers, sharingNotices } from './by-itself.ts';
export type { ReportsContext } from './domain/reports-context.ts';
export { open311Routes } from './open311-routes.ts';
export { reportImportText } from './messages/import/index.ts';
export { type ImportedReports, importReports } from './use-cases/import-reports.ts';
export { reportsActs } from './journal-acts.ts';
export type { PassingOnContext } from './domain/passing-on-context.ts';
export { passingOnLink, passingOnRoutes } from './passing-on-routes.ts';
export { passingOnHandlers, passingOnJob } from './passing-on-work.ts';
export { handOversDay } from './pages/passing-on/hand-overs-day.tsx';
export { reportsPermissions } from './permissions.ts';
export { reportsRetention } from './retention.ts';
export {
  reportDeskRoutes,
  reportEvents,
  reportNotices,
  reportsLink,
} from './desk-routes.ts';
export {
  reportCategoriesEvents,
  reportCategoriesLink,
  reportCategoriesRoutes,
} from './category-routes.ts';
export { reportEntryLink, reportEntryRoutes, reportPaperRoute } from './entry-routes.ts';
export { callsDay } from './pages/calls/calls-day.tsx';
export { handedReports } from './pages/desk/handed-reports.ts';
export { reportsDays } from './pages/desk/reports-day.tsx';
export { reportableProblems } from './pages/desk/reportable-problems.ts';
export { reportSearch } from './pages/desk/search.ts';
export { reportFormRoutes } from './form-routes.ts';
export { reportArea, reportCard, reportHome } from './pages/form/entries.tsx';
export { reportInterfaces } from './api/interface-docs.ts';
export { publishedOperations } from './api/published-operations.ts';
export { reportWork } from './pages/published/everyday-work.ts';
export { publishedReportSource } from './pages/published/promise-source.ts';
export { publishedPageAddresses } from './pages/published/page-addresses.ts';
export { publishedHome, publishedSection } from './pages/published/section.tsx';
export { publishedRoutes } from './published-routes.ts';
export { countDemoReports, removeDemoReports } from './storage/remove-demo-reports.ts';
export { answerReport } from './use-cases/answer-report.ts';
export { hidePublished, publishReport } from './use-cases/publish-report.ts';
export { openReportCategoryDirectory } from './use-cases/open-report-category-directory.ts';
export { submitReport } from './use-cases/submit-report.ts';
