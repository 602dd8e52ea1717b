import { type Kysely, sql } from 'kysely';
import type { OfficerId, SchoolOfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { PlatformTables } from '#platform/database/tables.ts';
import type { SchoolOfficer } from '../domain/school-officer.ts';
import type { SchoolId } from '../domain/school.ts';
import type { SchoolsTables } from './tables.ts';

export type Reader = Kysely<PlatformTables> | Tx;

/** Whose these schools are on that day. A school that is nobody's is not among them. */
export async function loadSchoolOfficersOn(
  reader: Reader,
  schoolIds: readonly SchoolId[],
  day: Temporal.PlainDate,
): Promise<ReadonlyMap<SchoolId, SchoolOfficer>> {
  if (schoolIds.length === 0) return new Map();
  const rows = await onDay(schoolOfficers(reader), day)
    .where('school_id', 'in', [...schoolIds])
    .execute();
  return bySchool(rows);
}

/** The same of all schools. */
export async function loadAllSchoolOfficersOn(
  reader: Reader,
  day: Temporal.PlainDate,
): Promise<ReadonlyMap<SchoolId, SchoolOfficer>> {
  return bySchool(await onDay(schoolOfficers(reader), day).execute());
}

export async function loadSchoolsOfOfficer(
  reader: Reader,
  officerId: OfficerId,
  day: Temporal.PlainDate,
): Promise<readonly SchoolId[]> {
  const rows = await onDay(schoolOfficers(reader), day)
    .where('officer_id', '=', officerId)
    .execute();
  return rows.map(({ school_id }) => rowId<'organisation'>(school_id));
}

/** Whoever was, is and will be a school's, the latest first. */
export async function listSchoolOfficers(
  reader: Reader,
  schoolId: SchoolId,
): Promise<readonly SchoolOfficer[]> {
  const rows = await schoolOfficers(reader)
    .where('school_id', '=', schoolId)
    .orderBy('starts_on', 'desc')
    .execute();
  return rows.map(parse);
}

export async function findSchoolOfficer(
  tx: Tx,
  { id, schoolId }: Pick<SchoolOfficer, 'id' | 'schoolId'>,
): Promise<SchoolOfficer | undefined> {
  const row = await schoolOfficers(tx)
    .where('id', '=', id)
    .where('school_id', '=', schoolId)
    .executeTakeFirst();
  return row && parse(row);
}

/** Two who give one school to somebody come one after another. */
export async function lockSchoolOfficers(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('schools.school_officer'))`.execute(tx);
}

export async function insertSchoolOfficers(tx: Tx, given: readonly SchoolOfficer[]): Promise<void> {
  const rows = given.map((one) => ({
    id: one.id,
    school_id: one.schoolId,
    officer_id: one.officerId,
    deputy_id: one.deputyId ?? null,
    starts_on: one.startsOn,
    ends_on: one.endsOn ?? null,
    changed_at: one.changedAt,
  }));
  await tx
    .$extendTables<SchoolsTables>()
    .insertInto('schools.school_officer')
    .values(rows)
    .execute();
}

/** The deputy, and until when: whose school it is, and from when, never changes. */
export async function updateSchoolOfficer(
  tx: Tx,
  { id, deputyId, endsOn, changedAt }: Omit<SchoolOfficer, 'schoolId' | 'officerId' | 'startsOn'>,
): Promise<void> {
  await tx
    .$extendTables<SchoolsTables>()
    .updateTable('schools.school_officer')
    .set({ deputy_id: deputyId ?? null, ends_on: endsOn ?? null, changed_at: changedAt })
    .where('id', '=', id)
    .execute();
}

export async function deleteSchoolOfficer(tx: Tx, id: SchoolOfficerId): Promise<void> {
  await tx
    .$extendTables<SchoolsTables>()
    .deleteFrom('schools.school_officer')
    .where('id', '=', id)
    .execute();
}

type Query = ReturnType<typeof schoolOfficers>;
type Row = Awaited<ReturnType<Query['execute']>>[number];

function schoolOfficers(reader: Reader) {
  return reader.$extendTables<SchoolsTables>().selectFrom('schools.school_officer').selectAll();
}

function onDay(query: Query, day: Temporal.PlainDate): Query {
  return query
    .where('starts_on', '<=', day)
    .where((its) => its.or([its('ends_on', 'is', null), its('ends_on', '>=', day)]));
}

function bySchool(rows: readonly Row[]): ReadonlyMap<SchoolId, SchoolOfficer> {
  return new Map(rows.map(parse).map((one) => [one.schoolId, one]));
}

function parse(row: Row): SchoolOfficer {
  return {
    id: rowId<'school-officer'>(row.id),
    schoolId: rowId<'organisation'>(row.school_id),
    officerId: rowId<'officer'>(row.officer_id),
    deputyId: optionalRowId<'officer'>(row.deputy_id),
    startsOn: row.starts_on,
    endsOn: row.ends_on ?? undefined,
    changedAt: row.changed_at,
  };
}
