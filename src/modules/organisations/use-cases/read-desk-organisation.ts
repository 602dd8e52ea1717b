import type { OrganisationId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import {
  type Agreement,
  type DeskOrganisation,
  organisationResource,
} from '../domain/desk-organisation.ts';
import { listAgreements } from '../storage/agreements.ts';
import { findDeskOrganisation } from '../storage/desk-organisations.ts';

export interface DeskOrganisationView {
  readonly organisation: DeskOrganisation;
  readonly agreements: readonly Agreement[];
  readonly may: {
    readonly change: boolean;
    readonly seeContacts: boolean;
    readonly changeContacts: boolean;
    readonly makeKeys: boolean;
  };
}

/** One organisation, with what was agreed. Who speaks for it is read by itself: read-contacts.ts. */
export async function readDeskOrganisation(
  context: ContextWithAreas,
  id: OrganisationId,
): Promise<Result<DeskOrganisationView, 'absent'>> {
  const { actor, policy, areas } = context;
  if (!policy.can(actor, 'organisation.list')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const organisation = await findDeskOrganisation(tx, id);
    if (!organisation) return refuse('absent');
    const resource = organisationResource(areas, organisation);
    if (!policy.can(actor, 'organisation.list', resource)) return refuse('absent');
    return ok({
      organisation,
      agreements: await listAgreements(tx, id),
      may: {
        change: policy.can(actor, 'organisation.change', resource),
        seeContacts: policy.can(actor, 'contact.read', resource),
        changeContacts: policy.can(actor, 'contact.change', resource),
        makeKeys: policy.can(actor, 'api-key.make', resource),
      },
    });
  });
}
