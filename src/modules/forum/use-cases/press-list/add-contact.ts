import { type AreaId, type ForumId, newId, type PressContactId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { Accreditation } from '../../domain/press/accreditation.ts';
import {
  type ContactFault,
  contactFaultOf,
  type PressContact,
  type PressContactSaid,
  type TypedSource,
} from '../../domain/press-list/press-contact.ts';
import {
  findPressContactOf,
  hasLeft,
  insertPressContact,
  savePressContact,
} from '../../storage/press-list/press-contacts.ts';
import { forumInReach } from '../forum-in-reach.ts';
import { leftMark, tellContact } from './tell-contact.ts';

export interface AddPressContact {
  readonly id: PressContactId;
  readonly forumId: ForumId;
  readonly email: string;
  readonly source: TypedSource;
  readonly said: PressContactSaid;
}

/** `left`: that address left the list, and nobody but its owner puts it there again. */
export type AddContactRefusal = 'absent' | 'known' | 'left' | ContactFault;

/**
 * Writes somebody down. A newsroom’s published address gets releases from then on; anybody else is asked by a letter
 * first whether they want them, and gets nothing besides until they say so.
 */
export async function addPressContact(
  context: ForumContext,
  { id, forumId, email, source, said }: AddPressContact,
): Promise<Result<undefined, AddContactRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'press-list.keep')) return refuse('absent');
  const fault = contactFaultOf(source, said);
  if (fault) return refuse(fault);
  return await inTransaction(context, async (tx) => {
    const forum = await forumInReach(tx, context, 'press-list.keep', forumId);
    if (!forum) return refuse('absent');
    const { areaId } = forum;
    const known = await findPressContactOf(tx, areaId, email);
    if (known) return known.id === id ? ok(undefined) : refuse('known');
    const isNewsroom = source === 'newsroom';
    if (isNewsroom && (await hasLeft(tx, areaId, leftMark(context, areaId, email)))) {
      return refuse('left');
    }
    const at = platform.clock.now();
    const contact = { ...said, id, areaId, email, source, ...newAt(at) };
    const answer = isNewsroom ? { confirmedAt: at, askedAt: undefined } : asking(at);
    if (!(await insertPressContact(tx, { ...contact, ...answer }))) return refuse('known');
    await tellContact(tx, context, { id, areaId }, isNewsroom ? 'added' : 'asked');
    return ok(undefined);
  });
}

function newAt(at: Temporal.Instant) {
  return { addedAt: at, aliveAt: at, changedAt: at, isRefused: false };
}

function asking(at: Temporal.Instant) {
  return { askedAt: at, confirmedAt: undefined };
}

/**
 * Whoever ticked it with an accreditation that is confirmed now is asked by a letter whether they want releases. Where
 * they are on the list already, they have shown that they are there.
 */
export async function askAccredited(
  tx: Tx,
  context: ForumContext,
  { accreditation, areaId }: { readonly accreditation: Accreditation; readonly areaId: AreaId },
): Promise<void> {
  const { clock, random } = context.platform;
  const { name, outlet, email, phone } = accreditation;
  const at = clock.now();
  const known = await findPressContactOf(tx, areaId, email);
  if (known) {
    await savePressContact(tx, { ...known, aliveAt: at });
    return;
  }
  const contact: PressContact = {
    ...newAt(at),
    ...asking(at),
    id: newId<'press-contact'>(random),
    areaId,
    name,
    outlet,
    email,
    phone,
    language: accreditation.language === 'en' ? 'en' : 'uk',
    topics: '',
    source: 'accredited',
    sourceNote: '',
  };
  await insertPressContact(tx, contact);
  await tellContact(tx, context, contact, 'asked');
}
