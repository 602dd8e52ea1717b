import type { AccountId } from '#kernel/ids.ts';
import type { Random } from '#platform/crypto/random.ts';
import type { Tx } from '#platform/database/database.ts';
import type { IdentityTables } from './tables.ts';

/** The former ones open nothing from now on. */
export async function replaceRecoveryCodes(
  tx: Tx,
  random: Random,
  accountId: AccountId,
  hashes: readonly Uint8Array[],
): Promise<void> {
  const tables = tx.$extendTables<IdentityTables>();
  await tables.deleteFrom('identity.recovery_code').where('account_id', '=', accountId).execute();
  await tables
    .insertInto('identity.recovery_code')
    .values(hashes.map((hash) => ({ id: random.uuid(), account_id: accountId, code_hash: hash })))
    .execute();
}

export async function hasRecoveryCode(
  tx: Tx,
  accountId: AccountId,
  hash: Uint8Array,
): Promise<boolean> {
  const row = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.recovery_code')
    .select('id')
    .where('account_id', '=', accountId)
    .where('code_hash', '=', Buffer.from(hash))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** True once. */
export async function spendRecoveryCode(
  tx: Tx,
  accountId: AccountId,
  hash: Uint8Array,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', Buffer.from(hash))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How many are left. */
export async function countRecoveryCodes(tx: Tx, accountId: AccountId): Promise<number> {
  const { left } = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.recovery_code')
    .select(({ fn }) => fn.countAll<bigint>().as('left'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(left);
}
