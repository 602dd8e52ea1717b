import type { Box, MultiPolygon, Point } from './geometry.ts';

/** Undefined if the shape has no position. */
export function boxOf(shape: MultiPolygon): Box | undefined {
  let [west, south, east, north] = NOTHING;
  for (const polygon of shape) {
    // Holes lie inside the outer ring.
    for (const [lon, lat] of polygon[0] ?? []) {
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  }
  return west > east ? undefined : [west, south, east, north];
}

/** Undefined if there is no point. */
export function boxOfPoints(points: readonly Point[]): Box | undefined {
  return boxOfBoxes(points.map(({ lon, lat }) => [lon, lat, lon, lat]));
}

/** The box around all of them; undefined when there is none. */
export function boxOfBoxes(boxes: Iterable<Box>): Box | undefined {
  let [west, south, east, north] = NOTHING;
  for (const box of boxes) {
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return west > east ? undefined : [west, south, east, north];
}

/** Whether they share at least one point. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Including the border. False for NaN. */
export function boxContains(box: Box, lon: number, lat: number): boolean {
  return lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3];
}

const NOTHING: Box = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];
