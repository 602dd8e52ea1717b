import { describe, expect, it } from 'vitest';
import { compareRounds, compareShares } from './compare-rounds.ts';
import { countAnswers } from './count-answers.ts';
import type { Question } from './question.ts';

const words = { uk: 'Питання', en: 'Question' };
const ASKED: readonly Question[] = [
  { key: 'one', kind: 'yes-no', words, right: 'no' },
  { key: 'two', kind: 'yes-no', words, right: 'yes' },
  { key: 'three', kind: 'yes-no', words, right: 'yes' },
  { key: 'said', kind: 'text', words },
];
const day = Temporal.PlainDate.from('2026-11-26');

/** A class of that many, so many of whom answer each question rightly; the others are silent. */
function aClass(size: number, right: number) {
  return countAnswers(
    ASKED,
    Array.from({ length: size }, (_, place) => ({
      day,
      answers: place < right ? { one: 'no', two: 'yes', three: 'yes' } : {},
    })),
  );
}

describe('what a class knew before and after', () => {
  it('is better only where chance alone would hardly make it so', () => {
    expect(compareRounds(ASKED, aClass(25, 10), aClass(25, 22))?.all.verdict).toBe('better');
    expect(compareRounds(ASKED, aClass(25, 10), aClass(25, 15))?.all.verdict).toBe('uncertain');
    expect(compareRounds(ASKED, aClass(25, 22), aClass(25, 10))?.all.verdict).toBe('worse');
  });

  it('is said of all questions together that have a right answer, and of none by itself', () => {
    const compared = compareRounds(ASKED, aClass(20, 5), aClass(24, 18));
    expect(compared).toMatchObject({
      questions: 3,
      all: { before: { count: 5, of: 20 }, after: { count: 18, of: 24 } },
    });
    // As wide as of 20 and 24 children, not of 40 and 48 answers.
    expect(compared?.all.difference).toEqual(
      compareShares({ count: 5, of: 20 }, { count: 18, of: 24 }).difference,
    );
  });

  it('is not said of fewer than ten, nor where nothing could be right', () => {
    expect(compareRounds(ASKED, aClass(9, 5), aClass(25, 20))).toBeUndefined();
    expect(compareRounds(ASKED, aClass(25, 5), aClass(9, 9))).toBeUndefined();
    expect(compareRounds([], aClass(25, 5), aClass(25, 9))).toBeUndefined();
  });
});
