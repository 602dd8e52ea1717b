import { sql } from 'kysely';
import type { AreaId } from '#kernel/ids.ts';
import type { Database } from '#platform/database/database.ts';
import type { EarlierAssignment } from '../domain/earlier-assignment.ts';
import type { OfficersTables } from './tables.ts';

/** Who answered for these areas before that day, the latest first. */
export async function loadEarlierAssignments(
  database: Database,
  areaIds: readonly AreaId[],
  day: Temporal.PlainDate,
  limit: number,
): Promise<readonly EarlierAssignment[]> {
  const rows = await database.read
    .$extendTables<OfficersTables>()
    .selectFrom('officers.assignment')
    .innerJoin('officers.officer', 'officers.officer.id', 'officers.assignment.officer_id')
    .select(['area_id', 'name', 'name_en', 'kind', 'word_form', 'starts_on', 'ends_on'])
    .where(sql<boolean>`area_id = any (${[...areaIds]}::uuid[])`)
    .where('ends_on', '<', day)
    .orderBy('ends_on', 'desc')
    .orderBy('starts_on', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap((row) =>
    row.ends_on === null
      ? []
      : [
          {
            areaId: row.area_id as AreaId,
            name: row.name,
            nameEn: row.name_en ?? undefined,
            kind: row.kind,
            wordForm: row.word_form,
            startsOn: row.starts_on,
            endsOn: row.ends_on,
          },
        ],
  );
}
