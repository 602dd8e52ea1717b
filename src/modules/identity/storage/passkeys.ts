import type { AccountId, PasskeyId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { OwnPasskey } from '../domain/session.ts';
import type { IdentityTables } from './tables.ts';

interface NewPasskey {
  readonly id: PasskeyId;
  readonly accountId: AccountId;
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly signCount: number;
  readonly transports: readonly string[];
  readonly backedUp: boolean;
  readonly label: string;
  readonly createdAt: Temporal.Instant;
}

/** False: that very passkey is known already. */
export async function savePasskey(tx: Tx, passkey: NewPasskey): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .$extendTables<IdentityTables>()
    .insertInto('identity.passkey')
    .values({
      id: passkey.id,
      account_id: passkey.accountId,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      sign_count: BigInt(passkey.signCount),
      transports: [...passkey.transports],
      backed_up: passkey.backedUp,
      label: passkey.label,
      created_at: passkey.createdAt,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export interface StoredPasskey {
  readonly id: PasskeyId;
  readonly accountId: AccountId;
  readonly language: 'uk' | 'en';
  readonly credentialId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly signCount: number;
}

/** Of an account that may sign in. */
export async function findPasskey(
  tx: Tx,
  credentialId: string,
): Promise<StoredPasskey | undefined> {
  const row = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.passkey as passkey')
    .innerJoin('identity.account as account', 'account.id', 'passkey.account_id')
    .select(['passkey.id', 'account_id', 'language', 'public_key', 'sign_count'])
    .where('credential_id', '=', credentialId)
    .where('account.status', '=', 'active')
    .executeTakeFirst();
  return (
    row && {
      id: row.id as PasskeyId,
      accountId: row.account_id as AccountId,
      language: row.language,
      credentialId,
      publicKey: new Uint8Array(row.public_key),
      signCount: Number(row.sign_count),
    }
  );
}

/** False: another sign-in with a later count came first, or the passkey was removed meanwhile. */
export async function savePasskeyUse(
  tx: Tx,
  { id, signCount }: Pick<StoredPasskey, 'id' | 'signCount'>,
  newCount: number,
  today: Temporal.PlainDate,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.passkey')
    .set({ sign_count: BigInt(newCount), last_used_on: today })
    .where('id', '=', id)
    .where('sign_count', '=', BigInt(signCount))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function listPasskeys(
  tx: Tx,
  accountId: AccountId,
): Promise<readonly (OwnPasskey & { readonly credentialId: string })[]> {
  const rows = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.passkey')
    .select(['id', 'label', 'created_at', 'last_used_on', 'backed_up', 'credential_id'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id as PasskeyId,
    label: row.label,
    createdAt: row.created_at,
    lastUsedOn: row.last_used_on ?? undefined,
    backedUp: row.backed_up,
    credentialId: row.credential_id,
  }));
}

export async function savePasskeyLabel(
  tx: Tx,
  accountId: AccountId,
  id: PasskeyId,
  label: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.passkey')
    .set({ label })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function removePasskey(tx: Tx, accountId: AccountId, id: PasskeyId): Promise<boolean> {
  const { numDeletedRows } = await tx
    .$extendTables<IdentityTables>()
    .deleteFrom('identity.passkey')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** All but the one that was made just now, where there is one. */
export async function removePasskeysBut(
  tx: Tx,
  accountId: AccountId,
  kept: PasskeyId | undefined,
): Promise<void> {
  const removal = tx
    .$extendTables<IdentityTables>()
    .deleteFrom('identity.passkey')
    .where('account_id', '=', accountId);
  await (kept === undefined ? removal : removal.where('id', '<>', kept)).execute();
}
