import type { JournalNamer } from '#modules/identity/index.ts';

export const meetingNamers: readonly JournalNamer[] = [
  { kind: 'meeting', label: { uk: 'зустріч', en: 'meeting' } },
];
