import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Context } from '../domain/context.ts';
import type { Notification } from '../domain/notification.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { listNotificationsOf } from '../storage/notifications.ts';

const PAGE = 50;

export interface ReadNotifications {
  /** The newest first. */
  readonly notifications: readonly Notification[];
  readonly hasMore: boolean;
}

/** What the desk told whoever acts. Whether one was read is written when it is opened, not when it is listed. */
export async function readNotifications(
  context: Context,
  asked: { readonly page: number },
): Promise<Result<ReadNotifications, 'forbidden'>> {
  const { actor, policy } = context;
  if (actor.kind !== 'staff' || !policy.can(actor, 'notification.read', { ownerId: actor.id })) {
    return refuse('forbidden');
  }
  const found = await inTransaction(context, (tx) =>
    // One more than is shown: whether there is a next page.
    listNotificationsOf(tx, actor.id, { offset: (asked.page - 1) * PAGE, limit: PAGE + 1 }),
  );
  return ok({ notifications: found.slice(0, PAGE), hasMore: found.length > PAGE });
}
