import type { JournalNamer } from '../identity/index.ts';
import { ORGANISATION_KINDS, type OrganisationKind } from './domain/organisation.ts';
import { organisationsText } from './messages/index.ts';

/** A table of organisations is imported and taken out by kind: the journal says which. */
export const organisationKindNamers: readonly JournalNamer[] = ORGANISATION_KINDS.map((kind) => ({
  kind,
  label: { uk: kindIn('uk', kind), en: kindIn('en', kind) },
}));

/** As in the middle of a sentence, but «NGOs» stay as they are. */
function kindIn(language: 'uk' | 'en', kind: OrganisationKind): string {
  const said = organisationsText.in(language)(`desk.kind.${kind}`);
  return said.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLocaleLowerCase(language));
}
