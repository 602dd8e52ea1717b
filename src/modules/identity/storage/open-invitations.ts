import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { IdentityTables } from './tables.ts';

/** Links that nobody has used yet lead nowhere from now on. How many there were. */
export async function removeInvitations(tx: Tx, accountId: AccountId): Promise<number> {
  const { numDeletedRows } = await tx
    .$extendTables<IdentityTables>()
    .deleteFrom('identity.invitation')
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Whether somebody has ever come in. */
export async function hasSignedIn(tx: Tx, accountId: AccountId): Promise<boolean> {
  const row = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.account')
    .select('last_signed_in_on')
    .where('id', '=', accountId)
    .executeTakeFirst();
  return row !== undefined && row.last_signed_in_on !== null;
}
