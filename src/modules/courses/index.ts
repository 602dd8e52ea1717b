export type { CoursesContext } from './domain/courses-context.ts';
export { coursesActs } from './journal-acts.ts';
export { coursesPermissions } from './permissions.ts';
export { registerPermissions } from './register-permissions.ts';
export { registerRetention } from './register-retention.ts';
export { coursesRetention } from './retention.ts';
