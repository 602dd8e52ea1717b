import { expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { halfYear } from './half-year.ts';
import { workLines } from './work-report.ts';

const officerId = newId<'officer'>(systemRandom);

test('the half-year is counted by months and kinds, the most frequent first', () => {
  const lines = workLines(
    [
      { officerId, kind: 'raid', month: 7, count: 1 },
      { officerId, kind: 'talk', month: 7, count: 2 },
      { officerId, kind: 'talk', month: 12, count: 3 },
      { officerId, kind: 'talk', month: 12, count: 1 },
    ],
    halfYear(2026, 2),
  );
  expect(lines).toEqual([
    { kind: 'talk', months: [2, 0, 0, 0, 0, 4], total: 6 },
    { kind: 'raid', months: [1, 0, 0, 0, 0, 0], total: 1 },
  ]);
});
