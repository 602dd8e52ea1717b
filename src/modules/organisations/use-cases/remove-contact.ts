import type { OrganisationId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import type { ContactId } from '../domain/desk-organisation.ts';
import { removeContact as remove } from '../storage/contacts.ts';
import { type Absent, ABSENT, onOrganisation } from './on-organisation.ts';
import { tellOrganisation } from './tell-organisation.ts';

/** Somebody speaks for it no more: nothing of them is kept. */
export async function removeContact(
  context: ContextWithAreas,
  organisation: OrganisationId,
  contact: ContactId,
): Promise<Result<undefined, Absent>> {
  return await onOrganisation(context, 'contact.change', organisation, async (tx, one) => {
    if (!(await remove(tx, organisation, contact))) return refuse(ABSENT);
    const detail = { contact: 'removed' };
    await tellOrganisation(tx, context, one, { action: 'contact.change', detail });
    return ok(undefined);
  });
}
