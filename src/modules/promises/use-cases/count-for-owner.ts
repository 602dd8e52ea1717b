import type { Tx } from '#platform/database/database.ts';
import { type CountedWork, countWork } from '#modules/officers/index.ts';
import type { KeptPromise } from '../domain/promise.ts';
import type { PromisesContext } from '../domain/promises-context.ts';

/** Counts for the half-year report of whoever promised it, whoever writes it down; an official without a card has none. */
export async function countForOwner(
  tx: Tx,
  context: Pick<PromisesContext, 'platform' | 'actor'>,
  { owner, areaId }: Pick<KeptPromise, 'owner' | 'areaId'>,
  { kind, id }: { readonly kind: CountedWork['kind']; readonly id: string },
): Promise<void> {
  if (!owner.officerId) return;
  const source = { module: 'promises', id };
  await countWork(tx, context, { kind, areaId, officerId: owner.officerId, source });
}
