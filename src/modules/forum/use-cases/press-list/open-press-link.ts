import { type Result, ok, refuse } from '#kernel/result.ts';
import { tokenHash } from '#platform/crypto/token.ts';
import type { Tx } from '#platform/database/database.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { PressContact, PressLinkPurpose } from '../../domain/press-list/press-contact.ts';
import {
  deletePressContact,
  deletePressLeft,
  findPressLink,
  insertPressLeft,
  lockPressContact,
  savePressContact,
} from '../../storage/press-list/press-contacts.ts';
import { leftMark, tellContact } from './tell-contact.ts';

/** What whoever holds the link of a letter may learn from it: nothing that the letter did not say. */
export interface ReadPressLink extends Pick<PressContact, 'outlet'> {
  readonly purpose: Exclude<PressLinkPurpose, 'read'>;
  /** They said before that they want releases. */
  readonly isConfirmed: boolean;
}

export async function readPressLink(
  context: ForumContext,
  token: string,
): Promise<Result<ReadPressLink, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'press-list.answer')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const found = await contactOf(tx, token);
    if (!found) return refuse('absent');
    const { purpose, contact } = found;
    const { outlet, confirmedAt } = contact;
    return ok({ purpose, outlet, isConfirmed: confirmedAt !== undefined });
  });
}

async function contactOf(tx: Tx, token: string) {
  const link = await findPressLink(tx, tokenHash(token));
  if (!link || link.purpose === 'read') return undefined;
  const contact = await lockPressContact(tx, link.contactId);
  return contact && { purpose: link.purpose, contact };
}

/** `stay`: from the link to leave, whoever stays shows that they are there. */
export type PressLinkAct = 'confirm' | 'leave' | 'stay';

/** By a link each does what its letter said: whoever was asked says yes, whoever gets letters leaves or stays. */
export async function actOnPressLink(
  context: ForumContext,
  { token, act }: { readonly token: string; readonly act: PressLinkAct },
): Promise<Result<undefined, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'press-list.answer')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const found = await contactOf(tx, token);
    // Whoever was asked may leave as well: the letter says that nothing comes then.
    if (!found || (act === 'confirm' && found.purpose !== 'confirm')) return refuse('absent');
    const { contact } = found;
    const { id, areaId } = contact;
    const at = platform.clock.now();
    const mark = leftMark(context, areaId, contact.email);
    switch (act) {
      case 'leave':
        await deletePressContact(tx, id);
        await insertPressLeft(tx, { areaId, mark, at });
        await tellContact(tx, context, contact, 'left');
        return ok(undefined);
      case 'stay':
        await savePressContact(tx, { ...contact, aliveAt: at });
        await tellContact(tx, context, contact, 'renewed');
        return ok(undefined);
      case 'confirm':
        await savePressContact(tx, {
          ...contact,
          askedAt: undefined,
          confirmedAt: contact.confirmedAt ?? at,
          aliveAt: at,
          changedAt: at,
        });
        await deletePressLeft(tx, areaId, mark);
        await tellContact(tx, context, contact, 'confirmed');
        return ok(undefined);
    }
  });
}
