import type { Tx } from '#platform/database/database.ts';
import type { StaffActor } from '../domain/actor.ts';
import { hasNotificationAt } from '../storage/notifications.ts';

/** Whether whoever acts was ever notified of what lies there. No permission of its own: it is about what is their own. */
export async function wasNotified(tx: Tx, { id }: StaffActor, path: string): Promise<boolean> {
  return await hasNotificationAt(tx, id, path);
}
