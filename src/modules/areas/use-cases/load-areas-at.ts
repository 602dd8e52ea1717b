import { buildPointIndex } from '../../../kernel/geometry/point-index.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { AREA_KINDS } from '../domain/area.ts';
import type { AreasAt } from '../domain/import/match-settlement.ts';
import { loadShapesOf } from '../storage/load-shapes.ts';

/** Which hromadas and raions hold a point, from the boundaries in force. */
export async function loadAreasAt(tx: Tx): Promise<AreasAt> {
  const kinds = ['raion', 'hromada'] as const;
  const shapes = await Promise.all(kinds.map((kind) => loadShapesOf(tx, { kinds: [kind] })));
  const bounded = kinds.flatMap((kind, index) =>
    [...(shapes[index] ?? [])].map(([key, shape]) => ({
      key,
      group: AREA_KINDS.indexOf(kind),
      shape,
    })),
  );
  const index = buildPointIndex(bounded);
  return ({ lon, lat }) => index.locate(lon, lat).flatMap((place) => bounded[place]?.key ?? []);
}
