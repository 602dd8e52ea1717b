import { sql } from 'kysely';
import type { AreaId } from '../../../kernel/ids.ts';
import type { Reader } from './load-published.ts';

export interface ShownAsked {
  readonly category: string;
  /** With all below it; undefined: everywhere. */
  readonly areaId: AreaId | undefined;
  /** With all below them left out. */
  readonly apart: readonly AreaId[];
}

/** How many of a category everybody can read. */
export async function countShown(
  reader: Reader,
  { category, areaId, apart }: ShownAsked,
): Promise<number> {
  const liesIn = (ids: readonly AreaId[]) => sql`exists (
    select from reports.published_in as line
    where line.published_id = published.id and line.area_id = any (${sql.val(ids)}::uuid[]))`;
  const { rows } = await sql<{ shown: number }>`
    select count(*)::integer as shown from reports.published
    where category = ${category} and hidden_at is null
      and ${areaId ? liesIn([areaId]) : sql`true`} and not ${liesIn(apart)}`.execute(reader);
  return rows[0]?.shown ?? 0;
}
