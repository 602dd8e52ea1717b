import type { AccountId, GrantId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { RoleGrant } from '../domain/actor.ts';
import type { GivenBy } from '../domain/staff-person.ts';
import type { IdentityTables } from './tables.ts';

interface NewGrant extends RoleGrant {
  readonly id: GrantId;
  readonly accountId: AccountId;
  /** Undefined: the installation itself. */
  readonly grantedBy: AccountId | undefined;
  /** The second person, where the role takes two. */
  readonly confirmedBy?: AccountId | undefined;
  readonly grantedAt: Temporal.Instant;
}

export async function saveGrant(tx: Tx, grant: NewGrant): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .insertInto('identity.role_grant')
    .values({
      id: grant.id,
      account_id: grant.accountId,
      role: grant.role,
      area_id: grant.areaId ?? null,
      organisation_id: grant.organisationId ?? null,
      granted_by: grant.grantedBy ?? null,
      confirmed_by: grant.confirmedBy ?? null,
      given_by: givenBy(grant),
      granted_at: grant.grantedAt,
      ends_on: grant.endsOn ?? null,
    })
    .execute();
}

/** Kept beside the givers, whose accounts may be erased. */
function givenBy({ grantedBy, confirmedBy }: NewGrant): GivenBy {
  if (confirmedBy) return 'two-people';
  return grantedBy ? 'person' : 'installation';
}
