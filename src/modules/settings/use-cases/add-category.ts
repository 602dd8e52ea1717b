import { z } from 'zod';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { freeSlugs } from '#kernel/text/free-slugs.ts';
import { slugOf } from '#kernel/text/slug-of.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import type { Context } from '#modules/identity/index.ts';
import {
  type Category,
  type CategoryKind,
  type CategoryWords,
  sameWords,
  sharesName,
} from '../domain/category.ts';
import { onCategories } from './on-categories.ts';

export const MAX_NAME_LENGTH = 100;
const MAX_KEY_LENGTH = 40;
/** Between two neighbours there is room to put others. */
const STEP = 10;

const name = z.string().transform((text, issues): string => {
  const line = tidyLine(text, MAX_NAME_LENGTH);
  if (line.ok) return line.value.text;
  issues.addIssue({ code: 'custom', message: line.refusal });
  return z.NEVER;
});

/** `seen`: when it had changed last, as whoever changes it saw it. */
export const categorySchema = z
  .strictObject({
    uk: name,
    en: name,
    offered: z.literal('yes').optional(),
    seen: z.string().default(''),
  })
  .transform(({ uk, en, offered, seen }) => ({
    words: { name: { uk, en }, isRetired: offered === undefined } satisfies CategoryWords,
    seen,
  }));

export type CategoryRefusal =
  | { readonly reason: 'forbidden' }
  /** Another one is called so already. */
  | { readonly reason: 'known' };

/** A new one comes to the end of its list. Sent twice, it stands there once: it is known by its names. */
export async function addCategory(
  context: Context,
  kind: CategoryKind,
  words: CategoryWords,
): Promise<Result<Category, CategoryRefusal>> {
  return await onCategories(
    context,
    kind,
    async (all, save): Promise<Result<Category, CategoryRefusal>> => {
      const sent = all.find((one) => sameWords(one, words));
      if (sent) return ok(sent);
      if (all.some((one) => sharesName(one, words))) return refuse({ reason: 'known' });
      const position = Math.max(0, ...all.map((one) => one.position)) + STEP;
      return ok(await save({ ...words, kind, key: newKey(words.name.en, all), position }));
    },
  );
}

/** From the English name, so that an export can be read; never changed afterwards. */
function newKey(nameEn: string, all: readonly Category[]): string {
  const wanted = slugOf(nameEn)
    .slice(0, MAX_KEY_LENGTH)
    .replace(/^[^a-z]+|(?<!-)-+$/g, '');
  return freeSlugs(all.map(({ key }) => key))(wanted === '' ? 'kind' : wanted);
}
