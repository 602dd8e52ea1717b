import type { AreaId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Area } from '../domain/area.ts';
import type { AreasTables } from './tables.ts';

/** What areas are called, hidden ones too: for those only who answer for them. */
export async function namesOfAreas(
  tx: Tx,
  ids: readonly AreaId[],
): Promise<ReadonlyMap<AreaId, Pick<Area, 'name' | 'nameEn'>>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .$extendTables<AreasTables>()
    .selectFrom('areas.area')
    .select(['id', 'name', 'name_en'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map((row) => [row.id as AreaId, { name: row.name, nameEn: row.name_en ?? undefined }]),
  );
}
