import type { Box, MultiPolygon, Ring } from './geometry.ts';

/**
 * The part of a shape inside a box, in linear time (Sutherland and Hodgman). If several pieces of one ring remain, they are
 * joined by lines along the sides of the box: correct for areas and for tests of points, not for drawing.
 */
export function clipToBox(shape: MultiPolygon, box: Box): MultiPolygon {
  return shape.flatMap((polygon) => {
    const [outer, ...holes] = polygon.map((ring) => clipRing(ring, box));
    if (!outer || outer.length === 0) return [];
    return [[outer, ...holes.filter((hole) => hole.length > 0)]];
  });
}

type Position = readonly [number, number];

/** One side of the box: the coordinate that it limits, its value, and the direction of the inside. */
interface Side {
  readonly axis: 0 | 1;
  readonly limit: number;
  readonly sign: 1 | -1;
}

function clipRing(ring: Ring, [west, south, east, north]: Box): Ring {
  const sides: readonly Side[] = [
    { axis: 0, limit: west, sign: 1 },
    { axis: 1, limit: south, sign: 1 },
    { axis: 0, limit: east, sign: -1 },
    { axis: 1, limit: north, sign: -1 },
  ];
  let left: readonly Position[] = ring.slice(0, -1);
  for (const side of sides) left = clipAtSide(left, side);
  const [first] = left;
  return first && left.length >= 3 ? [...left, first] : [];
}

function clipAtSide(positions: readonly Position[], side: Side): readonly Position[] {
  const { axis, limit, sign } = side;
  const isInside = (position: Position) => (position[axis] - limit) * sign >= 0;
  const left: Position[] = [];
  let before = positions.at(-1);
  for (const position of positions) {
    if (before && isInside(before) !== isInside(position)) {
      left.push(crossing(before, position, side));
    }
    if (isInside(position)) left.push(position);
    before = position;
  }
  return left;
}

function crossing(from: Position, to: Position, { axis, limit }: Side): Position {
  const share = (limit - from[axis]) / (to[axis] - from[axis]);
  if (axis === 0) return [limit, from[1] + share * (to[1] - from[1])];
  return [from[0] + share * (to[0] - from[0]), limit];
}
