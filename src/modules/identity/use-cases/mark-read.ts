import type { NotificationId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { recordEntry } from '../../audit/index.ts';
import { recordEvent } from '../../../platform/events/record-event.ts';
import type { Context } from '../domain/context.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { markAllNotificationsRead, markNotificationRead } from '../storage/notifications.ts';

/** One, or everything up to a moment: what came after the page was shown stays unread. */
export type MarkRead = { readonly id: NotificationId } | { readonly until: Temporal.Instant };

/** Whoever acts has read it. Answers where the one leads; of many, nowhere. The other windows of the same person hear of it. */
export async function markRead(
  context: Context,
  asked: MarkRead,
): Promise<Result<string | undefined, 'forbidden' | 'absent'>> {
  const { actor, policy } = context;
  if (actor.kind !== 'staff' || !policy.can(actor, 'notification.read', { ownerId: actor.id })) {
    return refuse('forbidden');
  }
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const path =
      'id' in asked
        ? await markNotificationRead(tx, actor.id, asked.id, clock.now())
        : await markAllNotificationsRead(tx, actor.id, asked.until, clock.now());
    if (path === undefined) return refuse('absent');
    await recordEntry(tx, clock, random, {
      actor,
      action: 'notification.read',
      thing: { kind: 'notification', ...('id' in asked ? { id: asked.id } : {}) },
      ...(typeof path === 'number' ? { detail: { count: path } } : {}),
    });
    await recordEvent(tx, clock, random, {
      type: 'notification.read',
      subject: { account: actor.id },
    });
    return ok(typeof path === 'string' ? path : undefined);
  });
}
