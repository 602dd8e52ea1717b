import { expect, test } from 'vitest';
import type { Category } from './category.ts';
import { mergeCategories } from './merge-categories.ts';

const category = (key: string, position: number, uk = key): Category => ({
  kind: 'work',
  key,
  name: { uk, en: key },
  position,
  isRetired: false,
});

test('what the installation calls a category stands before what a fresh one offers', () => {
  const merged = mergeCategories(
    'work',
    [category('talk', 5, 'Розмова'), category('market', 15, 'Ярмарок')],
    [category('visit', 10), category('talk', 20)],
  );
  expect(merged.map(({ key, name }) => `${key}: ${name.uk}`)).toEqual([
    'talk: Розмова',
    'visit: visit',
    'market: Ярмарок',
  ]);
});
