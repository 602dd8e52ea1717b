import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { IdentityTables } from './tables.ts';

/** Everybody who cannot sign in today: shut out, or invited and never come. */
export async function listSilentAccounts(
  tx: Tx,
): Promise<ReadonlyMap<AccountId, 'suspended' | 'invited'>> {
  const rows = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.account')
    .select(['id', 'status'])
    .where('status', '<>', 'active')
    .execute();
  return new Map(
    rows.flatMap(({ id, status }) =>
      status === 'active' ? [] : [[id as AccountId, status] as const],
    ),
  );
}

/** Those of them who can sign in. */
export async function whoCanSignIn(
  tx: Tx,
  accounts: readonly AccountId[],
): Promise<readonly AccountId[]> {
  return await accountsOfStatus(tx, accounts, 'active');
}

/** Those of them whose access is suspended. */
export async function whoIsSuspended(
  tx: Tx,
  accounts: readonly AccountId[],
): Promise<readonly AccountId[]> {
  return await accountsOfStatus(tx, accounts, 'suspended');
}

async function accountsOfStatus(
  tx: Tx,
  accounts: readonly AccountId[],
  status: 'active' | 'suspended',
): Promise<readonly AccountId[]> {
  if (accounts.length === 0) return [];
  const rows = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.account')
    .select('id')
    .where('id', 'in', accounts)
    .where('status', '=', status)
    .execute();
  return rows.map(({ id }) => id as AccountId);
}
