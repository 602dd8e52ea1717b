import { sql } from 'kysely';
import type { AreaId } from '#kernel/ids.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { MapSquare } from '../domain/map-square.ts';
import { narrowedBy, type PublishedFilter, type Reader } from './load-published.ts';
import type { ReportsTables } from './tables.ts';

/** How many there are in each square with so many digits of an area’s map. */
export async function countInSquares(
  reader: Reader,
  areaId: AreaId,
  { digits, ...filter }: SquareFilter,
): Promise<ReadonlyMap<MapSquare, number>> {
  const rows = await counting(reader, areaId, { digits, ...filter }).execute();
  return new Map(rows.map(({ square, reports }) => [square as MapSquare, Number(reports)]));
}

export interface SquareFilter extends Pick<PublishedFilter, 'category' | 'state' | 'sent'> {
  readonly digits: number;
}

/** The statement itself. Of a month, its own lines are counted, which are few beside all; else those of the summary are put together. */
export function counting(reader: Reader, areaId: AreaId, { digits, ...filter }: SquareFilter) {
  const conditions = sql.join([sql`area_id = ${areaId}::uuid`, ...narrowedBy(filter)], sql` and `);
  const [table, reports] = filter.sent
    ? [sql`reports.published_in`, sql`count(*)`]
    : [sql`reports.published_square`, sql`sum(reports)`];
  return reader
    .$extendTables<ReportsTables>()
    .selectFrom(
      sql<{ readonly square: string; readonly reports: string }>`(
        select left(square, ${digits}) as square, ${reports} as reports from ${table}
        where ${conditions} and square is not null group by 1)`.as('counted'),
    )
    .selectAll()
    .orderBy('square');
}

/** The areas that something was published in, of which the map knows where. */
export async function loadPublishedAreas(reader: Reader): Promise<readonly AreaId[]> {
  const rows = await reader
    .$extendTables<ReportsTables>()
    .selectFrom('reports.published_square')
    .select('area_id')
    .distinct()
    .execute();
  return rows.map(({ area_id: id }) => rowId(id));
}
