import type { PressContactId } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { PressContact } from '../../domain/press-list/press-contact.ts';
import { lockPressContact } from '../../storage/press-list/press-contacts.ts';
import { mayWithForum } from '../forum-in-reach.ts';

/** Somebody on the list of whoever acts; else it is as if there were nobody. */
export async function contactInReach(
  tx: Tx,
  context: ForumContext,
  id: PressContactId,
): Promise<PressContact | undefined> {
  const contact = await lockPressContact(tx, id);
  return contact && mayWithForum(context, 'press-list.keep', contact) ? contact : undefined;
}
