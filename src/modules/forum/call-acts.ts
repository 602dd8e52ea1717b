import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const callActs: readonly JournalAct[] = [
  { action: 'talk.hand-in', words: { uk: 'подано виступ на форум', en: 'submitted a talk' } },
  {
    action: 'talk.take-back',
    words: { uk: 'повернуто виступ до чернеток', en: 'made a talk a draft again' },
  },
  {
    action: 'talk.confirm',
    words: { uk: 'підтверджено виступ на форумі', en: 'confirmed a talk' },
  },
  { action: 'talk.withdraw', words: { uk: 'відкликано виступ', en: 'withdrew a talk' } },
  {
    action: 'talk.ask-presenter',
    words: { uk: 'названо, хто виступить разом', en: 'named who speaks along' },
  },
  { action: 'talk.agree', words: { uk: 'погоджено виступити разом', en: 'agreed to speak along' } },
  { action: 'talk.leave', words: { uk: 'відмовлено виступати разом', en: 'left a talk' } },
];
