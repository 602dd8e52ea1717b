import { describe, expect, it } from 'vitest';
import { type CountedCohort, sumsToTell, type ToldSum } from './told-counts.ts';

const cohort = (
  id: string,
  came: number,
  completed: number,
  told: CountedCohort<string>['told'],
) => ({
  id,
  came,
  completed,
  told,
});

describe('people of courses', () => {
  it('are told of nobody while fewer than ten came', () => {
    expect(sumsToTell([cohort('a', 9, 0, [])])).toEqual([]);
  });

  it('are told of several cohorts together', () => {
    expect(sumsToTell([cohort('a', 6, 5, []), cohort('b', 5, 5, [])])).toEqual([
      { what: 'came', people: 11, cohortIds: ['a', 'b'] },
    ]);
  });

  it('are not called complete while fewer than ten left before the end', () => {
    const twice = [cohort('a', 20, 11, ['came']), cohort('b', 12, 12, [])];
    expect(sumsToTell(twice).map(({ what }) => what)).toEqual(['came']);
    expect(sumsToTell([...twice, cohort('c', 10, 9, [])])).toContainEqual({
      what: 'completed',
      people: 32,
      cohortIds: ['a', 'b', 'c'],
    });
  });

  it('are never told twice', () => {
    expect(sumsToTell([cohort('a', 30, 15, ['came', 'completed'])])).toEqual([]);
    expect(sumsToTell([cohort('a', 30, 15, ['came', 'completed']), cohort('b', 3, 1, [])])).toEqual(
      [],
    );
  });

  it('of any history: whatever two pages differ by, and whoever did not complete, are nobody or at least ten', () => {
    const told = historyOf(400, 7);
    expect(told.length).toBeGreaterThan(50);
    const cameOf = new Map(told.flatMap(({ truth }) => truth.map(({ id, came }) => [id, came])));
    for (const { sum, truth } of told) {
      expect(sum.people).toBeGreaterThanOrEqual(10);
      if (sum.what === 'came') continue;
      const came = sum.cohortIds.reduce((all, id) => all + (cameOf.get(id) ?? 0), 0);
      expect(came - sum.people).toBeGreaterThanOrEqual(10);
      // Whole sums of those who came: else a difference would tell of the cohorts in between.
      const whole = told.filter((one) => one.sum.what === 'came' && one.at <= sumAt(told, sum));
      for (const { sum: other } of whole) {
        const shared = other.cohortIds.filter((id) => sum.cohortIds.includes(id));
        expect([0, other.cohortIds.length]).toContain(shared.length);
      }
      expect(truth.length).toBeGreaterThan(0);
    }
  });
});

interface Told {
  readonly at: number;
  readonly sum: ToldSum<number>;
  readonly truth: readonly CountedCohort<number>[];
}

function sumAt(told: readonly Told[], sum: ToldSum<number>): number {
  return told.find((one) => one.sum === sum)?.at ?? 0;
}

/** Groups of up to fifteen end one after the other; after each it is asked what may be told. */
function historyOf(length: number, seed: number): readonly Told[] {
  let state = seed;
  const chance = (most: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % (most + 1);
  };
  let cohorts: CountedCohort<number>[] = [];
  const told: Told[] = [];
  for (let at = 0; at < length; at += 1) {
    const came = chance(15);
    cohorts.push({ id: at, came, completed: chance(came), told: [] });
    for (const sum of sumsToTell(cohorts)) {
      told.push({ at, sum, truth: cohorts });
      cohorts = cohorts.map((one) =>
        sum.cohortIds.includes(one.id) ? { ...one, told: [...one.told, sum.what] } : one,
      );
    }
  }
  return told;
}
