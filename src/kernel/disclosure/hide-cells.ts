import { FEWEST } from './few.ts';

/**
 * Complementary suppression of a partition whose total is published: each person is in exactly one cell. Returns the indexes of
 * the cells to hide: the small ones, then the smallest of the others until at least two are hidden and their sum is at least
 * `fewest`. The true value of each hidden cell may then be anything from zero to that sum.
 */
export function hiddenParts(
  counts: readonly number[],
  fewest: number = FEWEST,
): ReadonlySet<number> {
  const smallestFirst = counts
    .map((count, index) => ({ count, index }))
    .toSorted((one, other) => one.count - other.count);
  const hidden = new Set<number>();
  let together = 0;
  for (const { count, index } of smallestFirst) {
    const isEnough = hidden.size === 0 || (hidden.size > 1 && together >= fewest);
    if (count >= fewest && isEnough) break;
    hidden.add(index);
    together += count;
  }
  return hidden;
}

/** For cells that are published independently (checkboxes): the people in a cell and the people outside it must both be enough. */
export function hiddenTicks(
  counts: readonly number[],
  all: number,
  fewest: number = FEWEST,
): ReadonlySet<number> {
  return new Set(
    counts.flatMap((count, index) => (count < fewest || all - count < fewest ? [index] : [])),
  );
}
