import { areaKm2 } from './area.ts';
import { boxOf, boxesMeet } from './box.ts';
import type { MultiPolygon } from './geometry.ts';
import { difference, intersection } from './overlay.ts';

/** Smaller pieces (under a hectare) are drawing inaccuracies along a common border. */
export const SLIVER_TOLERANCE_KM2 = 0.01;

/** Two shapes, by their indexes in the list, and their intersection. */
export interface Overlap {
  readonly first: number;
  readonly second: number;
  readonly km2: number;
  readonly shape: MultiPolygon;
}

/** A connected piece of the region outside all shapes. */
export interface Hole {
  readonly km2: number;
  readonly shape: MultiPolygon;
}

/** Pieces smaller than the tolerance are omitted; the largest overlap is first. */
export function overlaps(
  shapes: readonly MultiPolygon[],
  toleranceKm2: number = SLIVER_TOLERANCE_KM2,
): readonly Overlap[] {
  const boxed = shapes.map((shape, place) => ({ shape, place, box: boxOf(shape) }));
  const found: Overlap[] = [];
  for (const one of boxed) {
    for (const other of boxed.slice(one.place + 1)) {
      if (!one.box || !other.box || !boxesMeet(one.box, other.box)) continue;
      const pieces = piecesAbove(intersection(one.shape, other.shape), toleranceKm2);
      const shape = pieces.flatMap((piece) => piece.shape);
      if (shape.length === 0) continue;
      found.push({ first: one.place, second: other.place, km2: areaKm2(shape), shape });
    }
  }
  return found.sort((a, b) => b.km2 - a.km2);
}

/** Pieces smaller than the tolerance are omitted; the largest gap is first. */
export function holes(
  region: MultiPolygon,
  shapes: readonly MultiPolygon[],
  toleranceKm2: number = SLIVER_TOLERANCE_KM2,
): readonly Hole[] {
  return piecesAbove(difference(region, shapes), toleranceKm2).sort((a, b) => b.km2 - a.km2);
}

function piecesAbove(shape: MultiPolygon, toleranceKm2: number): Hole[] {
  return shape
    .map((polygon) => ({ km2: areaKm2([polygon]), shape: [polygon] }))
    .filter(({ km2 }) => km2 >= toleranceKm2);
}
