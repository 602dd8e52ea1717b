import type { HouseContext } from './app-context.ts';
import { journalNamers } from './app-journal.ts';
import { attendanceActs, doorEvents, doorRoutes, doorsLink } from './modules/attendance/index.ts';
import { peoplePlaces } from './app-people.ts';
import {
  areaChangeNamer,
  areaSearch,
  areasDeskRoutes,
  areasLink,
  type BeatWatch,
} from './modules/areas/index.ts';
import {
  type Actor,
  type Desk,
  type JournalContext,
  identityDeskRoutes,
  journalKinds,
  journalLink,
  journalRoutes,
  notificationsDay,
  peopleEvents,
  peopleLinks,
  peopleNotifications,
  peopleRoutes,
  peopleSearch,
} from './modules/identity/index.ts';
import {
  cardNotices,
  firstSteps,
  issueEvents,
  issueNotices,
  issueRoutes,
  issuesDay,
  issuesLink,
  myDayLink,
  myDayRoutes,
  officersActs,
  officerSearches,
  officersDeskLinks,
  officersDeskRoutes,
  uncheckedDay,
  dueReportDay,
  workDay,
  workEvents,
  workLinks,
  workRoutes,
} from './modules/officers/index.ts';
import {
  agreementsDay,
  apiKeysLink,
  organisationKindNamers,
  organisationsDeskRoutes,
  organisationSearches,
  organisationsEvents,
  organisationsLink,
} from './modules/organisations/index.ts';
import {
  appealDeskRoutes,
  appealEntryLink,
  appealEntryRoutes,
  appealEvents,
  appealNotices,
  appealOfReportPanel,
  appealsActs,
  appealsDay,
  appealSearch,
  appealsLink,
} from './modules/appeals/index.ts';
import {
  courseDeskRoutes,
  courseEvents,
  courseNotices,
  coursesActs,
  coursesDay,
  courseSearch,
  coursesLink,
  registerActs,
  registerDay,
  registerNotices,
  registerRoutes,
  trainingsDay,
} from './modules/courses/index.ts';
import {
  meetingDeskRoutes,
  meetingEvents,
  meetingNotices,
  meetingsActs,
  meetingsDay,
  meetingSearch,
  meetingsLink,
  openMeetingsDay,
} from './modules/meetings/index.ts';
import {
  promiseDeskRoutes,
  promiseEvents,
  promiseNotices,
  promisesActs,
  promisesDay,
  promiseSearch,
  promisesLinks,
} from './modules/promises/index.ts';
import {
  callsDay,
  handOversDay,
  passingOnLink,
  passingOnRoutes,
  reportableProblems,
  reportDeskRoutes,
  reportEntryLink,
  reportEntryRoutes,
  reportEvents,
  reportCategoriesEvents,
  reportCategoriesLink,
  reportCategoriesRoutes,
  reportNotices,
  reportsActs,
  awayDay,
  reportsDays,
  reportSearch,
  reportsLink,
  sharingNotices,
} from './modules/reports/index.ts';
import {
  lessonActs,
  lessonDeskRoutes,
  lessonEvents,
  lessonNotices,
  lessonsDay,
  lessonsLink,
  schoolDeskRoutes,
  schoolEvents,
  schoolsActs,
  schoolSearch,
  schoolsLink,
} from './modules/schools/index.ts';
import { settingsLink, settingsRoutes } from './modules/settings/index.ts';
import {
  questionnairesEvents,
  surveysDeskRoutes,
  surveysEvents,
  surveysLink,
} from './modules/surveys/index.ts';
import type { Route } from './platform/http/route.ts';

/** What the modules put on the desk; each has its line in each list that it adds to. */
export function deskOf(
  house: Pick<
    HouseContext,
    | 'areas'
    | 'officers'
    | 'organisations'
    | 'receipts'
    | 'reportCategories'
    | 'settings'
    | 'workingDays'
    | 'tickets'
    | 'gatheringKinds'
  >,
): Desk {
  const places = peoplePlaces(house);
  return {
    links: [
      myDayLink,
      reportsLink(house),
      reportEntryLink,
      appealsLink(house),
      appealEntryLink,
      ...promisesLinks(house),
      meetingsLink(house),
      coursesLink(house),
      lessonsLink(house),
      issuesLink,
      ...officersDeskLinks,
      ...workLinks,
      doorsLink,
      areasLink,
      organisationsLink,
      schoolsLink,
      surveysLink,
      apiKeysLink,
      settingsLink,
      reportCategoriesLink,
      passingOnLink,
      ...peopleLinks,
      journalLink,
    ],
    days: [
      notificationsDay,
      ...reportsDays(house),
      awayDay(house),
      callsDay(house),
      handOversDay(house),
      appealsDay(house),
      meetingsDay(house),
      coursesDay(house),
      registerDay(house),
      trainingsDay(house),
      openMeetingsDay(house),
      lessonsDay(house),
      promisesDay(house),
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
      ...officerSearches(house),
      ...organisationSearches(house),
      schoolSearch(house),
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
      ...promiseEvents(house),
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
      ...lessonNotices(house),
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
    ...promiseDeskRoutes(context),
    ...meetingDeskRoutes(context),
    ...courseDeskRoutes(context),
    ...registerRoutes(context),
    ...issueRoutes(context),
    ...workRoutes(context),
    ...doorRoutes(context),
    ...peopleRoutes(context),
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
      ...meetingsActs,
      ...schoolsActs,
      ...lessonActs,
      ...coursesActs,
      ...registerActs,
      ...reportsActs,
      ...appealsActs,
    ],
  };
}

/** Areas lie below officers, and their list says which beats nobody answers for. */
function beatWatch({ officers, platform: { clock } }: HouseContext): BeatWatch {
  return { isAnswered: (beatId) => officers.assignedTo(beatId, clock.today()).length > 0 };
}
