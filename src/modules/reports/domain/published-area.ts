import type { Point } from '../../../kernel/geometry/geometry.ts';
import type { AreaId } from '../../../kernel/ids.ts';
import type { Area, AreaDirectory } from '../../areas/index.ts';
import { type PositionRule, pointsOfSquare, publishedPosition } from './published-position.ts';

interface Placed {
  readonly positionRule: PositionRule;
  readonly position: Point | undefined;
  readonly areaId: AreaId | undefined;
}

/**
 * In whose lists it stands for everybody. With a coarse position that is the area of its square, on whichever side of a
 * boundary in the square it was: a square and the true beat together would leave a strip of a few houses.
 */
export function publishedArea(
  areas: Pick<AreaDirectory, 'locate' | 'lineOf'>,
  { positionRule, position, areaId }: Placed,
): AreaId | undefined {
  const middle = publishedPosition(positionRule, position);
  if (positionRule !== 'coarse' || !middle) return areaId;
  const around = pointsOfSquare(middle).flatMap((point) => areas.locate(point).narrowest ?? []);
  const found = around.find((area) => !isWide(area)) ?? around[0];
  // A square at the very edge of the map: of it nobody is told more than whose map it is.
  return found?.id ?? (areaId && areas.lineOf(areaId).at(-1));
}

/** In whose lists everybody finds it: those of its area and of the beat that answers there. */
export function publishedWhere(
  areas: Pick<AreaDirectory, 'locate' | 'lineOf' | 'answeringBeat'>,
  placed: Placed,
): { readonly areaId: AreaId | undefined; readonly beatId: AreaId | undefined } {
  const areaId = publishedArea(areas, placed);
  const position = publishedPosition(placed.positionRule, placed.position);
  return { areaId, beatId: areas.answeringBeat(areaId, position)?.id };
}

/** What lies beyond the edge of a community that alone has its areas here. */
function isWide({ kind }: Area): boolean {
  return kind === 'oblast' || kind === 'raion';
}
