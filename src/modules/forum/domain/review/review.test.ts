import { describe, expect, it } from 'vitest';
import { type CriterionId, newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { summaryOf } from './review.ts';

const [one, other]: [CriterionId, CriterionId] = [newId(systemRandom), newId(systemRandom)];
const criteria = [{ id: one }, { id: other }];
const review = (scores: Readonly<Record<string, number>>, isConflict = false) => ({
  scores,
  isConflict,
});

describe('what reviews come to', () => {
  it('is the mean of what each reviewer thinks, and of each criterion', () => {
    const reviews = [review({ [one]: 5, [other]: 3 }), review({ [one]: 2, [other]: 2 })];
    expect(summaryOf(reviews, criteria)).toEqual({
      scored: 2,
      conflicts: 0,
      average: 3,
      byCriterion: [3.5, 2.5],
      spread: 2,
    });
  });

  it('counts a reviewer once, however few criteria they scored', () => {
    const reviews = [review({ [one]: 1 }), review({ [one]: 5, [other]: 5 })];
    expect(summaryOf(reviews, criteria).average).toBe(3);
  });

  it('leaves out whoever is too near to it, and criteria that are no more', () => {
    const gone = newId(systemRandom);
    const reviews = [review({}, true), review({ [one]: 4, [other]: 4, [gone]: 1 })];
    expect(summaryOf(reviews, criteria)).toMatchObject({ scored: 1, conflicts: 1, average: 4 });
  });

  it('is nothing where nobody scored it', () => {
    expect(summaryOf([review({}, true)], criteria)).toEqual({
      scored: 0,
      conflicts: 1,
      average: undefined,
      byCriterion: [undefined, undefined],
      spread: 0,
    });
  });
});
