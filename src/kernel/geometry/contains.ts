import { eachEdge, flatten } from './flat-shape.ts';
import type { MultiPolygon } from './geometry.ts';
import { meetsRay } from './ray.ts';

/**
 * Whether the shape holds the point, its border included. Exact for every number that a double can say:
 * no tolerance, so a point is never in neither of two areas that share their positions.
 * For many questions of many shapes there is buildPointIndex.
 */
export function contains(shape: MultiPolygon, lon: number, lat: number): boolean {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return false;
  const flat = flatten(shape);
  if (!flat) return false;
  let crossings = 0;
  let onBorder = false;
  eachEdge(flat, (edge) => {
    const met = meetsRay(flat.positions, 2 * edge, lon, lat);
    if (met < 0) onBorder = true;
    else crossings += met;
  });
  return onBorder || crossings % 2 === 1;
}
