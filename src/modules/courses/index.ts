export { courseHandlers, courseJobs } from './by-itself.ts';
export {
  courseDeskRoutes,
  courseEvents,
  courseNotices,
  coursesLink,
} from './desk-routes.ts';
export type { CoursesContext } from './domain/courses-context.ts';
export { coursesActs } from './journal-acts.ts';
export { coursesDay } from './pages/desk/courses-day.tsx';
export { courseSearch } from './pages/desk/search.ts';
export { openCourseReceipt } from './pages/own/own-receipt.ts';
export { coursePageAddresses } from './pages/public/page-addresses.ts';
export { coursesArea, coursesHome } from './pages/public/sections.tsx';
export { sessionWork } from './pages/everyday-work.ts';
export { cohortGatherings } from './pages/gathering-kind.ts';
export { coursesPermissions } from './permissions.ts';
export { registerActs } from './register-acts.ts';
export { releaseFiguresJob } from './register-by-itself.ts';
export { registerDay } from './pages/register/register-day.tsx';
export { trainingsDay } from './pages/register/trainings-day.tsx';
export { cohortSubjects } from './pages/survey-subjects.ts';
export { ownCourseRoutes, registerNotices, registerRoutes } from './register-routes.ts';
export { registerPermissions } from './register-permissions.ts';
export { registerRetention } from './register-retention.ts';
export { coursesRetention } from './retention.ts';
export { courseRoutes } from './routes.ts';
export { COURSE_TEMPLATES } from './domain/course-templates.ts';
export { applyForCohort } from './use-cases/apply.ts';
export { changeCourseStatus } from './use-cases/change-course.ts';
export { readDeskCohort } from './use-cases/list-desk-courses.ts';
export { markSession } from './use-cases/mark-session.ts';
export { planCohort } from './use-cases/plan-cohort.ts';
export { publishCohort } from './use-cases/publish-cohort.ts';
export { readParticipation } from './use-cases/read-participation.ts';
export { releaseFigures } from './use-cases/release-figures.ts';
export { writeCourse } from './use-cases/write-course.ts';
export {
  countDemoCohorts,
  countKeptCourses,
  removeDemoCourses,
} from './storage/remove-demo-courses.ts';
