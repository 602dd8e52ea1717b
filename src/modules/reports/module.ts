import type { PassingOnDesk } from './pages/passing-on/bodies.tsx';
import { reportInterfaces } from './api/interface-docs.ts';
import { publishedOperations } from './api/published-operations.ts';
import { askAuthorsJob, authorHandlers } from './author-news.ts';
import { followAssignmentsJob, reportHandlers, sharingNotices } from './by-itself.ts';
import {
  reportCategoriesEvents,
  reportCategoriesLink,
  reportCategoriesRoutes,
} from './category-routes.ts';
import { reportDeskRoutes, reportEvents, reportNotices, reportsLink } from './desk-routes.ts';
import type { PassingOnContext } from './domain/passing-on-context.ts';
import type { ReportsContext } from './domain/reports-context.ts';
import { reportEntryLink, reportEntryRoutes, reportPaperRoute } from './entry-routes.ts';
import { reportFormRoutes } from './form-routes.ts';
import { reportsActs } from './journal-acts.ts';
import { reportNamers } from './journal-namers.ts';
import { open311Routes } from './open311-routes.ts';
import { callsDay } from './pages/calls/calls-day.tsx';
import type { ReportsDesk, ReportsHouse } from './pages/desk/desk-pages.ts';
import { handedReports } from './pages/desk/handed-reports.ts';
import { reportableProblems } from './pages/desk/reportable-problems.ts';
import { reportsDays } from './pages/desk/reports-day.tsx';
import { reportSearch } from './pages/desk/search.ts';
import { reportArea, reportCard, reportHome } from './pages/form/entries.tsx';
import type { ReportPages } from './pages/form/report-pages.ts';
import { handOversDay } from './pages/passing-on/hand-overs-day.tsx';
import { reportWork } from './pages/published/everyday-work.ts';
import { publishedPageAddresses } from './pages/published/page-addresses.ts';
import { publishedReportSource } from './pages/published/promise-source.ts';
import { publishedHome, publishedSection } from './pages/published/section.tsx';
import { passingOnHandlers, passingOnJob } from './passing-on-work.ts';
import { passingOnLink, passingOnRoutes } from './passing-on-routes.ts';
import { reportsPermissions } from './permissions.ts';
import { publishedRoutes } from './published-routes.ts';
import { reportsRetention } from './retention.ts';

type As = (name: string) => PassingOnContext;
type Pages = ReportPages & ReportsDesk & PassingOnDesk;

export const reportsModule = {
  name: 'reports',
  permissions: reportsPermissions,
  journalActs: reportsActs,
  journalNames: () => reportNamers,
  retention: reportsRetention,
  routes: (context: Pages) => [
    ...reportFormRoutes(context),
    reportPaperRoute(context),
    ...publishedRoutes(context),
    // Before the pages of one report, whose id «new» would be.
    ...reportEntryRoutes(context),
    ...reportDeskRoutes(context),
    ...reportCategoriesRoutes(context),
    ...passingOnRoutes(context),
  ],
  pageAddresses: publishedPageAddresses,
  operations: publishedOperations,
  programRoutes: open311Routes,
  interfaces: reportInterfaces,
  desk: (directories: ReportsHouse) => ({
    places: {
      asked: [reportsLink(directories), reportEntryLink],
      'set-up': [reportCategoriesLink, passingOnLink],
    },
    days: [...reportsDays(directories), callsDay(directories), handOversDay(directories)],
    searches: [reportSearch(directories)],
    events: [...reportEvents(directories), reportCategoriesEvents],
    kinds: [...reportNotices(directories), ...sharingNotices(directories)],
  }),
  homeSections: (context: ReportsContext) => [reportHome, publishedHome(context)],
  areaSections: (context: ReportsContext) => [reportArea(context), publishedSection(context)],
  cardSections: (context: ReportsContext) => [reportCard(context)],
  promiseSources: (context: ReportsContext) => [publishedReportSource(context)],
  everydayWork: [reportWork],
  handedOut: (directories: ReportsHouse) => [handedReports(directories)],
  services: (context: ReportsContext) => ({ problems: reportableProblems(context) }),
  eventHandlers: (as: As) => [
    ...reportHandlers(as('reports')),
    ...passingOnHandlers(as('reports')),
    ...authorHandlers(as('reports')),
  ],
  jobs: (as: As) => [
    followAssignmentsJob(as('nightly')),
    askAuthorsJob(as('nightly')),
    passingOnJob(as('reports')),
  ],
};
