import { type HandedOut, handedTo } from '#modules/officers/index.ts';
import { listHandedQuestions } from '../../use-cases/list-handed-questions.ts';
import {
  deskQuestionPath,
  deskQuestionsPath,
  type PromisesHouse,
  withHouse,
} from './desk-pages.ts';
import { promisesDeskText } from './messages/index.ts';

/** Open questions with each officer, for «my day» of the people who give them. */
export function handedQuestions(house: PromisesHouse): HandedOut {
  return {
    kind: 'questions',
    load: async (asking, locale) => {
      const listed = await listHandedQuestions(withHouse(asking, house));
      return handedTo(listed.ok ? listed.value : [], {
        one: ({ id }) => deskQuestionPath(locale, id),
        list: deskQuestionsPath(locale),
      });
    },
    waiting: (locale, open) => promisesDeskText.in(locale)('day.away.waiting', { open }),
  };
}
