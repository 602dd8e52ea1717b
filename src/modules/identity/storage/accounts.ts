import type { AccountId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Account, AccountStatus, Person } from '../domain/account.ts';
import type { IdentityTables } from './tables.ts';

/** False: somebody has that address already. */
export async function saveAccount(
  tx: Tx,
  id: AccountId,
  { name, email, language }: Person,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .$extendTables<IdentityTables>()
    .insertInto('identity.account')
    .values({ id, name, email, language, created_at: now, changed_at: now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findAccount(
  tx: Tx,
  by: { readonly id: AccountId } | { readonly email: string },
): Promise<Account | undefined> {
  const row = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.account')
    .select(['id', 'name', 'email', 'language', 'status'])
    .where(({ eb }) => ('id' in by ? eb('id', '=', by.id) : eb('email', '=', by.email)))
    .executeTakeFirst();
  return row && { ...row, id: row.id as AccountId };
}

/** False: there is no such account, or it has that status already. */
export async function saveStatus(
  tx: Tx,
  id: AccountId,
  status: AccountStatus,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.account')
    .set({ status, changed_at: now })
    .where('id', '=', id)
    .where('status', '<>', status)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
