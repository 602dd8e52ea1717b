import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Account } from '../domain/account.ts';
import type { StaffRole } from '../domain/roles.ts';
import type { IdentityTables } from './tables.ts';

export interface Administrator extends Account {
  readonly lastSignedInOn: Temporal.PlainDate | undefined;
}

/** Everybody who has a role today, by name. */
export async function listHolders(
  tx: Tx,
  role: StaffRole,
  today: Temporal.PlainDate,
): Promise<readonly Administrator[]> {
  const rows = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.account as account')
    .select(['id', 'name', 'email', 'language', 'status', 'last_signed_in_on'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('identity.role_grant as held')
          .select('held.id')
          .whereRef('held.account_id', '=', 'account.id')
          .where('held.role', '=', role)
          .where('held.revoked_at', 'is', null)
          .where(({ eb, or }) =>
            or([eb('held.ends_on', 'is', null), eb('held.ends_on', '>=', today)]),
          ),
      ),
    )
    .orderBy('name')
    .execute();
  return rows.map(({ last_signed_in_on, ...account }) => ({
    ...account,
    id: account.id as AccountId,
    lastSignedInOn: last_signed_in_on ?? undefined,
  }));
}
