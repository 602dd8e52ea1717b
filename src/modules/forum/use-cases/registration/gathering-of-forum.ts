import type { Tx } from '#platform/database/database.ts';
import { cancelGathering, saveGathering } from '#modules/attendance/index.ts';
import type { Forum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { gatheringOwner, gatheringRules } from '../../domain/registration/registration.ts';
import { loadArranged } from '../../storage/registration/registrations.ts';

interface Became {
  /** It is held somewhere else now. */
  readonly isElsewhere?: boolean;
  /** It was cancelled, and is held after all. */
  readonly isHeldAgain?: boolean;
}

/**
 * In the transaction that changed it: a forum of which everybody reads has doors, and seats where people sign up. Moved,
 * elsewhere or cancelled, whoever signed up is told. A draft has none of it: nobody comes to it yet.
 */
export async function saveGatheringOf(
  tx: Tx,
  context: ForumContext,
  forum: Pick<Forum, 'id' | 'status' | 'areaId' | 'startsAt' | 'endsAt'>,
  became: Became = {},
): Promise<void> {
  const owner = gatheringOwner(forum.id);
  if (forum.status === 'cancelled') await cancelGathering(tx, context, owner);
  if (forum.status !== 'public') return;
  const { registration, keeperIds } = await loadArranged(tx, forum.id);
  const saved = await saveGathering(tx, context, {
    ...owner,
    ...gatheringRules(forum, registration),
    areaId: forum.areaId,
    leaderIds: keeperIds,
    ...became,
  });
  // Sign-up never ends after the forum, and what was cancelled is held again only by saying so.
  if (!saved.ok) throw new Error(`the gathering of a forum: ${saved.refusal}`);
}
