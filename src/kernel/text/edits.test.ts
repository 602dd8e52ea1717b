import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsBetween } from './edits.ts';

describe('edits between words', () => {
  it.each([
    ['одеса', 'одеса', 0],
    ['одса', 'одеса', 1],
    ['одееса', 'одеса', 1],
    ['обеса', 'одеса', 1],
    ['одсеа', 'одеса', 1],
    ['додеса', 'одеса', 1],
    ['татрабунра', 'татарбунари', 3],
    ['татрабунрі', 'татарбунарі', 2],
    ['', 'яр', 2],
    ['яр', '', 2],
    ['', '', 0],
  ])('from «%s» to «%s»: %i', (given, wanted, edits) => {
    expect(editsBetween(given, wanted, 3, false)).toBe(edits);
  });

  it.each([
    ['тат', 'татарбунари', 0],
    ['таат', 'татарбунари', 1],
    ['татарбуанр', 'татарбунари', 1],
    ['болград', 'балта', 3],
  ])('«%s» may still become «%s»: %i', (given, wanted, edits) => {
    expect(editsBetween(given, wanted, 2, true)).toBe(edits);
  });

  it('answers one more than asked for when there are more', () => {
    expect(editsBetween('балта', 'татарбунари', 2, false)).toBe(3);
    expect(editsBetween('балта', 'рені', 2, true)).toBe(3);
  });

  it('is the same there and back, and what the plain definition says', () => {
    const word = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editsBetween(one, other, 9, false)).toBe(editsBetween(other, one, 9, false));
        expect(editsBetween(one, other, 9, false)).toBe(plainly(one, other));
      }),
    );
  });

  it('compares the first sixty letters of endless words', () => {
    expect(editsBetween('а'.repeat(1e6), 'а'.repeat(1e6), 2, false)).toBe(0);
  });
});

function plainly(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
  const ways = [
    plainly(a, other) + 1,
    plainly(one, b) + 1,
    plainly(a, b) + (one.at(-1) === other.at(-1) ? 0 : 1),
  ];
  const swapped = one.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1);
  if (swapped) ways.push(plainly(a.slice(0, -1), b.slice(0, -1)) + 1);
  return Math.min(...ways);
}
