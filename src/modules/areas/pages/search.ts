import { nameIn } from '#platform/i18n/name-in.ts';
import type { DeskSearch } from '#modules/identity/index.ts';
import { areasText } from '../messages/index.ts';
import { searchDeskAreas } from '../use-cases/search-desk-areas.ts';

/** Areas that somebody answers for, by a part of a name or by code. */
export const areaSearch: DeskSearch = {
  id: 'areas',
  order: 25,
  heading: (locale) => areasText.in(locale)('desk.areas'),
  find: async (context, { text, locale, limit }) => {
    const found = await searchDeskAreas(context, { text, limit });
    if (!found.ok) return [];
    const t = areasText.in(locale);
    return found.value.map(({ area, parent }) => ({
      title: nameIn(locale, area),
      detail: [t(`kind.${area.kind}`), parent && nameIn(locale, parent)].filter(Boolean).join(', '),
      path: `/desk/areas/${area.id}`,
    }));
  },
};
