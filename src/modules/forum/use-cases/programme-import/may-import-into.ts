import type { ForumId } from '#kernel/ids.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { findForum } from '../../storage/load-forums.ts';
import { mayWithForum } from '../forum-in-reach.ts';

/** Whether somebody may take a programme into this very forum: else there is no form for it. */
export async function mayImportInto(context: ForumContext, id: ForumId): Promise<boolean> {
  if (!context.policy.can(context.actor, 'programme.import')) return false;
  const forum = await findForum(context.platform.database.read, id);
  return forum !== undefined && mayWithForum(context, 'programme.import', forum);
}
