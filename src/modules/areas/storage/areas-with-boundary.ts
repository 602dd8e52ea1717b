import type { Kysely } from 'kysely';
import type { PlatformTables } from '#platform/database/tables.ts';
import { AREA_COLUMNS } from './area-row.ts';
import type { AreasTables } from './tables.ts';

/** Each area beside its boundary in force, if it has one. */
export function areasWithBoundary(tables: Kysely<PlatformTables & AreasTables>) {
  return tables
    .selectFrom('areas.area')
    .leftJoin('areas.boundary', (join) =>
      join
        .onRef('areas.boundary.area_id', '=', 'areas.area.id')
        .on('areas.boundary.valid_to', 'is', null),
    )
    .select(AREA_COLUMNS.map((column) => `areas.area.${column}` as const));
}
