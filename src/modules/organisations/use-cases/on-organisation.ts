import type { OrganisationId } from '../../../kernel/ids.ts';
import { type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { inTransaction } from '../../identity/index.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import { organisationResource } from '../domain/desk-organisation.ts';
import { findDeskOrganisation } from '../storage/desk-organisations.ts';

/** Does something to one organisation that whoever acts answers for; anybody else's is as if it were not there. */
export async function onOrganisation<Value, Refusal>(
  context: ContextWithAreas,
  id: OrganisationId,
  work: (tx: Tx) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | 'absent'>> {
  const { actor, policy, areas } = context;
  if (!policy.can(actor, 'organisation.change')) return refuse('absent');
  return await inTransaction(context, async (tx): Promise<Result<Value, Refusal | 'absent'>> => {
    const known = await findDeskOrganisation(tx, id);
    const may =
      known && policy.can(actor, 'organisation.change', organisationResource(areas, known));
    return may ? await work(tx) : refuse('absent');
  });
}
