import type { AreaId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type Area, type AreaDirectory, namesOfAreas } from '../../areas/index.ts';

export type NamedArea = Pick<Area, 'name' | 'nameEn'>;
export type DeskAreaNames = (id: AreaId) => NamedArea | undefined;

/**
 * What these areas are called at the desk. The directory has only those that everybody sees; drafts and areas that were
 * withdrawn from the public are read from the database.
 */
export async function nameDeskAreas(
  tx: Tx,
  areas: Pick<AreaDirectory, 'get'>,
  ids: readonly AreaId[],
): Promise<DeskAreaNames> {
  const hidden = await namesOfAreas(tx, [...new Set(ids.filter((id) => !areas.get(id)))]);
  return (id) => areas.get(id) ?? hidden.get(id);
}
