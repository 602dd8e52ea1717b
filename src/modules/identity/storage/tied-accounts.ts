import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';

/**
 * The accounts that roles and links given since a moment tie to an account, the account itself among them: its givers,
 * those it gave to, and those who have something from the same giver, through any number of others. A role or link that
 * the installation or two people gave ties nobody.
 */
export async function listTiedAccounts(
  tx: Tx,
  accountId: AccountId,
  since: Temporal.Instant,
): Promise<ReadonlySet<AccountId>> {
  const { rows } = await sql<{ id: AccountId }>`
    with recursive given (giver, taker) as (
      select granted_by, account_id from identity.role_grant
      where granted_at > ${since} and given_by = 'person'
      union
      select created_by, account_id from identity.invitation
      where created_at > ${since} and asked_by is null
    ), above (id) as (
      select ${accountId}::uuid
      union
      select giver from given join above on taker = above.id where giver is not null
    ), tied (id) as (
      select id from above
      union
      select taker from given join tied on giver = tied.id
    )
    select id from tied`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
