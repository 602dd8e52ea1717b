import type { RetentionRule } from '#platform/retention/kept-data.ts';
import { RETENTION } from './domain/retention.ts';

const { daysAfterClosing, daysOfReport } = RETENTION;

/** Whose most of it is, and how long: what is kept of a report goes with it. */
export const AUTHOR = {
  uk: 'Людина, яка повідомляє про проблему',
  en: 'A person who reports a problem',
};
export const UNTIL_CLOSED = {
  uk: `${daysAfterClosing} днів після закриття, ${daysOfReport} днів у будь-якому разі`,
  en: `${daysAfterClosing} days after closing, ${daysOfReport} days in any case`,
};
export const WITH_REPORT: RetentionRule = { act: 'with-row-of', table: 'reports.report' };
