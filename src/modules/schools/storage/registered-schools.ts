import { sql } from 'kysely';
import { batches } from '#kernel/batches.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { RegisteredSchool, SchoolId } from '../domain/school.ts';
import type { SchoolsTables } from './tables.ts';

/** A country's schools neither fill one message nor take one each. */
const AT_ONCE = 2_000;

export async function loadRegisteredSchools(
  tx: Tx,
): Promise<ReadonlyMap<SchoolId, RegisteredSchool>> {
  const rows = await registered(tx).execute();
  return new Map(rows.map(parse).map((one) => [one.schoolId, one]));
}

export async function findRegisteredSchool(
  tx: Tx,
  id: SchoolId,
): Promise<RegisteredSchool | undefined> {
  const row = await registered(tx).where('school_id', '=', id).executeTakeFirst();
  return row && parse(row);
}

export async function saveRegisteredSchools(
  tx: Tx,
  schools: readonly RegisteredSchool[],
): Promise<void> {
  for (const some of batches(schools, AT_ONCE)) {
    const rows = some.map(({ schoolId, standing, registerType, ownership }) => ({
      school_id: schoolId,
      standing,
      register_type: registerType,
      ownership,
    }));
    await sql`
      insert into schools.school (school_id, standing, register_type, ownership)
      select school_id, standing, register_type, ownership
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (school_id uuid, standing text,
        register_type text, ownership text)
      on conflict (school_id) do update set standing = excluded.standing,
        register_type = excluded.register_type, ownership = excluded.ownership`.execute(tx);
  }
}

function registered(tx: Tx) {
  return tx.$extendTables<SchoolsTables>().selectFrom('schools.school').selectAll();
}

function parse(
  row: Awaited<ReturnType<ReturnType<typeof registered>['execute']>>[number],
): RegisteredSchool {
  return {
    schoolId: rowId<'organisation'>(row.school_id),
    standing: row.standing,
    registerType: row.register_type,
    ownership: row.ownership,
  };
}
