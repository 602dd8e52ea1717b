import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { IdentityTables } from './tables.ts';

export async function saveKnownDevice(
  tx: Tx,
  accountId: AccountId,
  tokenHash: Uint8Array,
  today: Temporal.PlainDate,
): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .insertInto('identity.known_device')
    .values({ account_id: accountId, token_hash: tokenHash, seen_on: today })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'token_hash']).doUpdateSet({ seen_on: today }),
    )
    .execute();
}

export async function removeKnownDevices(tx: Tx, accountId: AccountId): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .deleteFrom('identity.known_device')
    .where('account_id', '=', accountId)
    .execute();
}
