import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';

/**
 * One at a time: two administrators who take each other's role in the same moment would each see the other
 * still standing. Held until the transaction ends.
 */
export async function waitForOtherAdministrators(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('identity.administrators'))`.execute(tx);
}

/**
 * Whether somebody else keeps the whole installation, can sign in, and not only until some day. The question is
 * about people whom whoever asks may not see, so a function answers it.
 */
export async function hasAnotherAdministrator(tx: Tx, but: AccountId): Promise<boolean> {
  const { rows } = await sql<{ another: boolean }>`
    select identity.has_another_administrator(${but}) as another`.execute(tx);
  return rows[0]?.another ?? false;
}
