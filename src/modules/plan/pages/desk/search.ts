import { deskAreaName } from '#modules/areas/index.ts';
import { soundsIn } from '#kernel/text/sounds-in.ts';
import type { DeskSearch } from '#modules/identity/index.ts';
import type { PlanHouse } from '../../domain/plan-desk.ts';
import { listDeskActions } from '../../use-cases/list-desk-actions.ts';
import { actionTitle } from '../action-words.tsx';
import { withHouse } from './desk-pages.ts';
import { planDeskText } from './messages/index.ts';

/** Joint actions by their names, or by whoever stands for them. */
export function planSearch(house: PlanHouse): DeskSearch {
  return {
    id: 'plan',
    order: 17,
    heading: (locale) => planDeskText.in(locale)('search'),
    find: async (asking, { text, locale, limit }) => {
      const listed = await listDeskActions(withHouse(asking, house));
      if (!listed.ok) return [];
      return listed.value
        .flatMap(({ actions }) => actions)
        .filter(({ action: { title, titleEn }, owner }) =>
          soundsIn(`${title} ${titleEn} ${owner?.name ?? ''}`, text),
        )
        .slice(0, limit)
        .map(({ action }) => ({
          title: actionTitle(locale, action).text,
          detail: `${action.year}, ${deskAreaName(locale, house, action.areaId)}`,
          path: `/desk/plan/actions/${action.id}`,
        }));
    },
  };
}
