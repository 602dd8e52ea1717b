import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNumbers, sayNumbers } from './read-numbers.ts';

it.each([
  ['1, 3, 5–8', [1, 3, 5, 6, 7, 8]],
  ['8 - 10; 2', [2, 8, 9, 10]],
  ['4 4 4', [4]],
  ['', []],
])('«%s» names actions', (text, numbers) => {
  expect(readNumbers(text)).toEqual(numbers);
});

it.each(['друга', '9–3', '1–99999', '-1', '1..3', '123456'])('«%s» cannot be read', (text) => {
  expect(readNumbers(text)).toBeUndefined();
});

it('what is said is read back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 60 }), (numbers) => {
      expect(readNumbers(sayNumbers(numbers))).toEqual(numbers.toSorted((a, b) => a - b));
    }),
  );
});
