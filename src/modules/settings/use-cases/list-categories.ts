import type { Context } from '#modules/identity/index.ts';
import type { Category, CategoryKind } from '../domain/category.ts';
import { mergeCategories } from '../domain/merge-categories.ts';
import { loadCategories } from '../storage/categories.ts';

/** All of a kind, the retired ones too: what was counted under them still has a name. They are public words. */
export async function listCategories(
  { platform }: Pick<Context, 'platform'>,
  kind: CategoryKind,
): Promise<readonly Category[]> {
  return mergeCategories(kind, await loadCategories(platform.database.read, kind));
}
