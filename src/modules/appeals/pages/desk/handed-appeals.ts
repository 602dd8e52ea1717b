import { byOfficer, type HandedOut } from '../../../officers/index.ts';
import { listHandedAppeals } from '../../use-cases/list-handed-appeals.ts';
import { type AppealsHouse, appealPath, appealsPath, withHouse } from './desk-pages.ts';
import { appealsDeskText } from './messages/index.ts';

/** Open appeals with each officer, for «my day» of the people who give them. */
export function handedAppeals(house: AppealsHouse): HandedOut {
  return {
    kind: 'appeals',
    load: async (asking, locale) => {
      const listed = await listHandedAppeals(withHouse(asking, house));
      const found = byOfficer(listed.ok ? listed.value : []);
      return [...found].map(([officerId, appeals]) => ({
        officerId,
        open: appeals.length,
        path: appeals.length === 1 ? appealPath(locale, appeals[0].id) : appealsPath(locale),
      }));
    },
    waiting: (locale, open) => appealsDeskText.in(locale)('day.away.waiting', { open }),
  };
}
