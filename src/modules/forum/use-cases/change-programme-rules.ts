import { seenOf } from '#kernel/edit-conflict.ts';
import type { ForumId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import type { ClashRules } from '../domain/programme/clashes.ts';
import { loadRules, saveRules } from '../storage/programme-rules.ts';
import { forumInReach } from './forum-in-reach.ts';
import { tellArranged } from './tell-programme.ts';

export interface ChangeProgrammeRules {
  readonly forumId: ForumId;
  readonly rules: ClashRules;
  /** As `seenOf` wrote it: empty where nobody had said anything yet. */
  readonly seen: string;
}

/** Which clashes keep a programme from being published, which are only told of, and how long the way from room to room takes. */
export async function changeProgrammeRules(
  context: ForumContext,
  { forumId, rules, seen }: ChangeProgrammeRules,
): Promise<Result<undefined, 'absent' | 'changed'>> {
  if (!context.policy.can(context.actor, 'programme.arrange')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const forum = await forumInReach(tx, context, 'programme.arrange', forumId);
    if (!forum) return refuse('absent');
    if (seenOf(await loadRules(tx, forumId)) !== seen) return refuse('changed');
    await saveRules(tx, forumId, rules, context.platform.clock.now());
    await tellArranged(tx, context, forum);
    return ok(undefined);
  });
}
