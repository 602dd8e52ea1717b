import { nameIn } from '#platform/i18n/name-in.ts';
import type { DeskSearch } from '#modules/identity/index.ts';
import { listDeskSchools } from '../../use-cases/list-desk-schools.ts';
import { schoolPlace } from '../school-words.ts';
import { type SchoolsHouse, withHouse } from './desk-pages.ts';
import { schoolsDeskText } from './messages/index.ts';

/** Open schools, by name or by where they are. */
export function schoolSearch(house: SchoolsHouse): DeskSearch {
  return {
    id: 'schools',
    order: 22,
    heading: (locale) => schoolsDeskText.in(locale)('search'),
    find: async (asking, { text, locale, limit }) => {
      const context = withHouse(asking, house);
      if (text.trim().length < 2) return [];
      const asked = { view: 'all', text, areaId: undefined, officerId: undefined } as const;
      const listed = await listDeskSchools(context, asked);
      if (!listed.ok) return [];
      return listed.value.schools.slice(0, limit).map(({ school }) => ({
        title: nameIn(locale, school),
        detail: schoolPlace(context, locale, school),
        path: `/desk/schools/${school.id}`,
      }));
    },
  };
}
