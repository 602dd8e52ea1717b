export type { SchoolsContext } from './domain/schools-context.ts';
export { schoolsPermissions } from './permissions.ts';
export { schoolsRetention } from './retention.ts';
export { importSchoolRegister } from './use-cases/import-school-register.ts';
