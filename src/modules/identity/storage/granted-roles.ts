import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { StaffRole } from '../domain/roles.ts';
import type { IdentityTables } from './tables.ts';

/** Each role once, whatever for and where. */
export async function listGrantedRoles(
  tx: Tx,
  accountId: AccountId,
  today: Temporal.PlainDate,
): Promise<readonly StaffRole[]> {
  const rows = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.role_grant')
    .select('role')
    .distinct()
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where(({ eb, or }) => or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
    .orderBy('role')
    .execute();
  return rows.map(({ role }) => role);
}
