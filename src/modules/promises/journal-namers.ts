import type { JournalNamer } from '#modules/identity/index.ts';

export const promiseNamers: readonly JournalNamer[] = [
  { kind: 'promise', label: { uk: 'обіцянка', en: 'promise' } },
  { kind: 'question', label: { uk: 'запитання', en: 'question' } },
];
