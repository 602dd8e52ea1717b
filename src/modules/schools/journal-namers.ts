import type { JournalNamer } from '#modules/identity/index.ts';

export const lessonNamers: readonly JournalNamer[] = [
  { kind: 'lesson', label: { uk: 'заняття у школі', en: 'lesson at a school' } },
  { kind: 'lesson-topic', label: { uk: 'тема занять', en: 'topic of lessons' } },
  { kind: 'lesson-offer', label: { uk: 'день для заняття', en: 'day for a lesson' } },
];
