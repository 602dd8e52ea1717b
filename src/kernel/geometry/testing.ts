import type { MultiPolygon, Point, Ring } from './geometry.ts';

/** A square with sides of this many degrees, from its south-western corner; by default in Odesa oblast. */
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

/** A wavy outline around a point, with the given number of positions and without crossing lines. */
export function outline(centre: Point, radius: number, positions: number, phase = 0): Ring {
  const ring = Array.from({ length: positions - 1 }, (_, index): [number, number] => {
    const angle = (index / (positions - 1)) * 2 * Math.PI;
    const distance = radius * (1 + 0.2 * Math.sin(5 * angle + phase) + 0.1 * Math.sin(31 * angle));
    return [centre.lon + distance * Math.cos(angle), centre.lat + distance * Math.sin(angle)];
  });
  const [first] = ring;
  return first ? [...ring, first] : [];
}

/** Pseudo-random numbers from 0 to 1, the same in each run (mulberry32). */
export function repeatableNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `contains` calculated in another way, for comparison: degrees as integer multiples of a tiny step, without rounding. Slow. */
export function containsInIntegers(shape: MultiPolygon): (lon: number, lat: number) => boolean {
  const edges = shape
    .flat()
    .flatMap((ring) => ring.slice(1).map((b, index) => wholeEdge(ring[index] ?? b, b)));
  return (lon, lat) => {
    const [x, y] = [whole(lon), whole(lat)];
    const met = edges.map((edge) => meet(edge, x, y));
    return met.includes('on it') || met.filter((how) => how === 'crossed').length % 2 === 1;
  };
}

interface WholeEdge {
  readonly x0: bigint;
  readonly y0: bigint;
  readonly x1: bigint;
  readonly y1: bigint;
}

function meet({ x0, y0, x1, y1 }: WholeEdge, x: bigint, y: bigint) {
  const turn = (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);
  if (turn === 0n && between(x0, x, x1) && between(y0, y, y1)) return 'on it';
  const rises = y0 <= y && y < y1;
  const falls = y1 <= y && y < y0;
  return (rises && turn > 0n) || (falls && turn < 0n) ? 'crossed' : 'passed by';
}

function wholeEdge(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): WholeEdge {
  return { x0: whole(x0), y0: whole(y0), x1: whole(x1), y1: whole(y1) };
}

/** Multiples of 2⁻¹⁰⁰: enough for every double of at least 2⁻⁴⁸, and checked. */
function whole(value: number): bigint {
  const scaled = value * 2 ** 100;
  if (scaled / 2 ** 100 !== value || !Number.isInteger(scaled))
    throw new Error(`too fine: ${value}`);
  return BigInt(scaled);
}

function between(a: bigint, value: bigint, b: bigint): boolean {
  return (a <= value && value <= b) || (b <= value && value <= a);
}
