import { openTicketReceipt, visitorRoutes } from './modules/attendance/index.ts';
import {
  coursePageAddresses,
  courseRoutes,
  coursesArea,
  coursesHome,
  openCourseReceipt,
  ownCourseRoutes,
} from './modules/courses/index.ts';
import { emergencyRoutes } from './modules/emergency/index.ts';
import {
  findHallPath,
  forumHome,
  forumPageAddresses,
  forumRoutes,
  openTalkReceipt,
  programmeInterfaces,
} from './modules/forum/index.ts';
import { type Actor, identityRoutes, type Permission } from './modules/identity/index.ts';
import {
  officerPageAddresses,
  officerRoutes,
  type OfficersContext,
  workWithoutSignIn,
} from './modules/officers/index.ts';
import {
  appealFormRoutes,
  appealHome,
  appealOfThis,
  appealShareRoutes,
  openAppealReceipt,
} from './modules/appeals/index.ts';
import {
  promiseInterfaces,
  openQuestionReceipt,
  promisePageAddresses,
  promiseRoutes,
  promisesArea,
  promisesCard,
} from './modules/promises/index.ts';
import {
  publishedHome,
  reportableProblems,
  publishedPageAddresses,
  publishedRoutes,
  publishedSection,
  reportArea,
  reportCard,
  reportFormRoutes,
  reportHome,
  reportPaperRoute,
  reportInterfaces,
} from './modules/reports/index.ts';
import {
  findMeetingPath,
  meetingInterfaces,
  meetingPageAddresses,
  meetingRoutes,
  meetingsArea,
  meetingsCard,
  meetingsHome,
} from './modules/meetings/index.ts';
import {
  openProposalReceipt,
  planHome,
  planFacts,
  planInterfaces,
  planOnForum,
  planPageAddresses,
  planRoutes,
  proposingYear,
} from './modules/plan/index.ts';
import { homeNote } from './modules/settings/index.ts';
import { organisationRoutes, stationPageAddresses } from './modules/organisations/index.ts';
import {
  lessonRoutes,
  lessonsArea,
  lessonSection,
  openLessonReceipt,
  schoolPageAddresses,
  schoolRoutes,
  schoolsArea,
  schoolsCard,
  schoolsHome,
} from './modules/schools/index.ts';
import { findSurveyPath, surveyRoutes, surveysArea } from './modules/surveys/index.ts';
import type { Route } from './platform/http/route.ts';
import type { HouseContext } from './app-context.ts';
import { deskRoutes } from './app-desk.ts';
import { EVERYDAY_WORK } from './app-everyday-work.ts';
import { operationsOf } from './app-programs.ts';
import { promiseSourcesOf } from './app-promise-sources.ts';
import { homeArea } from './app-site-facts.ts';
import { robotsAndSitemap } from './platform/http/sitemap.ts';
import { apiDocsRoutes } from './ui/api-docs/api-docs-routes.ts';
import { uiRoutes } from './ui/routes.ts';

/** Every page, form and document, of all modules and of the house itself. */
export function pageRoutes(context: HouseContext): readonly Route<Actor>[] {
  const { platform, areas } = context;
  const pages = {
    ...context,
    homeArea: () => homeArea(platform.config.homeArea, areas),
    homeSections: [
      homeNote(context.settings),
      reportHome,
      appealHome,
      publishedHome(context),
      meetingsHome(context),
      coursesHome(context),
      forumHome(context),
      planHome(context),
      schoolsHome(context),
    ],
    otherReceipts: [
      openAppealReceipt(context),
      openQuestionReceipt(context),
      openLessonReceipt(context),
      openCourseReceipt(context),
      openTalkReceipt(context),
      openProposalReceipt(context),
      openTicketReceipt(context),
    ],
    shortCodes: [findSurveyPath(context), findHallPath(context), findMeetingPath(context)],
    promiseSources: promiseSourcesOf(context),
    receiptSections: [appealOfThis(context)],
    areaSections: [
      reportArea(context),
      promisesArea(context),
      publishedSection(context),
      meetingsArea(context),
      surveysArea(context),
      coursesArea(context),
      schoolsArea(context),
      lessonsArea(context),
    ],
    cardSections: [
      reportCard(context),
      promisesCard(context),
      meetingsCard(context),
      schoolsCard(context),
    ],
  };
  const nextPlan = () => proposingYear(context);
  const routes = [
    ...officerRoutes(pages),
    ...organisationRoutes(context, context.organisations, pages.homeArea),
    ...emergencyRoutes(),
    ...visitorRoutes(context),
    ...appealFormRoutes(pages),
    ...appealShareRoutes({ ...context, problems: reportableProblems(context) }),
    ...reportFormRoutes(pages),
    reportPaperRoute(pages),
    ...promiseRoutes(pages),
    ...publishedRoutes(context),
    ...meetingRoutes({ ...context, proposingYear: nextPlan }),
    ...courseRoutes(context),
    ...ownCourseRoutes(context),
    ...schoolRoutes(context, [lessonSection(context)]),
    ...lessonRoutes(context),
    ...surveyRoutes(context),
    ...forumRoutes({
      ...context,
      forumSections: [planOnForum(context)],
      otherFacts: [planFacts(context)],
      proposingYear: nextPlan,
    }),
    ...planRoutes({
      ...context,
      proposalSources: promiseSourcesOf(context),
      everydayWork: EVERYDAY_WORK,
    }),
    ...identityRoutes({ ...context, withoutSignIn: [workWithoutSignIn] }),
    ...deskRoutes(context),
    ...apiDocsRoutes(operationsOf(context), [
      ...reportInterfaces,
      ...meetingInterfaces,
      ...promiseInterfaces,
      ...programmeInterfaces,
      ...planInterfaces,
    ]),
    ...uiRoutes(context.platform.clock),
  ];
  const sources = [
    () => officerPageAddresses(context),
    () => stationPageAddresses(context.organisations),
    () => publishedPageAddresses(context),
    () => promisePageAddresses(context),
    () => meetingPageAddresses(context),
    () => coursePageAddresses(context),
    () => forumPageAddresses(context),
    () => schoolPageAddresses(context),
    () => planPageAddresses(context),
  ];
  return [...routes, ...robotsAndSitemap(routes, sources, mayDo(context))];
}

function mayDo({ policy, actor }: OfficersContext) {
  return (permission: Permission) => policy.can(actor, permission);
}
