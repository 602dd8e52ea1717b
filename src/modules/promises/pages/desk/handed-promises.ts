import { byOfficer, type HandedOut } from '../../../officers/index.ts';
import { listHandedPromises } from '../../use-cases/list-handed-promises.ts';
import { deskPromisePath, deskPromisesPath, type PromisesHouse, withHouse } from './desk-pages.ts';
import { promisesDeskText } from './messages/index.ts';

/** Open promises with each officer, for «my day» of the people who answer for the area. */
export function handedPromises(house: PromisesHouse): HandedOut {
  return {
    kind: 'promises',
    load: async (asking, locale) => {
      const listed = await listHandedPromises(withHouse(asking, house));
      const found = byOfficer(listed.ok ? listed.value : []);
      return [...found].map(([officerId, promises]) => ({
        officerId,
        open: promises.length,
        neededOn: laterOf(promises[0].dueOn, asking.platform.clock.today()),
        path:
          promises.length === 1
            ? deskPromisePath(locale, promises[0].id)
            : deskPromisesPath(locale),
      }));
    },
    waiting: (locale, open) => promisesDeskText.in(locale)('day.away.promises', { open }),
  };
}

/** What is overdue is wanted today. */
function laterOf(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) > 0 ? one : other;
}
