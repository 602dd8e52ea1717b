export type { PromisesContext } from './domain/promises-context.ts';
export type { NamedSource, PromiseSource } from './domain/promise-source.ts';
export { promiseHandlers } from './by-itself.ts';
export { promisesActs } from './journal-acts.ts';
export { promisesPermissions } from './permissions.ts';
export { promisesRetention } from './retention.ts';
export { remindOfDueJob } from './use-cases/remind-of-due.ts';
