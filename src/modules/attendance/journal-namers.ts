import type { JournalNamer } from '#modules/identity/index.ts';

export const attendanceNamers: readonly JournalNamer[] = [
  { kind: 'gathering', label: { uk: 'захід', en: 'gathering' } },
  { kind: 'sign-up', label: { uk: 'запис на захід', en: 'sign-up' } },
];
