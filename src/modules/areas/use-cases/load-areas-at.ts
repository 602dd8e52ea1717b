import type { MultiPolygon } from '../../../kernel/geometry/geometry.ts';
import { buildPointIndex } from '../../../kernel/geometry/point-index.ts';
import type { AreaId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { AREA_KINDS } from '../domain/area.ts';
import type { AreasAt } from '../domain/import/match-settlement.ts';
import { loadShapesOf } from '../storage/load-shapes.ts';

/** Which hromadas and raions hold a point, from the boundaries in force. */
export async function loadAreasAt(tx: Tx): Promise<AreasAt> {
  const kinds = ['raion', 'hromada'] as const;
  const bounded: { key: AreaId; group: number; shape: MultiPolygon }[] = [];
  // One after another: a transaction is one connection, and a connection answers one question at a time.
  for (const kind of kinds) {
    const group = AREA_KINDS.indexOf(kind);
    for (const [key, shape] of await loadShapesOf(tx, { kinds: [kind] })) {
      bounded.push({ key, group, shape });
    }
  }
  const index = buildPointIndex(bounded);
  return ({ lon, lat }) => index.locate(lon, lat).flatMap((place) => bounded[place]?.key ?? []);
}
