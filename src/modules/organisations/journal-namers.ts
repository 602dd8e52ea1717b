import { parseId } from '#kernel/ids.ts';
import { directoryNamer, type JournalNamer } from '#modules/identity/index.ts';
import type { OrganisationDirectory } from './domain/organisation-directory.ts';
import { ORGANISATION_KINDS, type OrganisationKind } from './domain/organisation.ts';
import { organisationsText } from './messages/index.ts';

export function organisationNamers(
  organisations: Pick<OrganisationDirectory, 'get'>,
): readonly JournalNamer[] {
  return [
    directoryNamer('organisation', { uk: 'організація', en: 'organisation' }, (id) => {
      const known = parseId<'organisation'>(id);
      return known && organisations.get(known);
    }),
    // Tables of organisations are imported and exported by kind.
    ...ORGANISATION_KINDS.map((kind) => ({
      kind,
      label: { uk: kindIn('uk', kind), en: kindIn('en', kind) },
    })),
  ];
}

/** As in the middle of a sentence, but «NGOs» stay as they are. */
function kindIn(language: 'uk' | 'en', kind: OrganisationKind): string {
  const said = organisationsText.in(language)(`desk.kind.${kind}`);
  return said.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLocaleLowerCase(language));
}
