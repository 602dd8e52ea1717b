import { type HandedOut, handedTo } from '#modules/officers/index.ts';
import { listHandedPromises } from '../../use-cases/list-handed-promises.ts';
import { deskPromisePath, deskPromisesPath, type PromisesHouse, withHouse } from './desk-pages.ts';
import { promisesDeskText } from './messages/index.ts';

/** Open promises with each officer, for «my day» of the people who answer for the area. */
export function handedPromises(house: PromisesHouse): HandedOut {
  return {
    kind: 'promises',
    load: async (asking, locale) => {
      const listed = await listHandedPromises(withHouse(asking, house));
      return handedTo(listed.ok ? listed.value : [], {
        one: ({ id }) => deskPromisePath(locale, id),
        list: deskPromisesPath(locale),
        neededOn: ({ dueOn }) => dueOn,
      });
    },
    waiting: (locale, open) => promisesDeskText.in(locale)('day.away.promises', { open }),
  };
}
