import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { Context } from '../domain/context.ts';
import { asInstallation } from '../storage/in-transaction.ts';
import { markAllToldRead } from '../storage/notifications.ts';
import type { Notice } from './notify.ts';

/**
 * What people were told of is dealt with: it is news to nobody any more, whoever dealt with it. No permission of its
 * own, as with `notify`: it is a part of what the caller was asked for.
 */
export async function settleNotices(
  tx: Tx,
  { platform }: Pick<Context, 'platform'>,
  notice: Pick<Notice, 'kind' | 'path'>,
): Promise<void> {
  const { clock, random } = platform;
  const told = await asInstallation(tx, platform, () => markAllToldRead(tx, notice, clock.now()));
  for (const account of new Set(told)) {
    await recordEvent(tx, clock, random, { type: 'notification.read', subject: { account } });
  }
}
