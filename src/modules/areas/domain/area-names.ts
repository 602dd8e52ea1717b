import { type AreaId, parseId } from '#kernel/ids.ts';
import type { AreaNames, NamedPlace } from '#modules/identity/index.ts';
import { type Area, AREA_KINDS } from './area.ts';
import type { AreaDirectory } from './directory.ts';

type Directory = Pick<
  AreaDirectory,
  'get' | 'nameOf' | 'chain' | 'lineOf' | 'search' | 'settlementsOf'
>;

/** What people and their rights need to know of areas. */
export function areaNames(directory: Directory): AreaNames {
  const find = (id: string): Area | undefined => {
    const known = parseId<'area'>(id);
    return known && directory.get(known);
  };
  return {
    get: (id) => {
      const area = find(id);
      return area && named(directory, area);
    },
    nameOf: (id) => {
      const known = parseId<'area'>(id);
      return known && directory.nameOf(known);
    },
    chain: (id) => {
      const known = parseId<'area'>(id);
      return known ? directory.lineOf(known) : [id];
    },
    answersFor: (id) => {
      const area = find(id);
      if (area?.kind !== 'beat') return [];
      return directory.settlementsOf(area.id).map((settlement) => settlement.id);
    },
    search: async (text, limit) => {
      // Streets and schools are found too, and are no areas: so more is asked for than is shown.
      const hits = await directory.search(text, { limit: limit * 4 });
      const found = new Map<AreaId, Area>();
      for (const { place, area } of hits) {
        if (area && AREA_KINDS.some((kind) => kind === place.kind)) found.set(area.id, area);
      }
      return [...found.values()].slice(0, limit).map((area) => named(directory, area));
    },
  };
}

function named(directory: Directory, { id, name, nameEn }: Area): NamedPlace {
  const above = directory.chain(id).slice(0, -1).toReversed();
  return {
    id,
    name,
    nameEn,
    within: above.map((area) => ({ name: area.name, nameEn: area.nameEn })),
  };
}
