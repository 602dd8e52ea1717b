import { orient2d } from 'robust-predicates';
import { numberAt } from './number-at.ts';

/**
 * Intersects the edge that starts at `at` in lon, lat, lon, lat … with the ray from (x, y) to the east: 1 if it crosses, 0 if
 * not, -1 if the point is on the edge. Exact. The lower end belongs to an edge and the upper one does not, so that a ray
 * through a corner counts it once.
 */
export function meetsRay(positions: Float64Array, at: number, x: number, y: number): number {
  const y0 = numberAt(positions, at + 1);
  const y1 = numberAt(positions, at + 3);
  if (y0 > y !== y1 > y) return crosses(positions, at, x, y);
  return y0 === y || y1 === y ? touches(positions, at, x, y) : 0;
}

/** The edge's ends are on both sides of the ray's line. */
function crosses(positions: Float64Array, at: number, x: number, y: number): number {
  const x0 = numberAt(positions, at);
  const x1 = numberAt(positions, at + 2);
  if (x0 < x && x1 < x) return 0;
  if (x0 > x && x1 > x) return 1;
  const y0 = numberAt(positions, at + 1);
  const y1 = numberAt(positions, at + 3);
  const side = orient2d(x0, y0, x1, y1, x, y);
  if (side === 0) return -1;
  // Negative if the point is on the left of the edge: robust-predicates counts y downwards.
  return side < 0 === y1 > y0 ? 1 : 0;
}

/** The edge ends on the ray's line, or lies on it. */
function touches(positions: Float64Array, at: number, x: number, y: number): number {
  const x0 = numberAt(positions, at);
  const x1 = numberAt(positions, at + 2);
  const y0 = numberAt(positions, at + 1);
  const y1 = numberAt(positions, at + 3);
  if ((x0 === x && y0 === y) || (x1 === x && y1 === y)) return -1;
  return y0 === y1 && x0 > x !== x1 > x ? -1 : 0;
}
