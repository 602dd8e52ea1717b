import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Context } from '#modules/identity/index.ts';
import {
  type Category,
  type CategoryKind,
  type CategoryWords,
  sameWords,
  sharesName,
} from '../domain/category.ts';
import { type EditConflict, seenOf } from '#kernel/edit-conflict.ts';
import type { CategoryRefusal } from './add-category.ts';
import { onCategories } from './on-categories.ts';

export interface ChangeCategory {
  readonly key: string;
  readonly words: CategoryWords;
  readonly seen: string;
}

export type ChangeRefusal =
  | CategoryRefusal
  | { readonly reason: 'absent' }
  | EditConflict<Category>;

/** It gets other words, is retired or offered again. */
export async function changeCategory(
  context: Context,
  kind: CategoryKind,
  { key, words, seen }: ChangeCategory,
): Promise<Result<Category, ChangeRefusal>> {
  return await onCategories(
    context,
    kind,
    async (all, save): Promise<Result<Category, ChangeRefusal>> => {
      const now = all.find((one) => one.key === key);
      if (!now) return refuse({ reason: 'absent' });
      if (sameWords(now, words)) return ok(now);
      if (seenOf(now) !== seen) return refuse({ reason: 'changed', now });
      const isTaken = all.some((one) => one.key !== key && sharesName(one, words));
      return isTaken ? refuse({ reason: 'known' }) : ok(await save({ ...now, ...words }));
    },
  );
}
