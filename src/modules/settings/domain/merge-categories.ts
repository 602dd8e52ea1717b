import type { Category } from './category.ts';

/** What the installation says of a category stands before what a fresh one offers. In the order of their positions. */
export function mergeCategories(
  offered: readonly Category[],
  kept: readonly Category[],
): readonly Category[] {
  const own = new Set(kept.map(({ key }) => key));
  return [...offered.filter(({ key }) => !own.has(key)), ...kept].toSorted(
    (a, b) => a.position - b.position || a.key.localeCompare(b.key),
  );
}
