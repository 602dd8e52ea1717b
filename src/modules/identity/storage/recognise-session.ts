import type { AccountId, GrantId, SessionId } from '#kernel/ids.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import type { OpenedClass, RoleGrant, StaffActor } from '../domain/actor.ts';
import type { DataClass } from '../domain/permission.ts';
import type { StaffRole } from '../domain/roles.ts';
import type { IdentityTables } from './tables.ts';

export interface RecognisedSession {
  readonly actor: StaffActor;
  readonly seenAt: Temporal.Instant;
}

interface Limits {
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly begunAfter: Temporal.Instant;
  readonly seenAfter: Temporal.Instant;
}

/** Who holds the token, with every right as it is at this moment; one statement, planned once a connection. */
export async function recogniseSession(
  database: Database,
  tokenHash: Uint8Array,
  { now, today, begunAfter, seenAfter }: Limits,
): Promise<RecognisedSession | undefined> {
  const values = [tokenHash, begunAfter, seenAfter, today, now];
  const [row] = await database.named<SessionRow>('identity-session', RECOGNISE, values);
  return row && { actor: actorOf(row), seenAt: row.seen_at };
}

/** Written at most once a minute, and only forwards: two requests may come together. */
export async function saveSeen(tx: Tx, id: SessionId, seenAt: Temporal.Instant): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.session')
    .set({ seen_at: seenAt })
    .where('id', '=', id)
    .where('seen_at', '<', seenAt)
    .execute();
}

/** A function of the database: whoever comes may not see a row of these tables before it is known who it is. */
const RECOGNISE = 'select * from identity.recognise($1, $2, $3, $4, $5)';

interface SessionRow {
  readonly session_id: SessionId;
  readonly account_id: AccountId;
  readonly name: string;
  readonly proven_at: Temporal.Instant;
  readonly seen_at: Temporal.Instant;
  readonly grants: readonly GrantJson[];
  readonly opened: readonly OpenedJson[];
}

interface GrantJson {
  readonly id: GrantId;
  readonly role: StaffRole;
  readonly areaId: string | null;
  readonly organisationId: string | null;
  readonly endsOn: string | null;
}

interface OpenedJson {
  readonly dataClass: DataClass;
  readonly areaId: string | null;
  readonly askedIn: readonly string[];
  readonly endsAt: string;
}

function actorOf(row: SessionRow): StaffActor {
  return {
    kind: 'staff',
    id: row.account_id,
    displayName: row.name,
    sessionId: row.session_id,
    grants: row.grants.map(grantOf),
    opened: row.opened.map(openedOf),
    provenAt: row.proven_at,
  };
}

function grantOf({ id, role, areaId, organisationId, endsOn }: GrantJson): RoleGrant {
  return {
    id,
    role,
    areaId: areaId ?? undefined,
    organisationId: organisationId ?? undefined,
    endsOn: endsOn === null ? undefined : Temporal.PlainDate.from(endsOn),
  };
}

function openedOf({ dataClass, areaId, endsAt, askedIn }: OpenedJson): OpenedClass {
  return {
    dataClass,
    areaId: areaId ?? undefined,
    endsAt: Temporal.Instant.from(endsAt),
    askedIn,
  };
}
