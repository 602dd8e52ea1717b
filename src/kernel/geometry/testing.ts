import type { MultiPolygon, Point, Ring } from './geometry.ts';

/** A square of so many degrees, from its south-western corner: in Odesa oblast unless said otherwise. */
export function square(lon = 30, lat = 46, size = 1): MultiPolygon {
  return [[squareRing(lon, lat, size)]];
}

/** Counter-clockwise. */
export function squareRing(lon: number, lat: number, size: number): Ring {
  return [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
    [lon, lat],
  ];
}

/** A wavy outline around a point, with as many positions as wanted and no lines that cross. */
export function outline(centre: Point, radius: number, positions: number, phase = 0): Ring {
  const ring = Array.from({ length: positions - 1 }, (_, index): [number, number] => {
    const angle = (index / (positions - 1)) * 2 * Math.PI;
    const distance = radius * (1 + 0.2 * Math.sin(5 * angle + phase) + 0.1 * Math.sin(31 * angle));
    return [centre.lon + distance * Math.cos(angle), centre.lat + distance * Math.sin(angle)];
  });
  const [first] = ring;
  return first ? [...ring, first] : [];
}

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
export function repeatableNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
