import polylabel from 'polylabel';
import { signedAreaKm2 } from './area.ts';
import { boxOf } from './box.ts';
import type { MultiPolygon, Point, Ring } from './geometry.ts';

/**
 * The best point for a label: the point of the largest part that is farthest from its border, to a hundredth of the part's
 * size. A centroid can be outside a bent village. Undefined if the shape has no area.
 */
export function labelPoint(shape: MultiPolygon): Point | undefined {
  const part = largestPart(shape);
  const box = part && boxOf([part]);
  if (!part || !box) return undefined;
  // Degrees of longitude are shorter. Without the correction the result would favour height over width.
  const shrink = Math.cos((((box[1] + box[3]) / 2) * Math.PI) / 180);
  const size = Math.max((box[2] - box[0]) * shrink, box[3] - box[1]);
  const flat = part.map((ring) => ring.map(([lon, lat]): [number, number] => [lon * shrink, lat]));
  const [x, y] = polylabel(flat, size / 100);
  return { lon: x / shrink, lat: y };
}

function largestPart(shape: MultiPolygon): readonly Ring[] | undefined {
  let largest: readonly Ring[] | undefined;
  let largestArea = 0;
  for (const part of shape) {
    const area = Math.abs(signedAreaKm2(part[0] ?? []));
    if (area <= largestArea) continue;
    largest = part;
    largestArea = area;
  }
  return largest;
}
