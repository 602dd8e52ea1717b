import { soundsIn } from '#kernel/text/sounds-in.ts';
import type { DeskSearch } from '#modules/identity/index.ts';
import { listDeskPromises } from '../../use-cases/list-desk-promises.ts';
import { beginningOf, promiseLine } from '../public/promise-words.tsx';
import { type PromisesHouse, withHouse } from './desk-pages.ts';
import { promisesDeskText } from './messages/index.ts';

/** Open promises by their words or by whoever gave them. Nobody searches in what residents asked. */
export function promiseSearch(house: PromisesHouse): DeskSearch {
  return {
    id: 'promises',
    order: 14,
    heading: (locale) => promisesDeskText.in(locale)('search'),
    find: async (asking, { text, locale, limit }) => {
      const context = withHouse(asking, house);
      const listed = await listDeskPromises(context);
      if (!listed.ok) return [];
      return listed.value
        .filter(({ words, owner }) => soundsIn(`${words} ${owner.name}`, text))
        .slice(0, limit)
        .map((promise) => ({
          title: beginningOf(promise.words),
          detail: promiseLine(locale, context, promise),
          path: `/desk/promises/${promise.id}`,
        }));
    },
  };
}
