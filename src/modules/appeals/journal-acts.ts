import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const appealsActs: readonly JournalAct[] = [
  {
    action: 'appeal.locate',
    words: { uk: 'переглянуто, у кого тепер звернення', en: 'looked up who has an appeal now' },
  },
  {
    action: 'appeal.answer',
    words: { uk: 'дано відповідь на звернення', en: 'answered an appeal' },
  },
  {
    action: 'appeal-file.read',
    words: { uk: 'відкрито файл до звернення', en: 'opened a file of an appeal' },
  },
  {
    action: 'appeal.share-problem',
    words: {
      uk: 'записано згоду автора звернення на повідомлення про проблему',
      en: 'recorded that the author of an appeal agreed to a report of its problem',
    },
  },
  {
    action: 'appeal.stop-news',
    words: {
      uk: 'сказано більше не надсилати новин про звернення',
      en: 'said that no more news of an appeal is wanted',
    },
  },
  { action: 'appeal.return', words: { uk: 'повернуто звернення', en: 'returned an appeal' } },
  {
    action: 'appeal.pass-on',
    words: { uk: 'переслано звернення за належністю', en: 'passed an appeal on' },
  },
  {
    action: 'appeal.extend',
    words: { uk: 'продовжено строк розгляду звернення', en: 'extended the term of an appeal' },
  },
  {
    action: 'appeal.refuse',
    words: { uk: 'відмовлено у зверненні', en: 'refused an appeal' },
  },
];
