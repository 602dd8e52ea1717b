import type { AccountId, GrantId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { IdentityTables } from './tables.ts';

/** False: it was taken back already, or there is none. */
export async function revokeGrantRow(
  tx: Tx,
  grant: { readonly id: GrantId; readonly accountId: AccountId },
  by: AccountId | undefined,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.role_grant')
    .set({ revoked_at: now, revoked_by: by ?? null })
    .where('id', '=', grant.id)
    .where('account_id', '=', grant.accountId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
