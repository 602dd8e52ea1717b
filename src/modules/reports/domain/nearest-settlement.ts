import { metresBetween } from '#kernel/geometry/distance.ts';
import type { Point } from '#kernel/geometry/geometry.ts';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';

/**
 * Which village a point belongs to, as people say it: of those that its beat answers for, the one whose middle is nearest.
 * Few villages have a boundary of their own.
 */
export function nearestSettlement(
  areas: Pick<AreaDirectory, 'locate' | 'settlementsOf'>,
  point: Point,
): Area | undefined {
  const { narrowest } = areas.locate(point);
  if (!narrowest || narrowest.kind === 'settlement') return narrowest;
  const away = ({ centre }: Area) => (centre ? metresBetween(centre, point) : Infinity);
  const [nearest] = areas
    .settlementsOf(narrowest.id)
    .filter(({ centre }) => centre)
    .toSorted((one, other) => away(one) - away(other));
  return nearest;
}
