import type { JournalNamer } from '#modules/identity/index.ts';

export const surveyNamers: readonly JournalNamer[] = [
  { kind: 'survey', label: { uk: 'опитування', en: 'survey' } },
  { kind: 'questionnaire', label: { uk: 'анкета', en: 'questionnaire' } },
];
