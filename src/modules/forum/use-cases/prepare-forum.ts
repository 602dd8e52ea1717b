import type { ForumId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Forum, ForumSaid } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import { findForum, lockYears } from '../storage/load-forums.ts';
import { insertForum } from '../storage/save-forum.ts';
import { mayWithForum } from './forum-in-reach.ts';
import { type ForumSaidRefusal, judgeForum, yearOf } from './judge-forum.ts';
import { tellForum } from './tell-change.ts';

export interface PrepareForum {
  /** The sender’s key: the same again is the same forum. */
  readonly id: ForumId;
  readonly said: ForumSaid;
}

/** A forum as a draft: nobody but whoever prepares it reads it. `not-yours`: they prepare none there. */
export async function prepareForum(
  context: ForumContext,
  { id, said }: PrepareForum,
): Promise<Result<ForumId, 'absent' | 'not-yours' | ForumSaidRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'forum.prepare')) return refuse('absent');
  if (!mayWithForum(context, 'forum.prepare', said)) return refuse('not-yours');
  return await inTransaction(context, async (tx) => {
    // Also what a second press of the button waits at.
    await lockYears(tx);
    if (await findForum(tx, id)) return ok(id);
    const year = yearOf(said, platform.clock.timeZone);
    const refused = await judgeForum(tx, said, year, id);
    if (refused) return refuse(refused);
    const forum: Forum = { ...EMPTY, ...said, id, year, changedAt: platform.clock.now() };
    await insertForum(tx, forum);
    await tellForum(tx, context, forum, 'prepared');
    return ok(id);
  });
}

const EMPTY = {
  status: 'draft',
  reason: '',
  revision: 0,
  publishedAt: undefined,
  call: undefined,
  callText: { uk: '', en: '' },
  isBlind: true,
  reviewUntil: undefined,
  decisionsOn: undefined,
} as const satisfies Partial<Forum>;
