import { orient2d } from 'robust-predicates';
import type { MultiPolygon, Ring } from './geometry.ts';

/**
 * Whether the shape holds the point, its border included. Exact for every number that a double can say:
 * no tolerance, so a point is never in neither or both of two areas that share their positions.
 * For many questions of many shapes there is buildPointIndex.
 */
export function contains(shape: MultiPolygon, lon: number, lat: number): boolean {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return false;
  let inside = false;
  for (const polygon of shape) {
    for (const ring of polygon) {
      const crossings = crossingsToTheEast(ring, lon, lat);
      if (crossings < 0) return true;
      if (crossings % 2 === 1) inside = !inside;
    }
  }
  return inside;
}

/** How often the ring crosses the ray from the point to the east; -1 when the point is on the ring. */
function crossingsToTheEast(ring: Ring, x: number, y: number): number {
  let crossings = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x0, y0] = ring[index - 1] as readonly [number, number];
    const [x1, y1] = ring[index] as readonly [number, number];
    const met = meetsRay(x0, y0, x1, y1, x, y);
    if (met < 0) return -1;
    crossings += met;
  }
  return crossings;
}

/** 1 when the edge crosses the ray from (x, y) to the east, 0 when not, -1 when the point is on the edge. */
export function meetsRay(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  x: number,
  y: number,
): number {
  if (y0 > y === y1 > y) {
    // No crossing; but the edge may end in the point, or lie on the ray.
    if (y0 !== y && y1 !== y) return 0;
    if ((x0 === x && y0 === y) || (x1 === x && y1 === y)) return -1;
    return y0 === y1 && x0 > x !== x1 > x ? -1 : 0;
  }
  if (x0 < x && x1 < x) return 0;
  if (x0 > x && x1 > x) return 1;
  const side = orient2d(x0, y0, x1, y1, x, y);
  if (side === 0) return -1;
  // robust-predicates: negative when the three turn counter-clockwise, that is when the point is on the left.
  return side < 0 === y1 > y0 ? 1 : 0;
}
