import { sql } from 'kysely';
import type { AreaId, ReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import { reportsWithin, type WithinReach } from './find-report-ids.ts';

/** Any of these names it. */
export interface ReportName {
  readonly id: ReportId | undefined;
  /** Something that stands in the words about the place of one that is not confidential. */
  readonly placeWords: string;
  readonly categories: readonly string[];
  readonly areaIds: readonly AreaId[];
}

/** The newest first. In the installation’s name, as lists are found. */
export async function findNamedReports(
  tx: Tx,
  reach: WithinReach,
  { id, placeWords, categories, areaIds }: ReportName,
  limit: number,
): Promise<readonly ReportId[]> {
  const pattern = `%${placeWords.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const found = await reportsWithin(tx, reach)
    .select('id')
    .where((where) =>
      where.or([
        ...(id ? [where('id', '=', id)] : []),
        where.and([
          where('place_words', 'ilike', pattern),
          where('visibility', '<>', 'confidential'),
        ]),
        where('category', '=', sql<string>`any (${sql.val(categories)}::text[])`),
        where('area_id', '=', sql<string>`any (${sql.val(areaIds)}::uuid[])`),
      ]),
    )
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return found.map((row) => rowId(row.id));
}
