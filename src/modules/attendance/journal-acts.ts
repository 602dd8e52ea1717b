import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const attendanceActs: readonly JournalAct[] = [
  {
    action: 'sign-up.cancel',
    words: { uk: 'скасовано запис на захід', en: 'cancelled a sign-up' },
  },
  {
    action: 'sign-up.confirm',
    words: { uk: 'узято запропоноване місце', en: 'took an offered place' },
  },
  {
    action: 'sign-up.lapse',
    words: { uk: 'минув час запропонованого місця', en: 'an offered place was not taken in time' },
  },
  {
    action: 'sign-up.wait-again',
    words: { uk: 'знову стали в чергу на захід', en: 'waited again for a gathering' },
  },
];
