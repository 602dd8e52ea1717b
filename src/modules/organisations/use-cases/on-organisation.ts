import type { OrganisationId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction, type Permission } from '#modules/identity/index.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import { type DeskOrganisation, organisationResource } from '../domain/desk-organisation.ts';
import { lockDeskOrganisation } from '../storage/desk-organisations.ts';

export interface Absent {
  readonly reason: 'absent';
}

export const ABSENT: Absent = { reason: 'absent' };

/**
 * Does something to one organisation that whoever acts answers for; anybody else's is as if it were not there.
 * The organisation stays locked until it is done, so that two who write at once come one after another.
 */
export async function onOrganisation<Value, Refusal>(
  context: ContextWithAreas,
  permission: Permission,
  id: OrganisationId,
  work: (tx: Tx, organisation: DeskOrganisation) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | Absent>> {
  const { actor, policy, areas } = context;
  if (!policy.can(actor, permission)) return refuse(ABSENT);
  return await inTransaction(context, async (tx): Promise<Result<Value, Refusal | Absent>> => {
    const known = await lockDeskOrganisation(tx, id);
    const may = known && policy.can(actor, permission, organisationResource(areas, known));
    return may ? await work(tx, known) : refuse(ABSENT);
  });
}
