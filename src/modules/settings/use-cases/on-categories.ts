import { type Result, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import type { Category, CategoryKind } from '../domain/category.ts';
import { mergeCategories } from '../domain/merge-categories.ts';
import { loadCategories, saveCategory } from '../storage/categories.ts';
import { lockSettings } from '../storage/lock-settings.ts';

interface Forbidden {
  readonly reason: 'forbidden';
}

/** Works on all categories of a kind, alone; what is saved is written into the journal and told. */
export async function onCategories<Value, Refusal>(
  context: Context,
  kind: CategoryKind,
  work: (
    all: readonly Category[],
    save: (category: Category) => Promise<Category>,
  ) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | Forbidden>> {
  const { actor, policy } = context;
  if (!policy.can(actor, 'settings.change', {})) return refuse({ reason: 'forbidden' });
  return await inTransaction(context, async (tx) => {
    await lockSettings(tx);
    const all = mergeCategories(kind, await loadCategories(tx, kind));
    return await work(all, (category) => save(context, tx, category));
  });
}

async function save({ platform, actor }: Context, tx: Tx, category: Category): Promise<Category> {
  const { clock, random } = platform;
  const changedAt = clock.now();
  await saveCategory(tx, category, changedAt);
  await recordEntry(tx, clock, random, {
    actor,
    action: 'settings.change',
    thing: { kind: `category-${category.kind}`, id: category.key },
    detail: { retired: category.isRetired },
  });
  await recordEvent(tx, clock, random, {
    type: 'settings.changed',
    subject: { category: category.key },
  });
  return { ...category, changedAt };
}
