import { sql } from 'kysely';
import type { AreaId } from '#kernel/ids.ts';
import type { Reader } from './load-published.ts';

export interface ShownAsked {
  readonly category: string;
  /** With all below it; undefined: everywhere. */
  readonly areaId: AreaId | undefined;
  /** With all below them left out. */
  readonly apart: readonly AreaId[];
}

/** Of these categories, those of which everybody can read something there: one look at an index for each. */
export async function findShownCategories(
  reader: Reader,
  areaId: AreaId | undefined,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const line = areaId
    ? sql`reports.published_in where area_id = ${areaId}::uuid`
    : sql`reports.published where hidden_at is null`;
  const { rows } = await sql<{ key: string }>`
    select key from unnest(${sql.val(keys)}::text[]) as key
    where exists (select from ${line} and category = key)`.execute(reader);
  return new Set(rows.map(({ key }) => key));
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
