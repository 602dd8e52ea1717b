import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { mayWithPerson, type StaffPerson } from '../domain/staff-person.ts';
import { findPerson } from '../storage/people.ts';
import { listServedPlaces } from '../storage/served-places.ts';

/**
 * Somebody whom whoever asks may know of; undefined: nobody, or nobody of theirs. Judged by where they serve or served
 * before anything else of them is read: what is read of them alone would tell by its time that they are there.
 */
export async function findColleague(
  tx: Tx,
  context: PeopleContext,
  accountId: AccountId,
  permission: 'account.read' | 'rights.read' = 'account.read',
): Promise<StaffPerson | undefined> {
  const { places, platform } = context;
  const served = { id: accountId, grants: await listServedPlaces(tx, accountId) };
  if (!mayWithPerson(context, places.areas, permission, served)) return undefined;
  return await findPerson(tx, accountId, platform.clock.now());
}
