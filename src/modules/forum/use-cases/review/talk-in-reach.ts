import type { TalkId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Permission } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { WholeTalk } from '../../domain/talk.ts';
import { findForum } from '../../storage/load-forums.ts';
import { findTalk, lockTalk } from '../../storage/load-talks.ts';
import { mayWithForum, type ReachContext } from '../forum-in-reach.ts';

export interface TalkInReach {
  readonly talk: WholeTalk;
  readonly forum: WholeForum;
}

/**
 * The talk, locked, where whoever acts may do this with its forum. Else it is as if there were none; so is a draft, which
 * nobody but its author reads.
 */
export async function talkInReach(
  tx: Tx,
  context: ReachContext,
  permission: Permission,
  id: TalkId,
): Promise<TalkInReach | undefined> {
  return await within(tx, context, permission, await lockTalk(tx, id));
}

/** The same for whoever only reads it: meanwhile nobody is kept from changing it. */
export async function findTalkInReach(
  tx: Tx,
  context: ReachContext,
  permission: Permission,
  id: TalkId,
): Promise<TalkInReach | undefined> {
  return await within(tx, context, permission, await findTalk(tx, id));
}

async function within(
  tx: Tx,
  context: ReachContext,
  permission: Permission,
  talk: WholeTalk | undefined,
): Promise<TalkInReach | undefined> {
  const forum = talk && (await findForum(tx, talk.forumId));
  if (!talk || !forum || talk.status === 'draft') return undefined;
  return mayWithForum(context, permission, forum) ? { talk, forum } : undefined;
}
