import { parseId } from '#kernel/ids.ts';
import { foldText } from '#kernel/text/fold-text.ts';
import type { NamedPlace, OrganisationNames } from '#modules/identity/index.ts';
import { ORGANISATION_KINDS, type Organisation } from './organisation.ts';
import type { OrganisationDirectory } from './organisation-directory.ts';

/** What people and their rights need to know of organisations. */
export function organisationNames(
  directory: Pick<OrganisationDirectory, 'get' | 'ofKind' | 'areasServedBy'>,
): OrganisationNames {
  return {
    get: (id) => {
      const known = parseId<'organisation'>(id);
      const organisation = known && directory.get(known);
      return organisation && named(organisation);
    },
    search: (text, limit) => {
      const parts = foldText(text).split(' ').filter(Boolean);
      if (parts.length === 0) return Promise.resolve([]);
      const found = ORGANISATION_KINDS.flatMap((kind) => directory.ofKind(kind))
        .filter(({ name, nameEn }) => {
          const words = foldText(`${name} ${nameEn ?? ''}`).split(' ');
          return parts.every((part) => words.some((word) => word.startsWith(part)));
        })
        .slice(0, limit)
        .map(named);
      return Promise.resolve(found);
    },
    areasOf: (id) => {
      const known = parseId<'organisation'>(id);
      const organisation = known && directory.get(known);
      if (!organisation) return [];
      const { areaId } = organisation;
      return [...(areaId ? [areaId] : []), ...directory.areasServedBy(organisation.id)];
    },
  };
}

function named({ id, name, nameEn, address }: Organisation): NamedPlace {
  return {
    id,
    name,
    nameEn,
    within: address === undefined ? [] : [{ name: address, nameEn: undefined }],
  };
}
