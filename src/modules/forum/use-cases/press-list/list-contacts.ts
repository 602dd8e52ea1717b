import type { ForumId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { mayAskAgain, type PressContact } from '../../domain/press-list/press-contact.ts';
import { findForum } from '../../storage/load-forums.ts';
import { loadPressContacts } from '../../storage/press-list/press-contacts.ts';
import { mayWithForum } from '../forum-in-reach.ts';
import { contactInReach, type NamedContact, type ReachedContact } from './contact-in-reach.ts';

export interface DeskPressList {
  readonly forum: WholeForum;
  readonly contacts: readonly PressContact[];
}

/** The journalists of the place where a forum is. */
export async function listPressContacts(
  context: ForumContext,
  id: ForumId,
): Promise<Result<DeskPressList, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'press-list.keep')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const forum = await findForum(tx, id);
    if (!forum || !mayWithForum(context, 'press-list.keep', forum)) return refuse('absent');
    return ok({ forum, contacts: await loadPressContacts(tx, forum.areaId) });
  });
}

export interface DeskPressContact extends ReachedContact {
  readonly mayAskAgain: boolean;
}

/** One of them, with how they are reached: that somebody looked stands in the journal. */
export async function readPressContact(
  context: ForumContext,
  named: NamedContact,
): Promise<Result<DeskPressContact, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'press-list.keep')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await contactInReach(tx, context, named);
    if (!found) return refuse('absent');
    await recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'press-list.read',
      thing: { kind: 'press-contact', id: named.id },
    });
    return ok({ ...found, mayAskAgain: mayAskAgain(found.contact, platform.clock.now()) });
  });
}
