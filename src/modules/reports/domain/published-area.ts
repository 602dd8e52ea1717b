import type { Point } from '#kernel/geometry/geometry.ts';
import type { AreaId } from '#kernel/ids.ts';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';
import { type PositionRule, pointsOfSquare, publishedPosition } from './published-position.ts';

interface Placed {
  readonly positionRule: PositionRule;
  readonly position: Point | undefined;
  readonly areaId: AreaId | undefined;
}

/**
 * The area whose public lists contain the report. For a coarse position it is the area of its square, although the report may
 * lie on the other side of a boundary: the square and the true beat together could leave a strip of a few houses.
 */
export function publishedArea(
  areas: Pick<AreaDirectory, 'locate' | 'lineOf'>,
  { positionRule, position, areaId }: Placed,
): AreaId | undefined {
  const middle = publishedPosition(positionRule, position);
  if (positionRule !== 'coarse' || !middle) return areaId;
  const around = pointsOfSquare(middle).flatMap((point) => areas.locate(point).narrowest ?? []);
  const found = around.find((area) => !isWide(area)) ?? around[0];
  // For a square at the edge of the map, only the community of the map is published.
  return found?.id ?? (areaId && areas.lineOf(areaId).at(-1));
}

/** The area and the answering beat whose public lists contain the report. */
export function publishedWhere(
  areas: Pick<AreaDirectory, 'locate' | 'lineOf' | 'answeringBeat'>,
  placed: Placed,
): { readonly areaId: AreaId | undefined; readonly beatId: AreaId | undefined } {
  const areaId = publishedArea(areas, placed);
  const position = publishedPosition(placed.positionRule, placed.position);
  return { areaId, beatId: areas.answeringBeat(areaId, position)?.id };
}

/** Areas that surround a community whose neighbours have no areas here. */
function isWide({ kind }: Area): boolean {
  return kind === 'oblast' || kind === 'raion';
}
