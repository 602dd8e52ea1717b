import type { OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { changedFields } from '../domain/card-fields.ts';
import type { DeskOfficer } from '../domain/desk-officer.ts';
import { hasLeft } from '../domain/officer-card.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { updateContacts } from '../storage/save-card.ts';
import type { ContactsForm } from './card-schema.ts';
import { officerInReach } from './officer-in-reach.ts';
import { tellChange } from './tell-change.ts';

export interface EditContacts extends ContactsForm {
  readonly id: OfficerId;
}

export type ContactsRefusal =
  | { readonly reason: 'absent' }
  | { readonly reason: 'officer-left' }
  /** Somebody changed the card in between; `now` is what stands on it. */
  | { readonly reason: 'conflict'; readonly now: DeskOfficer };

/** How to reach an officer: what she changes by herself. */
export async function editContacts(
  context: RosterContext,
  input: EditContacts,
): Promise<Result<{ readonly changed: boolean }, ContactsRefusal>> {
  if (!context.policy.can(context.actor, 'officer-contact.edit')) return refuse(ABSENT);
  const { clock } = context.platform;
  return await inTransaction(context, async (tx) => {
    const which = { id: input.id };
    const before = await officerInReach(tx, context, 'officer-contact.edit', which);
    if (!before) return refuse(ABSENT);
    if (hasLeft(before, clock.today())) return refuse({ reason: 'officer-left' });
    const { id, version, ...contacts } = input;
    const fields = changedFields(before, contacts);
    if (fields.length === 0) return ok({ changed: false });
    if (before.version !== version) return refuse({ reason: 'conflict', now: before });
    await updateContacts(tx, id, contacts, clock.now());
    await tellChange(tx, context, {
      officerId: id,
      action: 'officer-contact.edit',
      detail: { fields: fields.join() },
    });
    return ok({ changed: true });
  });
}

const ABSENT = { reason: 'absent' } as const;
