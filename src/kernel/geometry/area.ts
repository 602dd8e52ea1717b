import type { MultiPolygon, Ring } from './geometry.ts';

/** WGS 84. */
const EQUATORIAL_RADIUS_KM = 6378.137;
const ECCENTRICITY_SQUARED = 0.006_694_379_990_14;
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED);
const RADIANS = Math.PI / 180;

/** Holes taken away; whatever the rings' direction. */
export function areaKm2(shape: MultiPolygon): number {
  let area = 0;
  for (const polygon of shape) {
    polygon.forEach((ring, index) => {
      const enclosed = Math.abs(signedAreaKm2(ring));
      area += index === 0 ? enclosed : -enclosed;
    });
  }
  return area;
}

/**
 * Positive when the ring runs counter-clockwise. On the WGS 84 ellipsoid, through the cylinder of equal
 * area: a sphere would be 0.2 % off at Odesa's latitude, 60 km² in the oblast.
 */
export function signedAreaKm2(ring: Ring): number {
  const first = ring[0];
  if (!first) return 0;
  // Measured from the first position: the differences stay small and lose no digits.
  const [originLon, originLat] = first;
  const originHeight = cylinderHeight(originLat);
  let doubled = 0;
  let x0 = 0;
  let y0 = 0;
  for (const [lon, lat] of ring) {
    const x = (lon - originLon) * RADIANS;
    const y = cylinderHeight(lat) - originHeight;
    doubled += x0 * y - x * y0;
    x0 = x;
    y0 = y;
  }
  return (doubled / 2) * EQUATORIAL_RADIUS_KM ** 2;
}

/** The height of a latitude on the equal-area cylinder of radius 1. */
function cylinderHeight(lat: number): number {
  const sine = Math.sin(lat * RADIANS);
  const tilted = ECCENTRICITY * sine;
  return (
    ((1 - ECCENTRICITY_SQUARED) / 2) *
    (sine / (1 - tilted * tilted) + Math.atanh(tilted) / ECCENTRICITY)
  );
}
