import type { Database } from '../../../platform/database/database.ts';
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
