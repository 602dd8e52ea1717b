export type { AuditEntry } from './domain/entry.ts';
export { recordEntry } from './storage/record-entry.ts';
