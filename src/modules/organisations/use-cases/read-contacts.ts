import type { OrganisationId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import { type Contact, organisationResource } from '../domain/desk-organisation.ts';
import { listContacts } from '../storage/contacts.ts';
import { findDeskOrganisation } from '../storage/desk-organisations.ts';

/** Who speaks for an organisation. They are people with names: the journal keeps who read them. */
export async function readContacts(
  context: ContextWithAreas,
  id: OrganisationId,
): Promise<Result<readonly Contact[], 'absent'>> {
  const { actor, policy, areas, platform } = context;
  if (!policy.can(actor, 'contact.read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const organisation = await findDeskOrganisation(tx, id);
    if (!organisation) return refuse('absent');
    if (!policy.can(actor, 'contact.read', organisationResource(areas, organisation))) {
      return refuse('absent');
    }
    const contacts = await listContacts(tx, id);
    if (contacts.length > 0) {
      await recordEntry(tx, platform.clock, platform.random, {
        actor,
        action: 'contact.read',
        thing: { kind: 'organisation', id },
        detail: { contacts: contacts.length },
      });
    }
    return ok(contacts);
  });
}
