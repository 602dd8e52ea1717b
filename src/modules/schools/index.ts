export { schoolOperations } from './api/school-operations.ts';
export type { SchoolsContext } from './domain/schools-context.ts';
export type { SchoolSection } from './domain/school-section.ts';
export { schoolDeskRoutes, schoolEvents, schoolNotices, schoolsLink } from './desk-routes.ts';
export { schoolsActs } from './journal-acts.ts';
export { schoolSearch } from './pages/desk/search.ts';
export { schoolPageAddresses } from './pages/page-addresses.ts';
export { schoolsArea, schoolsCard, schoolsHome } from './pages/sections.tsx';
export { schoolsPermissions } from './permissions.ts';
export { schoolsRetention } from './retention.ts';
export { schoolRoutes } from './routes.ts';
export { countDemoLessons, removeDemoLessons } from './storage/remove-demo-lessons.ts';
export { assignSchools } from './use-cases/assign-schools.ts';
export { importSchoolRegister } from './use-cases/import-school-register.ts';
export { lessonActs } from './lesson-acts.ts';
export {
  lessonDeskRoutes,
  lessonEvents,
  lessonNotices,
  lessonsLink,
} from './lesson-desk-routes.ts';
export { lessonRoutes } from './lesson-routes.ts';
export { lessonHandlers } from './lesson-work.ts';
export { lessonSearch } from './pages/lessons-desk/search.ts';
export { lessonsDay } from './pages/lessons-desk/lessons-day.tsx';
export { handedLessons } from './pages/lessons-desk/handed-lessons.ts';
export { openLessonReceipt } from './pages/lessons/receipt.tsx';
export { lessonSection } from './pages/lessons/section.tsx';
export { lessonsArea } from './pages/lessons/lessons-summary.tsx';
export { lessonWork } from './use-cases/lesson-work-thing.ts';
export { lessonSubjects } from './use-cases/lesson-subject.ts';
export type { LessonsContext } from './domain/lessons-context.ts';
export { followUpLesson } from './use-cases/end-lesson.ts';
export { holdLesson } from './use-cases/hold-lesson.ts';
export { runLessonQuiz } from './use-cases/lesson-quiz.ts';
export { rateLesson, readLessonReceipt } from './use-cases/lesson-receipt.ts';
export { type RequestLesson, requestLesson } from './use-cases/request-lesson.ts';
export { scheduleLesson } from './use-cases/schedule-lesson.ts';
