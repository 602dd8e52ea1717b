import { nameIn } from '#platform/i18n/name-in.ts';
import type { DeskSearch } from '#modules/identity/index.ts';
import type { ContextWithAreas } from '../../domain/context-with-areas.ts';
import { organisationsText } from '../../messages/index.ts';
import { listDeskOrganisations } from '../../use-cases/list-desk-organisations.ts';
import { searchContacts } from '../../use-cases/search-contacts.ts';

/** Organisations by a part of their name; the people who speak for them, for whoever may read those. */
export function organisationSearches({
  areas,
}: Pick<ContextWithAreas, 'areas'>): readonly DeskSearch[] {
  return [
    {
      id: 'organisations',
      order: 20,
      heading: (locale) => organisationsText.in(locale)('desk.organisations'),
      find: async (context, { text, locale, limit }) => {
        const listed = await listDeskOrganisations(
          { ...context, areas },
          { kind: undefined, text },
        );
        if (!listed.ok) return [];
        const t = organisationsText.in(locale);
        return listed.value.shown.slice(0, limit).map(({ organisation }) => {
          const area = organisation.areaId && areas.nameOf(organisation.areaId);
          const kind = t(`desk.one.${organisation.kind}`);
          return {
            title: nameIn(locale, organisation),
            detail: area ? `${kind}, ${nameIn(locale, area)}` : kind,
            path: `/desk/organisations/${organisation.id}`,
          };
        });
      },
    },
    {
      id: 'contacts',
      order: 35,
      heading: (locale) => organisationsText.in(locale)('contact.search'),
      find: async (context, { text, locale, limit }) => {
        const found = await searchContacts({ ...context, areas }, { text, limit });
        if (!found.ok) return [];
        return found.value.map(({ contact, organisation }) => ({
          title: contact.name,
          detail: [contact.post, nameIn(locale, organisation)].filter(Boolean).join(', '),
          path: `/desk/organisations/${organisation.id}#contact-${contact.id}`,
        }));
      },
    },
  ];
}
