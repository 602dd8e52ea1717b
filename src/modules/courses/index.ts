export type { CoursesContext } from './domain/courses-context.ts';
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
