import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { IdentityTables } from './tables.ts';

export type ChallengePurpose = 'register' | 'sign-in' | 'step-up';

interface Challenge {
  readonly purpose: ChallengePurpose;
  /** Undefined: whoever answers it says who they are. */
  readonly accountId: AccountId | undefined;
  readonly text: string;
}

/** Those that nobody answered in time are swept away by the next one. */
export async function saveChallenge(
  tx: Tx,
  challenge: Challenge & { readonly id: string; readonly expiresAt: Temporal.Instant },
  now: Temporal.Instant,
): Promise<void> {
  const tables = tx.$extendTables<IdentityTables>();
  await tables.deleteFrom('identity.challenge').where('expires_at', '<=', now).execute();
  await tables
    .insertInto('identity.challenge')
    .values({
      id: challenge.id,
      purpose: challenge.purpose,
      challenge: challenge.text,
      account_id: challenge.accountId ?? null,
      expires_at: challenge.expiresAt,
    })
    .execute();
}

/** True once: whoever sends the same answer again finds no question to it. */
export async function useChallenge(
  tx: Tx,
  { purpose, accountId, text }: Challenge,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .$extendTables<IdentityTables>()
    .deleteFrom('identity.challenge')
    .where('challenge', '=', text)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .where(({ eb }) =>
      accountId === undefined ? eb('account_id', 'is', null) : eb('account_id', '=', accountId),
    )
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
