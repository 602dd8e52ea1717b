import type { AccountId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { OfficersTables } from './tables.ts';

/** Which officer a staff account is; undefined for whoever is none, or has left. */
export async function findOfficerOfAccount(
  tx: Tx,
  accountId: AccountId,
): Promise<OfficerId | undefined> {
  const row = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.officer')
    .select('id')
    .where('account_id', '=', accountId)
    .where('left_on', 'is', null)
    .executeTakeFirst();
  return row?.id as OfficerId | undefined;
}
