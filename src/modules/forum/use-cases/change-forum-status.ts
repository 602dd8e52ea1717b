import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { mayForumBecome } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import { discardForumRow } from '../storage/remove-forums.ts';
import { updateForum } from '../storage/save-forum.ts';
import { closeHallsOf } from './live/close-halls.ts';
import { saveGatheringOf } from './registration/gathering-of-forum.ts';
import { forumToPrepare, type SeenForum, type SeenRefusal } from './change-forum.ts';
import { tellForum } from './tell-change.ts';

export type StatusRefusal = SeenRefusal | 'status-impossible';

export interface ChangeForumStatus extends SeenForum {
  readonly status: 'public' | 'held' | 'cancelled';
  /** Why it is not held; for everybody to read. */
  readonly reason?: string;
}

/** From here on everybody reads of it; or it was held; or it will not be. */
export async function changeForumStatus(
  context: ForumContext,
  { status, reason = '', ...seen }: ChangeForumStatus,
): Promise<Result<undefined, StatusRefusal | 'not-over'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'forum.prepare')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await forumToPrepare(tx, context, seen);
    if (!found.ok) return found;
    const forum = found.value;
    const now = platform.clock.now();
    if (!mayForumBecome(forum.status, status)) return refuse('status-impossible');
    if (status === 'held' && Temporal.Instant.compare(now, forum.startsAt) < 0) {
      return refuse('not-over');
    }
    const publishedAt = forum.publishedAt ?? now;
    const isHeldAgain = forum.status === 'cancelled';
    const revision = forum.revision + Number(isHeldAgain || status === 'cancelled');
    await updateForum(tx, { ...forum, status, reason, revision, publishedAt, changedAt: now });
    await saveGatheringOf(tx, context, { ...forum, status }, { isHeldAgain });
    if (status === 'cancelled') await closeHallsOf(tx, context, forum.id);
    await tellForum(tx, context, forum, status);
    return ok(undefined);
  });
}

/** A draft that nobody was told of. */
export async function discardForum(
  context: ForumContext,
  seen: SeenForum,
): Promise<Result<undefined, StatusRefusal>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'forum.prepare')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await forumToPrepare(tx, context, seen);
    if (!found.ok) return found;
    if (found.value.status !== 'draft') return refuse('status-impossible');
    await discardForumRow(tx, seen.id);
    await tellForum(tx, context, found.value, 'discarded');
    return ok(undefined);
  });
}
