import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import { buildPointIndex } from '#kernel/geometry/point-index.ts';
import type { AreaId } from '#kernel/ids.ts';
import { AREA_KINDS, type AreaKind } from '../domain/area.ts';
import type { AreasAt } from '../domain/import/match-settlement.ts';
import type { ShapeOf } from '../domain/import/register.ts';

export const KINDS_AROUND_SETTLEMENTS = ['raion', 'hromada'] as const satisfies readonly AreaKind[];

/** Which hromadas and raions hold a point. */
export function areasAt(
  known: readonly { readonly id: AreaId; readonly kind: AreaKind }[],
  shapeOf: ShapeOf,
): AreasAt {
  const bounded: { key: AreaId; group: number; shape: MultiPolygon }[] = [];
  for (const { id, kind } of known) {
    if (!KINDS_AROUND_SETTLEMENTS.some((around) => around === kind)) continue;
    const shape = shapeOf(id);
    if (shape) bounded.push({ key: id, group: AREA_KINDS.indexOf(kind), shape });
  }
  const index = buildPointIndex(bounded);
  return ({ lon, lat }) => index.locate(lon, lat).flatMap((place) => bounded[place]?.key ?? []);
}
