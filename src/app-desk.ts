import type { HouseContext } from './app-context.ts';
import { type DeskHouse, deskPlacesOf } from './app-desk-places.ts';
import { EVERYDAY_WORK } from './app-everyday-work.ts';
import { handedOut } from './app-handed-out.ts';
import { promiseSourcesOf } from './app-promise-sources.ts';
import { journalNamers } from './app-journal.ts';
import { attendanceActs, doorEvents, doorRoutes } from './modules/attendance/index.ts';
import { peoplePlaces } from './app-people.ts';
import {
  areaChangeNamer,
  areaSearch,
  areasDeskRoutes,
  type BeatWatch,
} from './modules/areas/index.ts';
import {
  type Actor,
  breakGlassDay,
  type Desk,
  type JournalContext,
  identityDeskRoutes,
  journalKinds,
  journalRoutes,
  notificationsDay,
  peopleEvents,
  peopleNotifications,
  peopleRoutes,
  peopleSearch,
} from './modules/identity/index.ts';
import {
  awayDay,
  cardNotices,
  firstSteps,
  isBeatAnswered,
  issueEvents,
  issueNotices,
  issueRoutes,
  issuesDay,
  myDayRoutes,
  officerInHand,
  officersActs,
  officerSearches,
  officersDeskRoutes,
  uncheckedDay,
  dueReportDay,
  workDay,
  workEvents,
  workRoutes,
} from './modules/officers/index.ts';
import {
  agreementsDay,
  organisationKindNamers,
  organisationsDeskRoutes,
  organisationSearches,
  organisationsEvents,
} from './modules/organisations/index.ts';
import {
  appealDeskRoutes,
  appealEntryRoutes,
  appealEvents,
  appealNotices,
  appealOfReportPanel,
  appealsActs,
  appealsDay,
  appealSearch,
} from './modules/appeals/index.ts';
import {
  courseDeskRoutes,
  courseEvents,
  courseNotices,
  coursesActs,
  coursesDay,
  courseSearch,
  registerActs,
  registerDay,
  registerNotices,
  registerRoutes,
  trainingsDay,
} from './modules/courses/index.ts';
import {
  forumNotices,
  forumActs,
  forumDeskEvents,
  forumDeskRoutes,
  forumSearches,
  reviewsDay,
} from './modules/forum/index.ts';
import {
  meetingDeskRoutes,
  meetingEvents,
  meetingNotices,
  meetingsActs,
  meetingsDay,
  meetingSearch,
  openMeetingsDay,
} from './modules/meetings/index.ts';
import {
  actionActs,
  agreementActs,
  agreementNotices,
  planDay,
  planDeskRoutes,
  planEvents,
  planFacts,
  planNotices,
  planSearch,
  proposalEvents,
  votingsDay,
} from './modules/plan/index.ts';
import {
  promiseDeskRoutes,
  promiseEvents,
  promiseNotices,
  promisesActs,
  promisesDay,
  promiseSearch,
} from './modules/promises/index.ts';
import {
  callsDay,
  handOversDay,
  passingOnRoutes,
  reportableProblems,
  reportDeskRoutes,
  reportEntryRoutes,
  reportEvents,
  reportCategoriesEvents,
  reportCategoriesRoutes,
  reportNotices,
  reportsActs,
  reportsDays,
  reportSearch,
  sharingNotices,
} from './modules/reports/index.ts';
import {
  lessonActs,
  lessonDeskRoutes,
  lessonEvents,
  lessonNotices,
  lessonSearch,
  lessonsDay,
  schoolDeskRoutes,
  schoolEvents,
  schoolNotices,
  schoolsActs,
  schoolSearch,
} from './modules/schools/index.ts';
import { settingsRoutes } from './modules/settings/index.ts';
import { questionnairesEvents, surveysDeskRoutes, surveysEvents } from './modules/surveys/index.ts';
import type { Route } from './platform/http/route.ts';

