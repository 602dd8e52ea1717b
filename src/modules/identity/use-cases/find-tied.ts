import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { StaffActor } from '../domain/actor.ts';
import { tiesSince } from '../domain/break-glass.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { asInstallation } from '../storage/in-transaction.ts';
import { listTiedAccounts } from '../storage/tied-accounts.ts';

/** On whose questions somebody is too close to decide. The installation looks: who decides may not know all of them. */
export async function findTied(
  tx: Tx,
  { platform }: Pick<PeopleContext, 'platform'>,
  { id }: StaffActor,
): Promise<ReadonlySet<AccountId>> {
  const since = tiesSince(platform.clock.now());
  return await asInstallation(tx, platform, () => listTiedAccounts(tx, id, since));
}
