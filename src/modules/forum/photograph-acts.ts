import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const photographActs: readonly JournalAct[] = [
  {
    action: 'photograph.add',
    words: { uk: 'додано світлину форуму', en: 'added a photograph of a forum' },
  },
  {
    action: 'photograph.change',
    words: {
      uk: 'змінено підпис світлини форуму або згоду на неї',
      en: 'changed the caption of a photograph of a forum, or the consent to it',
    },
  },
  {
    action: 'photograph.remove',
    words: { uk: 'прибрано світлину форуму', en: 'took away a photograph of a forum' },
  },
  {
    action: 'photograph.take-back',
    words: {
      uk: 'прибрано світлину форуму, бо людина відкликала згоду',
      en: 'took away a photograph of a forum, whose consent was taken back',
    },
  },
];
