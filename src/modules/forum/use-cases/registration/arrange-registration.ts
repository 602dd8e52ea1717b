import type { AccountId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction, whoMay } from '#modules/identity/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  type Arranged,
  MAX_DOOR_KEEPERS,
  opensInTime,
} from '../../domain/registration/registration.ts';
import { saveArranged } from '../../storage/registration/registrations.ts';
import { updateForum } from '../../storage/save-forum.ts';
import { forumToPrepare, type SeenForum, type SeenRefusal } from '../change-forum.ts';
import { tellForum } from '../tell-change.ts';
import { saveGatheringOf } from './gathering-of-forum.ts';

/** `keeper-unknown`: one of those to whom a door is given keeps no doors. */
/** `opens-late`: nobody could sign up before sign-up is over. */
export type ArrangeRefusal = SeenRefusal | 'keeper-unknown' | 'keepers-many' | 'opens-late';

/**
 * How many may come, and who keeps the doors. With more seats, whoever waits is offered them; nobody who has a seat loses
 * it.
 */
export async function arrangeRegistration(
  context: ForumContext,
  { said, ...seen }: SeenForum & { readonly said: Arranged },
): Promise<Result<undefined, ArrangeRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'forum.prepare')) return refuse('absent');
  if (said.keeperIds.length > MAX_DOOR_KEEPERS) return refuse('keepers-many');
  return await inTransaction(context, async (tx) => {
    const found = await forumToPrepare(tx, context, seen);
    if (!found.ok) return found;
    const forum = found.value;
    if (said.registration && !opensInTime(forum, said.registration)) return refuse('opens-late');
    if (!(await keepDoors(tx, context, said.keeperIds))) return refuse('keeper-unknown');
    await saveArranged(tx, forum.id, said);
    await updateForum(tx, { ...forum, changedAt: platform.clock.now() });
    await saveGatheringOf(tx, context, forum);
    await tellForum(tx, context, forum, 'registered');
    return ok(undefined);
  });
}

async function keepDoors(
  tx: Tx,
  context: ForumContext,
  ids: readonly AccountId[],
): Promise<boolean> {
  const keeping = await whoMay(tx, context, {
    permission: 'door.keep',
    things: ids,
    resourceOf: (id) => ({ assigneeIds: [id] }),
  });
  return ids.every((id) => keeping.has(id));
}
