import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const registerActs: readonly JournalAct[] = [
  {
    action: 'make-up.arrange',
    words: {
      uk: 'записано на відпрацювання в іншій групі',
      en: 'signed up to make a unit up in another cohort',
    },
  },
  {
    action: 'make-up.cancel',
    words: {
      uk: 'скасовано відпрацювання в іншій групі',
      en: 'cancelled making a unit up in another cohort',
    },
  },
];
