import { expect, test } from 'vitest';
import { type AreaId, newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { DEFAULT_CATEGORIES } from './default-categories.ts';
import { categoriesAt, PICTOGRAMS, type ReportCategory } from './report-category.ts';

const area = (): AreaId => newId(systemRandom);
const [OBLAST, HROMADA, OTHER] = [area(), area(), area()];

function category(key: string, changes: Partial<ReportCategory> = {}): ReportCategory {
  const [first] = DEFAULT_CATEGORIES;
  if (!first) throw new Error('no category at all');
  return { ...first, key, ...changes };
}

test('a hromada’s own words stand before the oblast’s, and those before the installation’s', () => {
  const everywhere = category('noise', { position: 1 });
  const ofOblast = category('noise', { areaId: OBLAST, position: 2 });
  const ofHromada = category('noise', { areaId: HROMADA, position: 3 });
  const elsewhere = category('noise', { areaId: OTHER, position: 4 });
  const all = [ofHromada, everywhere, elsewhere, ofOblast];
  expect(categoriesAt(all, [OBLAST, HROMADA])).toEqual([ofHromada]);
  expect(categoriesAt(all, [OBLAST])).toEqual([ofOblast]);
  expect(categoriesAt(all, [])).toEqual([everywhere]);
});

test('what only another hromada takes is not offered here', () => {
  const all = [category('noise'), category('market', { areaId: OTHER })];
  expect(categoriesAt(all, [OBLAST, HROMADA]).map(({ key }) => key)).toEqual(['noise']);
});

test('categories come in the order that was given to them', () => {
  const all = [
    category('b', { position: 2 }),
    category('c', { position: 1 }),
    category('a', { position: 2 }),
  ];
  expect(categoriesAt(all, []).map(({ key }) => key)).toEqual(['c', 'a', 'b']);
});

test('what an installation adds stands before «something else», unless it says otherwise', () => {
  const added = category('market', { position: 500 });
  const keys = categoriesAt([...DEFAULT_CATEGORIES, added], []).map(({ key }) => key);
  expect(keys.slice(-2)).toEqual(['market', 'other']);
});

test('what a fresh installation offers has its own key, its own place and its own words', () => {
  for (const what of ['key', 'position'] as const) {
    expect(new Set(DEFAULT_CATEGORIES.map((one) => one[what])).size).toBe(
      DEFAULT_CATEGORIES.length,
    );
  }
  for (const language of ['uk', 'en'] as const) {
    expect(new Set(DEFAULT_CATEGORIES.map(({ name }) => name[language])).size).toBe(
      DEFAULT_CATEGORIES.length,
    );
  }
  for (const { pictogram } of DEFAULT_CATEGORIES) expect(PICTOGRAMS).toContain(pictogram);
});

test('nothing about somebody’s home, a child or drugs is public or on a map', () => {
  const about = DEFAULT_CATEGORIES.filter(({ key }) =>
    ['violence-at-home', 'child-in-danger', 'drugs-sold'].includes(key),
  );
  expect(about).toHaveLength(3);
  for (const { visibility, positionRule, callFirst } of about) {
    expect({ visibility, positionRule }).toEqual({
      visibility: 'confidential',
      positionRule: 'never',
    });
    expect(callFirst.uk).toContain('102');
  }
});
