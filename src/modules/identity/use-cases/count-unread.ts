import type { Context } from '../domain/context.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { countUnreadOf } from '../storage/notifications.ts';

/** How many notifications whoever acts has not read yet. */
export async function countUnread(context: Context): Promise<number> {
  const { actor } = context;
  if (actor.kind !== 'staff') return 0;
  return await inTransaction(context, (tx) => countUnreadOf(tx, actor.id));
}
