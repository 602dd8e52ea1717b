import type { ForumId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ForumSaid, WholeForum } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import { lockYears } from '../storage/load-forums.ts';
import { updateForum } from '../storage/save-forum.ts';
import { forumInReach, mayWithForum } from './forum-in-reach.ts';
import { saveGatheringOf } from './registration/gathering-of-forum.ts';
import { type ForumSaidRefusal, judgeForum, yearOf } from './judge-forum.ts';
import { tellForum } from './tell-change.ts';

export interface SeenForum {
  readonly id: ForumId;
  /** When whoever acts saw it last: what a colleague did meanwhile is not written over. */
  readonly seenAt: Temporal.Instant;
}

/** `changed`: a colleague was faster. */
export type SeenRefusal = 'absent' | 'changed';

/** The forum, locked, as whoever prepares it saw it. */
export async function forumToPrepare(
  tx: Tx,
  context: ForumContext,
  { id, seenAt }: SeenForum,
): Promise<Result<WholeForum, SeenRefusal>> {
  const forum = await forumInReach(tx, context, 'forum.prepare', id);
  if (!forum) return refuse('absent');
  return forum.changedAt.equals(seenAt) ? ok(forum) : refuse('changed');
}

/** `call-late`: the call closes after that day begins. */
export type ChangeForumRefusal = SeenRefusal | 'not-yours' | 'call-late' | ForumSaidRefusal;

/** What is said of a forum. Of one that everybody reads, its address stays: it is held in the same year. */
export async function changeForum(
  context: ForumContext,
  { said, ...seen }: SeenForum & { readonly said: ForumSaid },
): Promise<Result<undefined, ChangeForumRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'forum.prepare')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    await lockYears(tx);
    const found = await forumToPrepare(tx, context, seen);
    if (!found.ok) return found;
    // Where it is moved to, they prepare forums, too.
    if (!mayWithForum(context, 'forum.prepare', said)) return refuse('not-yours');
    const forum = found.value;
    const year = yearOf(said, platform.clock.timeZone);
    const refused = await judgeForum(tx, said, year, forum.id);
    if (refused) return refuse(refused);
    const closes = forum.call?.closesAt;
    if (closes && Temporal.Instant.compare(closes, said.startsAt) > 0) return refuse('call-late');
    if (forum.publishedAt && year !== forum.year) return refuse('year-public');
    await updateForum(tx, { ...forum, ...said, year, changedAt: platform.clock.now() });
    await saveGatheringOf(
      tx,
      context,
      { ...forum, ...said },
      { isElsewhere: isElsewhere(said, forum) },
    );
    await tellForum(tx, context, { ...forum, ...said }, 'changed');
    return ok(undefined);
  });
}

function isElsewhere(said: ForumSaid, before: ForumSaid): boolean {
  return said.venue.uk !== before.venue.uk || said.address.uk !== before.address.uk;
}
