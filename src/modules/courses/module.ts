import type { RegisterDesk } from './pages/register/register-desk.ts';
import { courseHandlers, courseJobs } from './by-itself.ts';
import { courseDeskRoutes, courseEvents, courseNotices, coursesLink } from './desk-routes.ts';
import type { CoursesContext } from './domain/courses-context.ts';
import { coursesActs } from './journal-acts.ts';
import { courseNamers } from './journal-namers.ts';
import { coursesDay } from './pages/desk/courses-day.tsx';
import type { CoursesDesk, CoursesHouse } from './pages/desk/desk-pages.ts';
import { handedCohorts } from './pages/desk/handed-cohorts.ts';
import { courseSearch } from './pages/desk/search.ts';
import { sessionWork } from './pages/everyday-work.ts';
import { cohortGatherings } from './pages/gathering-kind.ts';
import { openCourseReceipt } from './pages/own/own-receipt.ts';
import { coursePageAddresses } from './pages/public/page-addresses.ts';
import { coursesArea, coursesHome } from './pages/public/sections.tsx';
import { registerDay, type RegisterHouse } from './pages/register/register-day.tsx';
import { trainingsDay } from './pages/register/trainings-day.tsx';
import { cohortSubjects } from './pages/survey-subjects.ts';
import { coursesPermissions } from './permissions.ts';
import { registerActs } from './register-acts.ts';
import { releaseFiguresJob } from './register-by-itself.ts';
import { registerPermissions } from './register-permissions.ts';
import { registerRetention } from './register-retention.ts';
import { ownCourseRoutes, registerNotices, registerRoutes } from './register-routes.ts';
import { coursesRetention } from './retention.ts';
import { courseRoutes } from './routes.ts';

type As = (name: string) => CoursesContext;

export const coursesModule = {
  name: 'courses',
  permissions: [...coursesPermissions, ...registerPermissions],
  journalActs: [...coursesActs, ...registerActs],
  journalNames: () => courseNamers,
  retention: [...coursesRetention, ...registerRetention],
  routes: (context: CoursesDesk & RegisterDesk) => [
    ...courseRoutes(context),
    ...ownCourseRoutes(context),
    ...courseDeskRoutes(context),
    ...registerRoutes(context),
  ],
  pageAddresses: coursePageAddresses,
  desk: (directories: CoursesHouse & RegisterHouse) => ({
    places: { together: [coursesLink(directories)] },
    days: [coursesDay(directories), registerDay(directories), trainingsDay(directories)],
    searches: [courseSearch(directories)],
    events: [courseEvents(directories)],
    kinds: [...courseNotices, ...registerNotices],
  }),
  handedOut: (directories: Pick<CoursesContext, 'areas' | 'officers'>) => [
    handedCohorts(directories),
  ],
  homeSections: (context: CoursesContext) => [coursesHome(context)],
  areaSections: (context: CoursesContext) => [coursesArea(context)],
  receipts: (context: CoursesContext) => [openCourseReceipt(context)],
  gatheringKinds: () => [cohortGatherings],
  surveySubjects: () => [cohortSubjects],
  everydayWork: [sessionWork],
  eventHandlers: (as: As) => courseHandlers(as('courses')),
  jobs: (as: As) => [...courseJobs(as('courses')), releaseFiguresJob(as('courses'))],
};
