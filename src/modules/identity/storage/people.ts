import { sql } from 'kysely';
import type { AccountId, GrantId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AccountLanguage, AccountStatus } from '../domain/account.ts';
import type { GivenBy, GivenGrant, StaffPerson } from '../domain/staff-person.ts';
import type { StaffRole } from '../domain/roles.ts';
import type { Suspender } from '../domain/suspension.ts';

/** Everybody of whom this transaction may know, by name. */
export async function listPeople(tx: Tx, now: Temporal.Instant): Promise<readonly StaffPerson[]> {
  const { rows } = await sql<PersonRow>`${people(now)} order by account.name, account.id`.execute(
    tx,
  );
  return rows.map(personOf);
}

export async function findPerson(
  tx: Tx,
  id: AccountId,
  now: Temporal.Instant,
): Promise<StaffPerson | undefined> {
  const { rows } = await sql<PersonRow>`${people(now)} where account.id = ${id}`.execute(tx);
  return rows[0] && personOf(rows[0]);
}

/** Names of colleagues come by a function: whoever sees a grant may know who gave it, and no more of them. */
function people(now: Temporal.Instant) {
  return sql`
    select account.id, account.name, account.email, account.language, account.status,
      account.last_signed_in_on, account.suspended_as, account.suspended_in,
      (
        select max(expires_at) from identity.invitation
        where account_id = account.id and used_at is null and expires_at > ${now}
      ) as invited_until,
      coalesce((
        select json_agg(json_build_object('id', id, 'role', role, 'areaId', area_id,
          'organisationId', organisation_id, 'endsOn', ends_on, 'grantedAt', granted_at,
          'givenBy', given_by, 'grantedBy', ${nameOf('granted_by')},
          'confirmedBy', ${nameOf('confirmed_by')}, 'revokedAt', revoked_at,
          'revokedBy', ${nameOf('revoked_by')})
          order by revoked_at is not null, granted_at desc, id)
        from identity.role_grant
        where account_id = account.id
      ), '[]') as grants
    from identity.account`;
}

/** Asked only where there is somebody: most roles are never taken back, and the function costs more than the rest of the row. */
function nameOf(column: 'granted_by' | 'confirmed_by' | 'revoked_by') {
  const id = sql.ref(column);
  return sql`case when ${id} is not null then identity.name_of(${id}) end`;
}

interface PersonRow {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string;
  readonly language: AccountLanguage;
  readonly status: AccountStatus;
  readonly last_signed_in_on: Temporal.PlainDate | null;
  readonly suspended_as: Suspender | null;
  readonly suspended_in: string | null;
  readonly invited_until: Temporal.Instant | null;
  readonly grants: readonly GrantJson[];
}

interface GrantJson {
  readonly id: GrantId;
  readonly role: StaffRole;
  readonly areaId: string | null;
  readonly organisationId: string | null;
  readonly endsOn: string | null;
  readonly grantedAt: string;
  readonly givenBy: GivenBy;
  readonly grantedBy: string | null;
  readonly confirmedBy: string | null;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
}

function personOf(row: PersonRow): StaffPerson {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    language: row.language,
    status: row.status,
    lastSignedInOn: row.last_signed_in_on ?? undefined,
    suspension:
      row.suspended_as === null
        ? undefined
        : { by: row.suspended_as, areaId: row.suspended_in ?? undefined },
    invitedUntil: row.invited_until ?? undefined,
    grants: row.grants.map(grantOf),
  };
}

function grantOf(json: GrantJson): GivenGrant {
  return {
    id: json.id,
    role: json.role,
    areaId: json.areaId ?? undefined,
    organisationId: json.organisationId ?? undefined,
    endsOn: json.endsOn === null ? undefined : Temporal.PlainDate.from(json.endsOn),
    grantedAt: Temporal.Instant.from(json.grantedAt),
    givenBy: json.givenBy,
    grantedBy: json.grantedBy ?? undefined,
    confirmedBy: json.confirmedBy ?? undefined,
    revokedAt: json.revokedAt === null ? undefined : Temporal.Instant.from(json.revokedAt),
    revokedBy: json.revokedBy ?? undefined,
  };
}
