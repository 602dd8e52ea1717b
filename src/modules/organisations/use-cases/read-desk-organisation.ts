import type { OrganisationId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { recordEntry } from '../../audit/index.ts';
import { inTransaction } from '../../identity/index.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import {
  type Agreement,
  type Contact,
  type DeskOrganisation,
  organisationResource,
} from '../domain/desk-organisation.ts';
import { listAgreements } from '../storage/agreements.ts';
import { listContacts } from '../storage/contacts.ts';
import { findDeskOrganisation } from '../storage/desk-organisations.ts';

export interface DeskOrganisationView {
  readonly organisation: DeskOrganisation;
  readonly contacts: readonly Contact[];
  readonly agreements: readonly Agreement[];
  readonly mayChange: boolean;
}

/** One organisation with the people who speak for it, whose names are read by name: the journal keeps by whom. */
export async function readDeskOrganisation(
  context: ContextWithAreas,
  id: OrganisationId,
): Promise<Result<DeskOrganisationView, 'absent'>> {
  const { actor, policy, areas, platform } = context;
  if (!policy.can(actor, 'organisation.list')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const organisation = await findDeskOrganisation(tx, id);
    if (!organisation) return refuse('absent');
    const resource = organisationResource(areas, organisation);
    if (!policy.can(actor, 'organisation.list', resource)) return refuse('absent');
    const contacts = await listContacts(tx, id);
    if (contacts.length > 0) {
      await recordEntry(tx, platform.clock, platform.random, {
        actor,
        action: 'contact.read',
        thing: { kind: 'organisation', id },
        detail: { contacts: contacts.length },
      });
    }
    return ok({
      organisation,
      contacts,
      agreements: await listAgreements(tx, id),
      mayChange: policy.can(actor, 'organisation.change', resource),
    });
  });
}
