import { expect, it } from 'vitest';
import { byName } from './by-name.ts';

it('lists names as a Ukrainian reader looks for them, and namesakes always in one order', () => {
  const named = ['Школа № 10', 'Яблунівка', 'Їжакове', 'Школа № 2', 'Ізмаїл', 'Ґанок', 'Град'];
  const sorted = named.map((name) => ({ id: name, name })).toSorted(byName);
  expect(sorted.map(({ name }) => name)).toEqual([
    'Град',
    'Ґанок',
    'Ізмаїл',
    'Їжакове',
    'Школа № 2',
    'Школа № 10',
    'Яблунівка',
  ]);
  const namesakes = ['b', 'a', 'c'].map((id) => ({ id, name: 'Садове' }));
  expect(namesakes.toSorted(byName).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
