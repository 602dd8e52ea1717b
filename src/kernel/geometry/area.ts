import type { MultiPolygon, Ring } from './geometry.ts';

/** WGS 84. */
const EQUATORIAL_RADIUS_KM = 6378.137;
const ECCENTRICITY_SQUARED = 0.006_694_379_990_14;
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED);
const RADIANS = Math.PI / 180;

/** Subtracts holes, whatever the direction of the rings. */
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
 * area: a sphere would be 0.2 % off at Odesa's latitude, 60 km² in the oblast. Edges are straight in degrees, as
 * RFC 7946 says, so that a position put on an edge changes nothing.
 */
export function signedAreaKm2(ring: Ring): number {
  const first = ring[0];
  if (!first) return 0;
  // Heights are relative to the first position, so that differences stay small and lose no digits.
  const origin = cylinderHeight(first[1]);
  let [lon0, lat0] = first;
  let height0 = 0;
  let area = 0;
  for (const [lon, lat] of ring) {
    const height = cylinderHeight(lat) - origin;
    const halfway = cylinderHeight((lat0 + lat) / 2) - origin;
    // The mean height along the edge, by Simpson's rule.
    area += (lon0 - lon) * RADIANS * ((height0 + 4 * halfway + height) / 6);
    lon0 = lon;
    lat0 = lat;
    height0 = height;
  }
  return area * EQUATORIAL_RADIUS_KM ** 2;
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
