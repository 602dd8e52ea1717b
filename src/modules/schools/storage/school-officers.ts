import type { Kysely } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import { rowId } from '../../../platform/database/row-id.ts';
import type { PlatformTables } from '../../../platform/database/tables.ts';
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
  const rows = await schoolOfficers(reader)
    .where('school_id', 'in', [...schoolIds])
    .where('starts_on', '<=', day)
    .where((its) => its.or([its('ends_on', 'is', null), its('ends_on', '>=', day)]))
    .execute();
  return new Map(rows.map(parseSchoolOfficer).map((one) => [one.schoolId, one]));
}

export function schoolOfficers(reader: Reader) {
  return reader.$extendTables<SchoolsTables>().selectFrom('schools.school_officer').selectAll();
}

export function parseSchoolOfficer(
  row: Awaited<ReturnType<ReturnType<typeof schoolOfficers>['execute']>>[number],
): SchoolOfficer {
  return {
    id: rowId<'school-officer'>(row.id),
    schoolId: rowId<'organisation'>(row.school_id),
    officerId: rowId<'officer'>(row.officer_id),
    deputyId: row.deputy_id === null ? undefined : rowId<'officer'>(row.deputy_id),
    startsOn: row.starts_on,
    endsOn: row.ends_on ?? undefined,
    changedAt: row.changed_at,
  };
}
