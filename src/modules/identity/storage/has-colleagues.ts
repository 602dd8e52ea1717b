import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { IdentityTables } from './tables.ts';

/** Whether anybody else works here, or was invited to. */
export async function hasColleaguesOf(tx: Tx, accountId: AccountId): Promise<boolean> {
  const other = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.account')
    .select('id')
    .where('id', '<>', accountId)
    .where('status', '<>', 'suspended')
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}
