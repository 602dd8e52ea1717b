import type { HandedOut } from '#modules/officers/index.ts';
import { readSharing } from '../../use-cases/read-sharing.ts';
import { type ReportsHouse, sharingPath, withHouse } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';

/** Open reports with each officer, for «my day» of the people who give them. */
export function handedReports(house: ReportsHouse): HandedOut {
  return {
    kind: 'reports',
    load: async (asking, locale) => {
      const sharing = await readSharing(withHouse(asking, house));
      if (!sharing.ok) return [];
      return sharing.value.officers
        .filter(({ open }) => open > 0)
        .map(({ officer: { id }, open }) => ({
          holder: { officerId: id },
          open,
          path: sharingPath(locale, { officer: id }),
        }));
    },
    waiting: (locale, open) => reportsDeskText.in(locale)('day.away.waiting', { open }),
  };
}
