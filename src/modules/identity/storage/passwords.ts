import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AccountLanguage } from '../domain/account.ts';
import type { IdentityTables } from './tables.ts';

/** What a password and a code are compared with. */
export interface Candidate {
  readonly accountId: AccountId;
  readonly language: AccountLanguage;
  /** False: invited, or suspended. */
  readonly active: boolean;
  /** Undefined: this account signs in otherwise, or may not sign in. */
  readonly passwordHash: string | undefined;
  /** The browser that asks is one from which its owner signed in before. */
  readonly knownDevice: boolean;
}

export async function findCandidate(
  tx: Tx,
  by: { readonly email: string } | { readonly id: AccountId },
  deviceHash: Uint8Array | undefined,
): Promise<Candidate | undefined> {
  const row = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.account as account')
    .leftJoin('identity.known_device as device', (join) =>
      join
        .onRef('device.account_id', '=', 'account.id')
        .on('device.token_hash', '=', Buffer.from(deviceHash ?? [])),
    )
    .select(['account.id', 'language', 'status', 'password_hash', 'device.seen_on'])
    .where(({ eb }) =>
      'id' in by ? eb('account.id', '=', by.id) : eb('account.email', '=', by.email),
    )
    .executeTakeFirst();
  return (
    row && {
      accountId: row.id as AccountId,
      language: row.language,
      active: row.status === 'active',
      passwordHash: row.status === 'active' ? (row.password_hash ?? undefined) : undefined,
      knownDevice: row.seen_on !== null,
    }
  );
}

/** `undefined` takes it away. */
export async function savePassword(
  tx: Tx,
  accountId: AccountId,
  hash: string | undefined,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.account')
    .set({ password_hash: hash ?? null, changed_at: now })
    .where('id', '=', accountId)
    .execute();
}

export async function hasPassword(tx: Tx, accountId: AccountId): Promise<boolean> {
  const row = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.account')
    .select('id')
    .where('id', '=', accountId)
    .where('password_hash', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}
