import type { JournalNamer } from '#modules/identity/index.ts';

export const reportNamers: readonly JournalNamer[] = [
  { kind: 'report-category', label: { uk: 'вид повідомлень', en: 'report category' } },
  { kind: 'report', label: { uk: 'повідомлення', en: 'report' } },
  { kind: 'report-filter', label: { uk: 'відбір повідомлень', en: 'filter of reports' } },
];
