import type { AppealId } from '#kernel/ids.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { appealInReach, canOnAnyAppeal } from './appeal-in-reach.ts';

/** Whether whoever asks may read it, so that a page leads nowhere in vain. Nothing of it is read, so no look is written down. */
export async function mayOpenAppeal(
  context: AppealsContext,
  { id }: { readonly id: AppealId },
): Promise<boolean> {
  if (!canOnAnyAppeal(context, 'read')) return false;
  const found = await inTransaction(context, (tx) => appealInReach(tx, context, 'read', id));
  return found !== undefined;
}
