import type { Database } from '#platform/database/database.ts';
import type { AreaKind } from '../domain/area.ts';
import type { AreasTables } from './tables.ts';

export async function hasAreas(database: Database): Promise<boolean> {
  const row = await database.write
    .$extendTables<AreasTables>()
    .selectFrom('areas.area')
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Of a kind, or of any; those of the demonstration do not count. */
export async function hasOwnAreas(
  database: Database,
  kind: AreaKind | undefined,
): Promise<boolean> {
  let query = database.write
    .$extendTables<AreasTables>()
    .selectFrom('areas.area')
    .select('id')
    .where('origin', '!=', 'demo');
  if (kind) query = query.where('kind', '=', kind);
  return (await query.limit(1).executeTakeFirst()) !== undefined;
}
