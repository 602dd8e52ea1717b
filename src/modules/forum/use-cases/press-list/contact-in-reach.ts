import type { ForumId, PressContactId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { PressContact } from '../../domain/press-list/press-contact.ts';
import { findForum } from '../../storage/load-forums.ts';
import { lockPressContact } from '../../storage/press-list/press-contacts.ts';
import { mayWithForum } from '../forum-in-reach.ts';

/** Somebody on the list of the place of a forum, from whose desk they are looked at. */
export interface NamedContact {
  readonly forumId: ForumId;
  readonly id: PressContactId;
}

export interface ReachedContact {
  readonly forum: WholeForum;
  readonly contact: PressContact;
}

/** Somebody on the list of whoever acts; else it is as if there were nobody. */
export async function contactInReach(
  tx: Tx,
  context: ForumContext,
  { forumId, id }: NamedContact,
): Promise<ReachedContact | undefined> {
  const contact = await lockPressContact(tx, id);
  const forum = contact && (await findForum(tx, forumId));
  if (!contact || forum?.areaId !== contact.areaId) return undefined;
  return mayWithForum(context, 'press-list.keep', contact) ? { forum, contact } : undefined;
}
