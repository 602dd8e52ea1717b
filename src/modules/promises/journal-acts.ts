import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const promisesActs: readonly JournalAct[] = [
  {
    action: 'question.locate',
    words: { uk: 'переглянуто, у кого тепер запитання', en: 'looked up who has a question now' },
  },
  {
    action: 'promise.change',
    words: { uk: 'змінено обіцянку', en: 'changed a promise' },
  },
  {
    action: 'promise.keep',
    words: { uk: 'записано, що обіцянку виконано', en: 'recorded that a promise was kept' },
  },
  {
    action: 'promise.not-keep',
    words: {
      uk: 'записано, що обіцянку не виконано',
      en: 'recorded that a promise was not kept',
    },
  },
  {
    action: 'promise.withdraw',
    words: { uk: 'відкликано обіцянку', en: 'withdrew a promise' },
  },
  {
    action: 'question.publish',
    words: { uk: 'оприлюднено запитання', en: 'published a question' },
  },
  {
    action: 'question.keep-private',
    words: {
      uk: 'вирішено не оприлюднювати запитання',
      en: 'decided not to publish a question',
    },
  },
  {
    action: 'question.merge',
    words: { uk: 'об’єднано запитання з таким самим', en: 'merged a question with the same one' },
  },
  {
    action: 'question.promise',
    words: {
      uk: 'обіцяно дізнатися відповідь на запитання',
      en: 'promised to find out the answer to a question',
    },
  },
  {
    action: 'question.refuse',
    words: { uk: 'відмовлено у відповіді на запитання', en: 'refused a question' },
  },
  {
    action: 'question.stop-news',
    words: {
      uk: 'сказано більше не надсилати новин про запитання',
      en: 'said that no more news of a question is wanted',
    },
  },
];
