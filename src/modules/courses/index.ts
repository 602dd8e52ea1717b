export { courseHandlers, courseJobs } from './by-itself.ts';
export type { CoursesContext } from './domain/courses-context.ts';
export { coursesActs } from './journal-acts.ts';
export { cohortGatherings } from './pages/gathering-kind.ts';
export { coursesPermissions } from './permissions.ts';
export { registerPermissions } from './register-permissions.ts';
export { registerRetention } from './register-retention.ts';
export { coursesRetention } from './retention.ts';
