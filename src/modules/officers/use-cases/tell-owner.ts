import type { Tx } from '../../../platform/database/database.ts';
import { type Notice, notify, type Permission } from '../../identity/index.ts';
import { type GivenThing, givenResource } from '../domain/given-resource.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { whyCannotTake } from '../domain/who-takes.ts';
import { loadOfficerAccounts } from '../storage/officer-accounts.ts';

interface OwnerNotice extends Omit<Notice, 'to' | 'orElse'> {
  readonly thing: GivenThing;
  /** What those may do who give it to somebody else. */
  readonly give: Permission;
}

/**
 * Notifies the officer whose something is; where there is none, or they cannot take it today, those who give it to
 * somebody else as well. No permission of its own, as with `notify`.
 */
export async function tellOwner(
  tx: Tx,
  context: OfficersContext,
  { thing, give, but = [], ...notice }: OwnerNotice,
): Promise<void> {
  const { officerId } = thing;
  const account = officerId && (await loadOfficerAccounts(tx, [thing])).get(officerId);
  const place = givenResource(context.areas, { ...thing, officerId: undefined }, new Map());
  const givers = { permission: give, resource: place };
  const day = context.platform.clock.today();
  const told = account
    ? await notify(tx, context, { ...notice, but, to: { accounts: [account] }, orElse: givers })
    : [];
  if (account && officerId && whyCannotTake(context.officers, officerId, day) === undefined) return;
  await notify(tx, context, { ...notice, but: [...but, ...told], to: givers });
}
