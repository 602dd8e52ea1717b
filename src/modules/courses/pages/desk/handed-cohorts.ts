import { type HandedOut, handedTo } from '#modules/officers/index.ts';
import type { CoursesContext } from '../../domain/courses-context.ts';
import { listHandedCohorts } from '../../use-cases/list-handed-cohorts.ts';
import { deskCohortPath, deskListPath } from './desk-pages.ts';
import { coursesDeskText } from './messages/index.ts';

/** Published cohorts with each leader, for «my day» of the people who plan them. */
export function handedCohorts(house: Pick<CoursesContext, 'areas' | 'officers'>): HandedOut {
  return {
    kind: 'cohorts',
    load: async (asking, locale) => {
      const { areas, officers } = house;
      const listed = await listHandedCohorts({ ...asking, areas, officers });
      return handedTo(listed.ok ? listed.value : [], {
        one: ({ id }) => deskCohortPath(locale, id),
        list: deskListPath(locale),
        neededOn: ({ neededOn }) => neededOn,
      });
    },
    waiting: (locale, open) => coursesDeskText.in(locale)('day.away.waiting', { open }),
  };
}
