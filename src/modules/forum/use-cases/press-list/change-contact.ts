import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  type ContactFault,
  contactFaultOf,
  mayAskAgain,
  type PressContactSaid,
} from '../../domain/press-list/press-contact.ts';
import { deletePressContact, savePressContact } from '../../storage/press-list/press-contacts.ts';
import { contactInReach, type NamedContact } from './contact-in-reach.ts';
import { tellContact } from './tell-contact.ts';

export interface ChangePressContact extends NamedContact {
  readonly seenAt: Temporal.Instant;
  readonly said: PressContactSaid;
}

/** Of a newsroom, somebody has looked at its page once more: its address is known to stand there. */
export async function changePressContact(
  context: ForumContext,
  { seenAt, said, ...named }: ChangePressContact,
): Promise<Result<undefined, 'absent' | 'changed' | ContactFault>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'press-list.keep')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await contactInReach(tx, context, named);
    if (!found) return refuse('absent');
    const { contact } = found;
    if (!contact.changedAt.equals(seenAt)) return refuse('changed');
    const fault = contactFaultOf(contact.source, said);
    if (fault) return refuse(fault);
    const at = platform.clock.now();
    const aliveAt = contact.source === 'newsroom' ? at : contact.aliveAt;
    await savePressContact(tx, { ...contact, ...said, aliveAt, changedAt: at });
    await tellContact(tx, context, contact, 'changed');
    return ok(undefined);
  });
}

/** With all that is known of them. */
export async function removePressContact(
  context: ForumContext,
  named: NamedContact,
): Promise<Result<undefined, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'press-list.keep')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await contactInReach(tx, context, named);
    if (!found) return refuse('absent');
    const { contact } = found;
    await deletePressContact(tx, named.id);
    await tellContact(tx, context, contact, 'removed');
    return ok(undefined);
  });
}

/** A letter once more, for whoever did not answer the first: not twice in a day. */
export async function askPressContact(
  context: ForumContext,
  named: NamedContact,
): Promise<Result<undefined, 'absent' | 'status-impossible'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'press-list.keep')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await contactInReach(tx, context, named);
    if (!found) return refuse('absent');
    const { contact } = found;
    const at = platform.clock.now();
    if (!mayAskAgain(contact, at)) return refuse('status-impossible');
    await savePressContact(tx, { ...contact, askedAt: at });
    await tellContact(tx, context, contact, 'asked');
    return ok(undefined);
  });
}
