import { type HandedOut, handedTo } from '#modules/officers/index.ts';
import { listHandedAppeals } from '../../use-cases/list-handed-appeals.ts';
import { type AppealsHouse, appealPath, appealsPath, withHouse } from './desk-pages.ts';
import { appealsDeskText } from './messages/index.ts';

/** Open appeals with each officer, for «my day» of the people who give them. */
export function handedAppeals(house: AppealsHouse): HandedOut {
  return {
    kind: 'appeals',
    load: async (asking, locale) => {
      const listed = await listHandedAppeals(withHouse(asking, house));
      return handedTo(listed.ok ? listed.value : [], {
        one: ({ id }) => appealPath(locale, id),
        list: appealsPath(locale),
      });
    },
    waiting: (locale, open) => appealsDeskText.in(locale)('day.away.waiting', { open }),
  };
}
