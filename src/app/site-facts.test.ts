import { describe, expect, it } from 'vitest';
import { homeArea } from './site-facts.ts';
import { newId } from '#kernel/ids.ts';
import type { Area, AreaKind } from '#modules/areas/index.ts';
import { systemRandom } from '#platform/crypto/random.ts';

function area(kind: AreaKind, name: string, parent?: Area): Area {
  return {
    id: newId<'area'>(systemRandom),
    kind,
    code: undefined,
    name,
    nameEn: undefined,
    settlementKind: undefined,
    slug: name,
    parentId: parent?.id,
    population: undefined,
    urban: undefined,
    centre: undefined,
  };
}

/** What the directory answers of these, in the order of their names. */
function home(areas: readonly Area[], slug?: string): string | undefined {
  const all = areas.toSorted((one, other) => one.name.localeCompare(other.name));
  return homeArea(slug, {
    all,
    roots: () => all.filter(({ parentId }) => parentId === undefined),
    bySlug: (asked) => {
      const found = all.find((one) => one.slug === asked);
      return found && { area: found, moved: false };
    },
  })?.name;
}

describe('the area that the site is of', () => {
  const oblast = area('oblast', 'Область');
  const one = area('hromada', 'Громада А', oblast);
  const other = area('hromada', 'Громада Б', oblast);

  it('is the one that its keeper names', () => {
    expect(home([oblast, one, other], 'Громада Б')).toBe('Громада Б');
    expect(home([oblast, one], 'nowhere')).toBeUndefined();
  });

  it('is the only hromada, else the widest area', () => {
    expect(home([])).toBeUndefined();
    expect(home([oblast, one])).toBe('Громада А');
    expect(home([oblast, one, other])).toBe('Область');
  });

  it('is the widest also where something that lies nowhere has an earlier name', () => {
    expect(home([oblast, one, other, area('beat', 'Біла дільниця')])).toBe('Область');
  });

  it('is none of two hromadas whose oblast nobody has published', () => {
    const alone = { ...one, parentId: undefined };
    expect(home([alone, { ...other, parentId: undefined }])).toBeUndefined();
    expect(home([alone, area('settlement', 'Будь-де')])).toBe('Громада А');
  });
});
