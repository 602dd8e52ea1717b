import type { MeetingId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Context } from '#modules/identity/index.ts';
import type { Meeting } from '../domain/meeting.ts';
import { findPublished } from '../storage/load-meetings.ts';

/** What people signed up for or are let in to, for its ticket, its door and its letters; none that nobody may read of. */
export async function readGathered(
  tx: Tx,
  { policy, actor }: Context,
  ids: readonly MeetingId[],
): Promise<readonly Meeting[]> {
  if (!policy.can(actor, 'meeting.read') || ids.length === 0) return [];
  return await findPublished(tx, ids);
}