/** What the modules put on the desk; each has its line in each list that it adds to. */
export function deskOf(house: DeskHouse): Desk {
  const places = peoplePlaces(house);
  return {
    places: deskPlacesOf(house),
    days: [
      breakGlassDay(places),
      notificationsDay,
      ...reportsDays(house),
      awayDay(house, handedOut(house)),
      callsDay(house),
      handOversDay(house),
      appealsDay(house),
      meetingsDay(house),
      coursesDay(house),
      registerDay(house),
      trainingsDay(house),
      reviewsDay(house),
      openMeetingsDay(house),
      lessonsDay(house),
      promisesDay(house, (asking) => promiseSourcesOf({ ...asking, ...house })),
      planDay(house),
      votingsDay(house),
      issuesDay(house),
      agreementsDay(house),
      uncheckedDay(house),
      dueReportDay(house),
      workDay(house),
    ],
    steps: firstSteps(house),
    searches: [
      reportSearch(house),
      appealSearch(house),
      meetingSearch(house),
      courseSearch(house),
      promiseSearch(house),
      planSearch(house),
      ...forumSearches(house),
      ...officerSearches(house),
      ...organisationSearches(house),
      schoolSearch(house),
      lessonSearch(house),
      areaSearch,
      peopleSearch(places),
    ],
    events: [
      doorEvents,
      workEvents,
      issueEvents,
      ...reportEvents(house),
      reportCategoriesEvents,
      appealEvents(house),
      meetingEvents(house),
      courseEvents(house),
      ...forumDeskEvents(house),
      ...promiseEvents(house),
      planEvents(house),
      proposalEvents(house),
      organisationsEvents,
      schoolEvents(house),
      ...lessonEvents(house),
      surveysEvents,
      questionnairesEvents,
      ...peopleEvents(places.areas),
    ],
    kinds: [
      ...journalKinds,
      ...peopleNotifications,
      ...issueNotices(house),
      ...cardNotices(house),
      ...reportNotices(house),
      ...appealNotices(house),
      ...meetingNotices(house),
      ...courseNotices,
      ...registerNotices,
      ...promiseNotices(house),
      ...planNotices(house),
      ...agreementNotices(house),
      ...forumNotices,
      ...lessonNotices(house),
      ...schoolNotices(house),
      ...sharingNotices(house),
    ],
  };
}

/** The desk's pages, of all modules. */
export function deskRoutes(context: HouseContext): readonly Route<Actor>[] {
  return [
    ...identityDeskRoutes(context, context.sessions),
    ...myDayRoutes(context),
    ...officersDeskRoutes(context),
    // Before the pages of one report, whose id «new» would be.
    ...reportEntryRoutes(context),
    ...reportDeskRoutes({ ...context, reportSections: [appealOfReportPanel(context)] }),
    ...appealEntryRoutes(context),
    ...appealDeskRoutes({ ...context, problems: reportableProblems(context) }),
    ...promiseDeskRoutes({ ...context, promiseSources: promiseSourcesOf(context) }),
    ...meetingDeskRoutes(context),
    ...courseDeskRoutes(context),
    ...registerRoutes(context),
    ...forumDeskRoutes({ ...context, otherFacts: [planFacts(context)] }),
    ...planDeskRoutes({
      ...context,
      everydayWork: EVERYDAY_WORK,
      proposalSources: promiseSourcesOf(context),
    }),
    ...issueRoutes(context),
    ...workRoutes(context),
    ...doorRoutes(context),
    ...peopleRoutes({ ...context, inHand: officerInHand(context, handedOut(context)) }),
    ...areasDeskRoutes({ ...context, beatWatch: beatWatch(context) }),
    ...organisationsDeskRoutes(context),
    ...schoolDeskRoutes(context),
    ...lessonDeskRoutes(context),
    ...surveysDeskRoutes(context),
    ...settingsRoutes(context),
    ...reportCategoriesRoutes(context),
    ...passingOnRoutes(context),
    ...journalRoutes({ ...context, ...journalParts(context) }),
  ];
}

/** How things are called in the journal, and the acts that bear no permission's name. */
export function journalParts(context: HouseContext): Pick<JournalContext, 'namers' | 'acts'> {
  return {
    namers: [...journalNamers(context), areaChangeNamer, ...organisationKindNamers],
    acts: [
      ...officersActs,
      ...attendanceActs,
      ...promisesActs,
      ...actionActs,
      ...agreementActs,
      ...meetingsActs,
      ...schoolsActs,
      ...lessonActs,
      ...coursesActs,
      ...registerActs,
      ...forumActs,
      ...reportsActs,
      ...appealsActs,
    ],
  };
}

/** Areas lie below officers, and their list says which beats nobody answers for. */
function beatWatch({ officers, platform: { clock } }: HouseContext): BeatWatch {
  return { isAnswered: (beatId) => isBeatAnswered(officers, beatId, clock.today()) };
}
