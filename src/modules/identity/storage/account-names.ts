import type { Tx } from '#platform/database/database.ts';
import type { IdentityTables } from './tables.ts';

/** Names of colleagues by id: of those whom this transaction may know. */
export async function accountNames(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.account')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
