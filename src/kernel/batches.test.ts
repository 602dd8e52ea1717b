import { expect, it } from 'vitest';
import { batches } from './batches.ts';

it('sends a long list in runs that are short enough, and loses nobody', () => {
  expect([...batches([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
  expect([...batches([1, 2], 2)]).toEqual([[1, 2]]);
  expect([...batches([], 2)]).toEqual([]);
});
