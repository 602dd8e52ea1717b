export { recordEntry } from './storage/record-entry.ts';
