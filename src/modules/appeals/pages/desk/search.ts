import type { DeskSearch } from '#modules/identity/index.ts';
import { listAppeals, listClosedAppeals } from '../../use-cases/list-appeals.ts';
import { areaName, lineOf } from './appeal-words.ts';
import { type AppealsHouse, withHouse } from './desk-pages.ts';
import { appealsDeskText } from './messages/index.ts';

/** By its number in the register, as a letter or a caller names it: «З-12/2026», «12/2026». Nobody searches in names. */
export function appealSearch(house: AppealsHouse): DeskSearch {
  return {
    id: 'appeals',
    order: 12,
    heading: (locale) => appealsDeskText.in(locale)('search'),
    find: async (asking, { text, locale, limit }) => {
      const wanted = text.trim().toLocaleLowerCase('uk');
      if (!/\d/.test(wanted)) return [];
      const context = withHouse(asking, house);
      const [open, closed] = [await listAppeals(context), await listClosedAppeals(context)];
      if (!open.ok || !closed.ok) return [];
      return [...open.value, ...closed.value]
        .filter(({ number }) => number.toLocaleLowerCase('uk').includes(wanted))
        .slice(0, limit)
        .map((appeal) => ({
          title: lineOf(locale, appeal),
          detail: areaName(locale, context, appeal.areaId),
          path: `/desk/appeals/${appeal.id}`,
        }));
    },
  };
}
