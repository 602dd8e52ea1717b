import type { ForumId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Permission } from '#modules/identity/index.ts';
import type { Forum, WholeForum } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import { lockForum } from '../storage/load-forums.ts';

/** Whom the policy is asked for, and where things are. */
export type ReachContext = Pick<ForumContext, 'policy' | 'actor' | 'areas'>;

/** With this very forum. Whether they may with any at all, `policy.can` without a thing says. */
export function mayWithForum(
  { policy, actor, areas }: ReachContext,
  permission: Permission,
  { areaId }: Pick<Forum, 'areaId'>,
): boolean {
  return policy.can(actor, permission, { areaIds: areas.lineOf(areaId) });
}

/** The forum, locked, where whoever acts may do this with this very one. Else it is as if there were none. */
export async function forumInReach(
  tx: Tx,
  context: ReachContext,
  permission: Permission,
  id: ForumId,
): Promise<WholeForum | undefined> {
  const forum = await lockForum(tx, id);
  return forum && mayWithForum(context, permission, forum) ? forum : undefined;
}
