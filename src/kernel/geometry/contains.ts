import { eachEdge, flatten } from './flat-shape.ts';
import type { MultiPolygon } from './geometry.ts';
import { meetsRay } from './ray.ts';

/**
 * Whether the shape contains the point, including its border. Exact for every double, without a tolerance, so a point always
 * belongs to at least one of two neighbours with common positions. For many queries of many shapes use buildPointIndex.
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
