import { type Result, ok, refuse } from '../result.ts';
import { boxContains, boxOfPoints } from './box.ts';
import type { FeatureRefusal, Mend, Pair, Place } from './geojson-findings.ts';
import type { Box } from './geometry.ts';

type Polygons = readonly (readonly (readonly Pair[])[])[];

export interface OrderedPositions {
  readonly polygons: Polygons;
  readonly mended: readonly Mend[];
}

/**
 * Ensures that longitude comes first and that the feature is in the expected region. Only the region distinguishes [46.48,
 * 30.73] from [30.73, 46.48]: both are places on earth.
 */
export function orderPositions(
  polygons: Polygons,
  expected: Box | undefined,
): Result<OrderedPositions, FeatureRefusal> {
  const box = boxOfPoints(polygons.flat(2).map(([lon, lat]) => ({ lon, lat })));
  if (!box) return ok({ polygons, mended: [] });
  const swappedBox: Box = [box[1], box[0], box[3], box[2]];
  if (expected && !middleWithin(box, expected) && middleWithin(swappedBox, expected)) {
    const ordered = swap(polygons);
    const fault = firstOutOfRange(ordered);
    return fault
      ? refuse({ code: 'position-out-of-range', ...fault })
      : ok({ polygons: ordered, mended: [{ code: 'lat-lon-swapped' }] });
  }
  const fault = firstOutOfRange(polygons);
  if (fault) {
    const code = onEarth(swappedBox) ? 'lat-lon-order' : 'position-out-of-range';
    return refuse({ code, ...fault });
  }
  if (expected && !middleWithin(box, expected)) return refuse({ code: 'outside-expected', box });
  return ok({ polygons, mended: [] });
}

const EARTH: Box = [-180, -90, 180, 90];

function onEarth(box: Box): boolean {
  return boxContains(EARTH, box[0], box[1]) && boxContains(EARTH, box[2], box[3]);
}

function middleWithin(box: Box, expected: Box): boolean {
  return boxContains(expected, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
}

function swap(polygons: Polygons): Polygons {
  return polygons.map((polygon) => polygon.map((ring) => ring.map(([a, b]): Pair => [b, a])));
}

function firstOutOfRange(polygons: Polygons): { at: Place; position: Pair } | undefined {
  for (const [polygon, rings] of polygons.entries()) {
    for (const [ring, pairs] of rings.entries()) {
      const position = pairs.findIndex(([lon, lat]) => !boxContains(EARTH, lon, lat));
      const pair = pairs[position];
      if (!pair) continue;
      return {
        at: { polygon: polygon + 1, ring: ring + 1, position: position + 1 },
        position: pair,
      };
    }
  }
  return undefined;
}
