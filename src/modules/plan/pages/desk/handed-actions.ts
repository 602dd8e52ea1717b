import { type HandedOut, handedTo } from '#modules/officers/index.ts';
import type { PlanHouse } from '../../domain/plan-desk.ts';
import { listHandedActions } from '../../use-cases/list-handed-actions.ts';
import { deskActionPath, deskPlanPath, withHouse } from './desk-pages.ts';
import { planDeskText } from './messages/index.ts';

/** Agreed actions with each owner and deputy, for «my day» of the people who name them. */
export function handedActions(house: PlanHouse): HandedOut {
  return {
    kind: 'actions',
    load: async (asking, locale) => {
      const listed = await listHandedActions(withHouse(asking, house));
      return handedTo(listed.ok ? listed.value : [], {
        one: ({ id }) => deskActionPath(locale, id),
        list: deskPlanPath(locale),
        neededOn: ({ neededOn }) => neededOn,
      });
    },
    waiting: (locale, open) => planDeskText.in(locale)('day.away.waiting', { open }),
  };
}
