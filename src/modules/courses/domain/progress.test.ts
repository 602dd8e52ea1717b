import { expect, test } from 'vitest';
import { missedOf, progressOf } from './progress.ts';

const FOUR_OF_WHICH_THREE = { units: 4, threshold: 3 };
const came = (...units: number[]) => units.map((unit) => ({ unit, isMadeUp: false }));

test('whoever came to fewer units than are asked has not completed the course', () => {
  expect(progressOf(FOUR_OF_WHICH_THREE, came(1, 3))).toEqual({
    done: [1, 3],
    madeUp: [],
    missing: [2, 4],
    isComplete: false,
  });
});

test('a unit that was made up in another cohort completes it', () => {
  const attended = [...came(3, 1), { unit: 2, isMadeUp: true }];
  expect(progressOf(FOUR_OF_WHICH_THREE, attended)).toEqual({
    done: [1, 2, 3],
    madeUp: [2],
    missing: [4],
    isComplete: true,
  });
});

test('the same unit twice is one, and is not called made up where she was there with her own cohort', () => {
  const attended = [...came(1, 1), { unit: 1, isMadeUp: true }];
  expect(progressOf(FOUR_OF_WHICH_THREE, attended)).toMatchObject({ done: [1], madeUp: [] });
});

test('a unit that the course has no more counts nothing', () => {
  expect(progressOf(FOUR_OF_WHICH_THREE, came(1, 2, 5))).toMatchObject({
    done: [1, 2],
    isComplete: false,
  });
});

test('what is still to come nobody has missed', () => {
  const sessions = [1, 2, 3, 4].map((unitNumber) => ({
    unitNumber,
    startsAt: Temporal.Instant.from(`2026-12-0${unitNumber}T10:00Z`),
  }));
  const missed = (at: string) =>
    missedOf(progressOf(FOUR_OF_WHICH_THREE, came(1)), sessions, Temporal.Instant.from(at));
  expect(missed('2026-11-30T10:00Z')).toEqual([]);
  expect(missed('2026-12-01T12:00Z')).toEqual([]);
  expect(missed('2026-12-03T10:00Z')).toEqual([2, 3]);
});
