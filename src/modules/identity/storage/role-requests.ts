import { sql } from 'kysely';
import type { AccountId, RoleRequestId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AccountLanguage } from '../domain/account.ts';
import type { RequestedAccess, RoleRequest } from '../domain/role-request.ts';
import type { StaffRole } from '../domain/roles.ts';
import type { IdentityTables } from './tables.ts';

interface NewRoleRequest {
  readonly id: RoleRequestId;
  readonly askedBy: AccountId;
  readonly askedAt: Temporal.Instant;
  readonly access: RequestedAccess;
}

export async function saveRoleRequest(
  tx: Tx,
  { id, askedBy, askedAt, access }: NewRoleRequest,
): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .insertInto('identity.role_request')
    .values({
      id,
      asked_by: askedBy,
      asked_at: askedAt,
      ...personColumns(access),
      ...roleColumns(access),
    })
    .execute();
}

/** Two people who ask about the same person in the same moment: the second one waits, and finds it asked. */
export async function lockAsking(tx: Tx, access: RequestedAccess): Promise<void> {
  const about = access.kind === 'invite' ? access.person.email : access.accountId;
  await sql`select pg_advisory_xact_lock(hashtext('identity.role_request'), hashtext(${about}))`.execute(
    tx,
  );
}

/** Whether the same was asked since a moment, and nobody has decided on it. */
export async function hasSameRequest(
  tx: Tx,
  access: RequestedAccess,
  since: Temporal.Instant,
): Promise<boolean> {
  const person = personColumns(access);
  const role = roleColumns(access);
  const { rows } = await sql`
    select from identity.role_request
    where decision is null and asked_at > ${since}
      and account_id is not distinct from ${person.account_id}::uuid
      and email is not distinct from ${person.email}::text
      and role is not distinct from ${role.role}::text
      and area_id is not distinct from ${role.area_id}::uuid
      and organisation_id is not distinct from ${role.organisation_id}::uuid
      and ends_on is not distinct from ${role.ends_on}::date
    limit 1`.execute(tx);
  return rows.length > 0;
}

function personColumns(access: RequestedAccess) {
  if (access.kind === 'invite') return { account_id: null, ...access.person };
  return { account_id: access.accountId, name: null, email: null, language: null };
}

function roleColumns(access: RequestedAccess) {
  if (access.kind === 'link') {
    return { role: null, area_id: null, organisation_id: null, ends_on: null };
  }
  const { role, areaId, organisationId, endsOn } = access.wanted;
  return {
    role,
    area_id: areaId ?? null,
    organisation_id: organisationId ?? null,
    ends_on: endsOn ?? null,
  };
}

/** Two people who decide in the same moment: the second one waits, and finds it decided. */
export async function lockRoleRequest(tx: Tx, id: RoleRequestId): Promise<void> {
  await sql`select from identity.role_request where id = ${id} for update`.execute(tx);
}

export async function saveRequestDecision(
  tx: Tx,
  id: RoleRequestId,
  decided: {
    readonly by: AccountId;
    readonly at: Temporal.Instant;
    readonly decision: 'confirmed' | 'refused';
  },
): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.role_request')
    .set({ decided_by: decided.by, decided_at: decided.at, decision: decided.decision })
    .where('id', '=', id)
    .execute();
}

/** The newest first; those that were asked after a moment. */
export async function listRoleRequestRows(
  tx: Tx,
  since: Temporal.Instant,
): Promise<readonly RoleRequest[]> {
  const { rows } = await sql<RoleRequestRow>`
    ${REQUEST} where asked_at > ${since} order by asked_at desc, id`.execute(tx);
  return rows.map(requestOf);
}

export async function findRoleRequest(tx: Tx, id: RoleRequestId): Promise<RoleRequest | undefined> {
  const { rows } = await sql<RoleRequestRow>`${REQUEST} where id = ${id}`.execute(tx);
  return rows[0] && requestOf(rows[0]);
}

const REQUEST = sql`
  select id, asked_by, identity.name_of(asked_by) as asked_by_name, asked_at, account_id,
    identity.name_of(account_id) as account_name, name, email, language, role, area_id, organisation_id,
    ends_on, decision, identity.name_of(decided_by) as decided_by_name, decided_at
  from identity.role_request`;

interface RoleRequestRow {
  readonly id: RoleRequestId;
  readonly asked_by: AccountId;
  readonly asked_by_name: string | null;
  readonly asked_at: Temporal.Instant;
  readonly account_id: AccountId | null;
  readonly account_name: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly language: AccountLanguage | null;
  readonly role: StaffRole | null;
  readonly area_id: string | null;
  readonly organisation_id: string | null;
  readonly ends_on: Temporal.PlainDate | null;
  readonly decision: 'confirmed' | 'refused' | null;
  readonly decided_by_name: string | null;
  readonly decided_at: Temporal.Instant | null;
}

function requestOf(row: RoleRequestRow): RoleRequest {
  return {
    id: row.id,
    askedBy: { id: row.asked_by, name: row.asked_by_name ?? '' },
    askedAt: row.asked_at,
    name: row.name ?? row.account_name ?? '',
    access: accessOf(row),
    decision: row.decision ?? undefined,
    decidedBy: row.decided_by_name ?? undefined,
    decidedAt: row.decided_at ?? undefined,
  };
}

function accessOf(row: RoleRequestRow): RequestedAccess {
  const { account_id, name, email, language } = row;
  const wanted = wantedOf(row);
  if (account_id !== null) {
    return wanted
      ? { kind: 'grant', accountId: account_id, wanted }
      : { kind: 'link', accountId: account_id };
  }
  if (!wanted || name === null || email === null || language === null) {
    throw new Error(`role request ${row.id} is about nobody`);
  }
  return { kind: 'invite', person: { name, email, language }, wanted };
}

function wantedOf({ role, area_id, organisation_id, ends_on }: RoleRequestRow) {
  return (
    role && {
      role,
      areaId: area_id ?? undefined,
      organisationId: organisation_id ?? undefined,
      endsOn: ends_on ?? undefined,
    }
  );
}
