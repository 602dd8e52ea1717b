import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const schoolsActs: readonly JournalAct[] = [
  {
    action: 'school.change-officer',
    words: {
      uk: 'змінено, хто з поліції працює зі школою',
      en: 'changed who of the police works with a school',
    },
  },
];
