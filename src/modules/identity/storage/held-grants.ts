import type { AccountId, GrantId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { RoleGrant } from '../domain/actor.ts';
import type { StaffRole } from '../domain/roles.ts';
import type { IdentityTables } from './tables.ts';

/** Who can sign in and holds any of these roles today, with those grants. */
export async function listHolders(
  tx: Tx,
  roles: readonly StaffRole[],
  today: Temporal.PlainDate,
): Promise<ReadonlyMap<AccountId, readonly RoleGrant[]>> {
  if (roles.length === 0) return new Map();
  const rows = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.role_grant as grant')
    .innerJoin('identity.account as account', 'account.id', 'grant.account_id')
    .select([
      'grant.id',
      'grant.account_id',
      'grant.role',
      'grant.area_id',
      'grant.organisation_id',
      'grant.ends_on',
    ])
    .where('account.status', '=', 'active')
    .where('grant.role', 'in', roles)
    .where('grant.revoked_at', 'is', null)
    .where(({ eb, or }) => or([eb('grant.ends_on', 'is', null), eb('grant.ends_on', '>=', today)]))
    .execute();
  const holders = Map.groupBy(rows, ({ account_id }) => account_id as AccountId);
  return new Map(
    [...holders].map(([account, grants]) => [
      account,
      grants.map(({ id, role, area_id, organisation_id, ends_on }) => ({
        id: id as GrantId,
        role,
        areaId: area_id ?? undefined,
        organisationId: organisation_id ?? undefined,
        endsOn: ends_on ?? undefined,
      })),
    ]),
  );
}
