import { FEWEST } from './few.ts';

/**
 * Complementary suppression of one partition whose sum is told: everybody is in exactly one cell. Answers the indexes of
 * the cells to hide: the small ones, and the smallest of the others until those hidden are at least two and together at
 * least `fewest`. Each of them may then be anything from nobody to all of them.
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

/** Of cells that are told each by itself beside those who are not in it: both sides have to be large enough. */
export function hiddenTicks(
  counts: readonly number[],
  all: number,
  fewest: number = FEWEST,
): ReadonlySet<number> {
  return new Set(
    counts.flatMap((count, index) => (count < fewest || all - count < fewest ? [index] : [])),
  );
}
