import { z } from 'zod';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { freeSlugs } from '../../../kernel/text/free-slugs.ts';
import { slugOf } from '../../../kernel/text/slug-of.ts';
import { tidyLine } from '../../../kernel/text/tidy-line.ts';
import { recordEvent } from '../../../platform/events/record-event.ts';
import { recordEntry } from '../../audit/index.ts';
import { type Context, inTransaction } from '../../identity/index.ts';
import type { Category, CategoryKind } from '../domain/category.ts';
import { saveCategory as save } from '../storage/categories.ts';
import { listCategories } from './list-categories.ts';

export const LONGEST_NAME = 100;
const LONGEST_KEY = 40;
/** Between two neighbours there is room to put others. */
const STEP = 10;

const name = z.string().transform((text, issues): string => {
  const line = tidyLine(text, LONGEST_NAME);
  if (line.ok) return line.value.text;
  issues.addIssue({ code: 'custom', message: line.refusal });
  return z.NEVER;
});

/** Without a key: a new category. */
export const categorySchema = z.strictObject({
  key: z.string().optional(),
  uk: name,
  en: name,
  offered: z.literal('yes').optional(),
});
export type SaveCategory = z.output<typeof categorySchema>;

/** A category gets other words, is retired or offered again; or a new one comes to the end of its list. */
export async function saveCategory(
  context: Context,
  kind: CategoryKind,
  input: SaveCategory,
): Promise<Result<Category, 'forbidden' | 'absent'>> {
  if (!context.policy.can(context.actor, 'settings.change', {})) return refuse('forbidden');
  const { clock, random } = context.platform;
  const all = await listCategories(context, kind);
  const known = all.find(({ key }) => key === input.key);
  if (input.key !== undefined && !known) return refuse('absent');
  const category: Category = {
    kind,
    key: known?.key ?? newKey(input.en, all),
    name: { uk: input.uk, en: input.en },
    position: known?.position ?? Math.max(0, ...all.map(({ position }) => position)) + STEP,
    isRetired: input.offered === undefined,
  };
  return await inTransaction(context, async (tx) => {
    await save(tx, category, clock.now());
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'settings.change',
      thing: { kind: `category-${kind}`, id: category.key },
      detail: { retired: category.isRetired },
    });
    await recordEvent(tx, clock, random, {
      type: 'settings.changed',
      subject: { category: category.key },
    });
    return ok(category);
  });
}

/** From the English name, so that an export can be read; never changed afterwards. */
function newKey(nameEn: string, all: readonly Category[]): string {
  const wanted = slugOf(nameEn)
    .slice(0, LONGEST_KEY)
    .replace(/^[^a-z]+|-+$/g, '');
  return freeSlugs(all.map(({ key }) => key))(wanted === '' ? 'kind' : wanted);
}
