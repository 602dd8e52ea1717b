import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';

/** What colleagues are called who did something, beside what they did: nothing else of them is shown by it. */
export async function namesOf(
  tx: Tx,
  accounts: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, string>> {
  const { rows } = await sql<{ id: AccountId; name: string | null }>`
    select id, identity.name_of(id) as name from unnest(${[...new Set(accounts)]}::uuid[]) as id`.execute(
    tx,
  );
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}
