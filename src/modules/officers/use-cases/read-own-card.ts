import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ServingOfficer } from '../domain/officer-directory.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { findOfficerOfAccount } from '../storage/officer-of-account.ts';

/** The card of whoever acts; undefined: they are no officer who serves. */
export async function readOwnCard(
  context: OfficersContext,
): Promise<Result<ServingOfficer | undefined, 'forbidden'>> {
  const { actor, policy, officers } = context;
  if (actor.kind !== 'staff') return refuse('forbidden');
  if (!policy.can(actor, 'officer-card.check', { ownerId: actor.id })) return refuse('forbidden');
  const id = await inTransaction(context, (tx) => findOfficerOfAccount(tx, actor.id));
  return ok(id && officers.get(id));
}
