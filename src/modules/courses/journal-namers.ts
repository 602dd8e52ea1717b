import type { JournalNamer } from '#modules/identity/index.ts';

export const courseNamers: readonly JournalNamer[] = [
  { kind: 'course', label: { uk: 'курс', en: 'course' } },
  { kind: 'cohort', label: { uk: 'група курсу', en: 'cohort of a course' } },
  { kind: 'participant', label: { uk: 'заявка на курс', en: 'application for a course' } },
];
