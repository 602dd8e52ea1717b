import type { DeskSearch } from '../domain/desk.ts';
import type { PeoplePlaces } from '../domain/names-of-places.ts';
import { heldGrants } from '../domain/staff-person.ts';
import { identityText } from '../messages/index.ts';
import { listPeople } from '../use-cases/list-people.ts';

/** Colleagues by name or address, for whoever answers for them. */
export function peopleSearch(places: PeoplePlaces): DeskSearch {
  return {
    id: 'people',
    order: 30,
    heading: (locale) => identityText.in(locale)('search.people'),
    find: async (context, { text, locale, limit }) => {
      const filter = { text, role: undefined, status: undefined };
      const found = await listPeople({ ...context, places }, filter);
      if (!found.ok) return [];
      const t = identityText.in(locale);
      const today = context.platform.clock.today();
      return found.value.people.slice(0, limit).map((person) => {
        const roles = new Set(heldGrants(person, today).map(({ role }) => t(`role.${role}`)));
        return {
          title: person.name,
          detail: roles.size > 0 ? [...roles].join(', ') : undefined,
          path: `/desk/people/${person.id}`,
        };
      });
    },
  };
}
