import { schoolOperations } from './api/school-operations.ts';
import { schoolDeskRoutes, schoolEvents, schoolNotices, schoolsLink } from './desk-routes.ts';
import type { LessonsContext } from './domain/lessons-context.ts';
import type { SchoolsContext } from './domain/schools-context.ts';
import { schoolsActs } from './journal-acts.ts';
import { lessonNamers } from './journal-namers.ts';
import { lessonActs } from './lesson-acts.ts';
import {
  lessonDeskRoutes,
  lessonEvents,
  lessonNotices,
  lessonsLink,
} from './lesson-desk-routes.ts';
import { lessonRoutes } from './lesson-routes.ts';
import { lessonHandlers } from './lesson-work.ts';
import type { SchoolsDesk, SchoolsHouse } from './pages/desk/desk-pages.ts';
import { schoolSearch } from './pages/desk/search.ts';
import { lessonsArea } from './pages/lessons/lessons-summary.tsx';
import { openLessonReceipt } from './pages/lessons/receipt.tsx';
import { lessonSection } from './pages/lessons/section.tsx';
import type { LessonsDesk, LessonsHouse } from './pages/lessons-desk/desk-pages.ts';
import { handedLessons } from './pages/lessons-desk/handed-lessons.ts';
import { lessonsDay } from './pages/lessons-desk/lessons-day.tsx';
import { lessonSearch } from './pages/lessons-desk/search.ts';
import { schoolPageAddresses } from './pages/page-addresses.ts';
import { schoolsArea, schoolsCard, schoolsHome } from './pages/sections.tsx';
import { schoolsPermissions } from './permissions.ts';
import { schoolsRetention } from './retention.ts';
import { schoolRoutes } from './routes.ts';
import { lessonSubjects } from './use-cases/lesson-subject.ts';
import { lessonWork } from './use-cases/lesson-work-thing.ts';

export const schoolsModule = {
  name: 'schools',
  permissions: schoolsPermissions,
  journalActs: [...schoolsActs, ...lessonActs],
  journalNames: () => lessonNamers,
  retention: schoolsRetention,
  routes: (context: SchoolsDesk & LessonsDesk) => [
    ...schoolRoutes(context, [lessonSection(context)]),
    ...lessonRoutes(context),
    ...schoolDeskRoutes(context),
    ...lessonDeskRoutes(context),
  ],
  pageAddresses: schoolPageAddresses,
  operations: schoolOperations,
  desk: (directories: SchoolsHouse & LessonsHouse) => ({
    places: { together: [lessonsLink(directories)], registers: [schoolsLink] },
    days: [lessonsDay(directories)],
    searches: [schoolSearch(directories), lessonSearch(directories)],
    events: [schoolEvents(directories), ...lessonEvents(directories)],
    kinds: [...lessonNotices(directories), ...schoolNotices(directories)],
  }),
  homeSections: (context: SchoolsContext) => [schoolsHome(context)],
  areaSections: (context: SchoolsContext) => [schoolsArea(context), lessonsArea(context)],
  cardSections: (context: SchoolsContext) => [schoolsCard(context)],
  receipts: (context: LessonsContext) => [openLessonReceipt(context)],
  surveySubjects: () => [lessonSubjects],
  everydayWork: [lessonWork],
  handedOut: (directories: LessonsHouse) => [handedLessons(directories)],
  eventHandlers: (as: (name: string) => LessonsContext) => lessonHandlers(as('lessons')),
};
