import type { Point } from '#kernel/geometry/geometry.ts';

const DEGREES = /^[+-]?\d{1,3}(?:\.\d{1,30})?$/;

/** Undefined: there are none, or they are no place. A comma for the point is how Excel writes here. */
export function parseCoordinates(
  lat: string,
  lon: string,
): { readonly point: Point; readonly isMended: boolean } | undefined {
  const [north, east] = [degrees(lat, 90), degrees(lon, 180)];
  if (north === undefined || east === undefined) return undefined;
  // Null island: what a program writes where it knows nothing.
  if (north === 0 && east === 0) return undefined;
  return { point: { lat: north, lon: east }, isMended: `${lat}${lon}`.includes(',') };
}

function degrees(text: string, most: number): number | undefined {
  const given = text.trim().replace(',', '.');
  if (!DEGREES.test(given)) return undefined;
  const number = Number(given);
  return Math.abs(number) <= most ? number : undefined;
}
