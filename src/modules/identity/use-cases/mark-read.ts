import type { AccountId, NotificationId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { Context } from '../domain/context.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import {
  markAllNotificationsRead,
  markNotificationRead,
  markNotificationsReadAt,
} from '../storage/notifications.ts';

/**
 * One; everything up to a moment, since what came after the page was shown stays unread; or all that leads to a path,
 * since whoever opens a thing knows of it, whichever way they came.
 */
export type MarkRead =
  | { readonly id: NotificationId }
  | { readonly until: Temporal.Instant }
  | { readonly path: string };

export interface MarkedRead {
  /** Where the one leads; of many, nowhere. */
  readonly leadsTo: string | undefined;
  readonly count: number;
}

/** Whoever acts has read it. The other windows of the same person hear of it. */
export async function markRead(
  context: Context,
  asked: MarkRead,
): Promise<Result<MarkedRead, 'forbidden' | 'absent'>> {
  const { actor, policy } = context;
  if (actor.kind !== 'staff' || !policy.can(actor, 'notification.read', { ownerId: actor.id })) {
    return refuse('forbidden');
  }
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const marked = await mark(tx, actor.id, asked, clock.now());
    if (!marked) return refuse('absent');
    if (marked.count === 0 && 'path' in asked) return ok(marked);
    await recordEntry(tx, clock, random, {
      actor,
      action: 'notification.read',
      thing: { kind: 'notification', ...('id' in asked ? { id: asked.id } : {}) },
      ...('id' in asked ? {} : { detail: { count: marked.count } }),
    });
    await recordEvent(tx, clock, random, {
      type: 'notification.read',
      subject: { account: actor.id },
    });
    return ok(marked);
  });
}

async function mark(
  tx: Tx,
  account: AccountId,
  asked: MarkRead,
  now: Temporal.Instant,
): Promise<MarkedRead | undefined> {
  if ('id' in asked) {
    const leadsTo = await markNotificationRead(tx, account, asked.id, now);
    return leadsTo === undefined ? undefined : { leadsTo, count: 1 };
  }
  const count =
    'until' in asked
      ? await markAllNotificationsRead(tx, account, asked.until, now)
      : await markNotificationsReadAt(tx, account, asked.path, now);
  return { leadsTo: undefined, count };
}
