import type { ForumId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import { PROGRAMME_STATUSES, type WholeTalk } from '../../domain/talk.ts';
import { loadHalls } from '../../storage/live/live-sessions.ts';
import { findForum } from '../../storage/load-forums.ts';
import { loadTalks } from '../../storage/load-talks.ts';
import { mayWithForum } from '../forum-in-reach.ts';

/** The halls of one forum, for whoever leads their questions. */
export interface DeskSessions {
  readonly forum: WholeForum;
  /** The newest first. */
  readonly sessions: readonly Hall[];
  /** What may be spoken of. */
  readonly talks: readonly WholeTalk[];
  /** Whether they may open one. */
  readonly mayRun: boolean;
}

export async function listDeskSessions(
  context: LiveContext,
  { forumId }: { readonly forumId: ForumId },
): Promise<Result<DeskSessions, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'live-question.moderate')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const forum = await findForum(tx, forumId);
    if (!forum || !mayWithForum(context, 'live-question.moderate', forum)) return refuse('absent');
    return ok({
      forum,
      sessions: await loadHalls(tx, forumId),
      talks: await loadTalks(tx, forumId, PROGRAMME_STATUSES),
      mayRun: mayWithForum(context, 'live-session.run', forum),
    });
  });
}
