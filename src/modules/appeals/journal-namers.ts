import type { JournalNamer } from '#modules/identity/index.ts';

export const appealNamers: readonly JournalNamer[] = [
  { kind: 'appeal', label: { uk: 'звернення', en: 'appeal' } },
];
