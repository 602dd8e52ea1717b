import type { Category, CategoryKind } from './category.ts';
import { DEFAULT_CATEGORIES } from './default-categories.ts';

/** What the installation says of a category stands before what a fresh one offers. In the order of their positions. */
export function mergeCategories(
  kind: CategoryKind,
  kept: readonly Category[],
  offered: readonly Category[] = DEFAULT_CATEGORIES,
): readonly Category[] {
  const own = new Set(kept.map(({ key }) => key));
  const untouched = offered.filter((one) => one.kind === kind && !own.has(one.key));
  return [...untouched, ...kept].toSorted(
    (a, b) => a.position - b.position || a.key.localeCompare(b.key),
  );
}
