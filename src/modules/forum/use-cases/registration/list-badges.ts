import type { ForumId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { PrintedBadge } from '../../domain/registration/badge.ts';
import { findForum } from '../../storage/load-forums.ts';
import { loadNamedBadges } from '../../storage/registration/badges.ts';
import { mayWithForum } from '../forum-in-reach.ts';

export interface PrintedBadges {
  readonly forum: WholeForum;
  readonly badges: readonly PrintedBadge[];
}

/** The badges of whoever gave a name for one, to be printed. That they were looked at stands in the journal. */
export async function listBadges(
  context: ForumContext,
  id: ForumId,
): Promise<Result<PrintedBadges, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'badge.print')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const forum = await findForum(tx, id);
    if (!forum || !mayWithForum(context, 'badge.print', forum)) return refuse('absent');
    await recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'badge.print',
      thing: { kind: 'forum', id },
    });
    return ok({ forum, badges: await loadNamedBadges(tx, id) });
  });
}
