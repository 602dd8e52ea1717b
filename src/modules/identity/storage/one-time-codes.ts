import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { IdentityTables } from './tables.ts';

export interface StoredCode {
  readonly sealedSecret: Uint8Array;
  /** The step of the last code that was taken: that one, and earlier ones, are taken no more. */
  readonly lastStep: number;
}

/** Locked, so that of two who send one code at once only one is let in. */
export async function findOneTimeCode(
  tx: Tx,
  accountId: AccountId,
): Promise<StoredCode | undefined> {
  const row = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.one_time_code')
    .select(['sealed_secret', 'last_step'])
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  return row && { sealedSecret: row.sealed_secret, lastStep: Number(row.last_step) };
}

/** It was confirmed with a code of its own, whose step it remembers. */
export async function saveOneTimeCode(
  tx: Tx,
  accountId: AccountId,
  { sealedSecret, lastStep }: StoredCode,
  confirmedAt: Temporal.Instant,
): Promise<void> {
  const values = {
    sealed_secret: sealedSecret,
    confirmed_at: confirmedAt,
    last_step: BigInt(lastStep),
  };
  await tx
    .$extendTables<IdentityTables>()
    .insertInto('identity.one_time_code')
    .values({ account_id: accountId, ...values })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
    .execute();
}

export async function saveLastStep(tx: Tx, accountId: AccountId, step: number): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.one_time_code')
    .set({ last_step: BigInt(step) })
    .where('account_id', '=', accountId)
    .execute();
}

export async function removeOneTimeCode(tx: Tx, accountId: AccountId): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .deleteFrom('identity.one_time_code')
    .where('account_id', '=', accountId)
    .execute();
}
