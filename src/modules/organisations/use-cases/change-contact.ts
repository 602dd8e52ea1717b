import { type EditConflict, seenOf } from '#kernel/edit-conflict.ts';
import type { OrganisationId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import {
  type Contact,
  type ContactFacts,
  type ContactId,
  sameContact,
} from '../domain/desk-organisation.ts';
import { findContact, updateContact } from '../storage/contacts.ts';
import { type Absent, ABSENT, onOrganisation } from './on-organisation.ts';
import { tellOrganisation } from './tell-organisation.ts';

export interface ChangeContact {
  readonly id: ContactId;
  readonly facts: ContactFacts;
  /** When it had changed last, as whoever changes it saw it. */
  readonly seen: string;
}

type ChangedContact = Result<undefined, Absent | EditConflict<Contact>>;

/** Another post, another telephone. */
export async function changeContact(
  context: ContextWithAreas,
  organisation: OrganisationId,
  { id, facts, seen }: ChangeContact,
): Promise<ChangedContact> {
  const permission = 'contact.change';
  return await onOrganisation(
    context,
    permission,
    organisation,
    async (tx, one): Promise<ChangedContact> => {
      const known = await findContact(tx, organisation, id);
      if (!known) return refuse(ABSENT);
      if (sameContact(known, facts)) return ok(undefined);
      if (seenOf(known) !== seen) return refuse({ reason: 'changed', now: known });
      await updateContact(tx, id, facts, context.platform.clock.now());
      const detail = { contact: 'changed' };
      await tellOrganisation(tx, context, one, { action: permission, detail });
      return ok(undefined);
    },
  );
}
