import type { Point } from './geometry.ts';

/** The mean radius of the earth (IUGG), in metres. */
const EARTH_RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Along the great circle, by the haversine formula: within 0.6 % of the ellipsoid, exact enough for "the nearest station". */
export function metresBetween(a: Point, b: Point): number {
  const latitudes = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const longitudes = Math.sin(((b.lon - a.lon) * RADIANS) / 2);
  const haversine =
    latitudes ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * longitudes ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
