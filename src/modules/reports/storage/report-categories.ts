import type { Kysely, Selectable } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { PlatformTables } from '#platform/database/tables.ts';
import { PICTOGRAMS, type ReportCategory } from '../domain/report-category.ts';
import { parseQuestions } from './parse-questions.ts';
import type { ReportsTables } from './tables.ts';

/** Those that this installation said something of. */
export async function loadReportCategories(
  database: Kysely<PlatformTables> | Tx,
): Promise<readonly ReportCategory[]> {
  const rows = await database
    .$extendTables<ReportsTables>()
    .selectFrom('reports.category')
    .selectAll()
    .execute();
  return rows.map(parseCategory);
}

type CategoryRow = Selectable<ReportsTables['reports.category']>;

function parseCategory(row: CategoryRow): ReportCategory {
  return {
    id: rowId(row.id),
    key: row.key,
    areaId: optionalRowId(row.area_id),
    name: { uk: row.name_uk, en: row.name_en },
    pictogram: PICTOGRAMS.find((one) => one === row.pictogram) ?? 'speech',
    receiverId: optionalRowId(row.receiver_id),
    visibility: row.visibility,
    positionRule: row.position_rule,
    isAnonymousAllowed: row.is_anonymous_allowed,
    callFirst: { uk: row.call_first_uk, en: row.call_first_en },
    questions: parseQuestions(row.questions),
    position: row.position,
    isRetired: row.retired_at !== null,
    changedAt: row.changed_at,
  };
}
