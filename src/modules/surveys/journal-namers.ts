import type { JournalNamer } from '../identity/index.ts';

export const surveyNamers: readonly JournalNamer[] = [
  { kind: 'survey', label: { uk: 'опитування', en: 'survey' } },
  { kind: 'questionnaire', label: { uk: 'анкета', en: 'questionnaire' } },
];
