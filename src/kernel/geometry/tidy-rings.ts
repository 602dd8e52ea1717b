import { orient2d } from 'robust-predicates';
import { signedAreaKm2 } from './area.ts';
import type { Pair } from './geojson-findings.ts';
import type { MultiPolygon, Ring } from './geometry.ts';

/** Rings as drawn. */
export type DrawnPolygon = readonly (readonly Pair[])[];

/** How many rings or positions were repaired in each way. */
export interface RingCounts {
  closed: number;
  repeated: number;
  reversed: number;
  slivers: number;
  tooFew: number;
}

/** A square metre: no area of responsibility is smaller. */
const SLIVER_KM2 = 1e-6;

/**
 * Repairs each ring on its own: it is closed, repeats no position and has the direction of RFC 7946. Rings without an area are
 * dropped, and the holes of a dropped outer ring too.
 */
export function tidyRings(drawn: readonly DrawnPolygon[], counts: RingCounts): MultiPolygon {
  const polygons: Ring[][] = [];
  for (const [outer = [], ...holes] of drawn) {
    const tidyOuter = tidyRing(outer, 'counter-clockwise', counts);
    if (!tidyOuter) continue;
    const tidyHoles = holes.map((hole) => tidyRing(hole, 'clockwise', counts));
    polygons.push([tidyOuter, ...tidyHoles.filter((hole) => hole !== undefined)]);
  }
  return polygons;
}

/** Drops tiny rings of a shape without crossings. */
export function withoutSlivers(shape: MultiPolygon, counts: RingCounts): MultiPolygon {
  const polygons: Ring[][] = [];
  for (const polygon of shape) {
    const [outer, ...holes] = polygon.filter((ring, index) => {
      const isSliver = Math.abs(signedAreaKm2(ring)) < SLIVER_KM2;
      if (isSliver) counts.slivers += 1;
      return !isSliver || index === 0;
    });
    if (outer && Math.abs(signedAreaKm2(outer)) >= SLIVER_KM2) polygons.push([outer, ...holes]);
  }
  return polygons;
}

/**
 * Drops rings within a square metre, however they cross themselves, because they need no validation. The signed area of a bow
 * tie is zero, so the extent is measured instead.
 */
export function withoutSpecks(shape: MultiPolygon, counts: RingCounts): MultiPolygon {
  const isSpeck = (ring: Ring) => {
    const speck = mostKm2(ring) < SLIVER_KM2;
    if (speck) counts.slivers += 1;
    return speck;
  };
  return shape.flatMap(([outer, ...holes]) =>
    outer && !isSpeck(outer) ? [[outer, ...holes.filter((hole) => !isSpeck(hole))]] : [],
  );
}

/** An upper bound of the enclosed area: the length from the first position, times the breadth across that line. */
function mostKm2(ring: Ring): number {
  const [first] = ring;
  if (!first) return 0;
  const shrink = Math.cos((first[1] * Math.PI) / 180);
  const flat = ring.map(
    ([lon, lat]): Pair => [
      (lon - first[0]) * shrink * KM_OF_DEGREE,
      (lat - first[1]) * KM_OF_DEGREE,
    ],
  );
  let [length, farX, farY] = [0, 0, 0];
  for (const [x, y] of flat) {
    const distance = Math.hypot(x, y);
    if (distance > length) [length, farX, farY] = [distance, x, y];
  }
  if (length === 0) return 0;
  let breadth = 0;
  for (const [x, y] of flat) {
    breadth = Math.max(breadth, Math.abs(x * farY - y * farX) / length);
  }
  return 2 * length * 2 * breadth;
}

const KM_OF_DEGREE = 111.32;

function tidyRing(
  drawn: readonly Pair[],
  direction: 'clockwise' | 'counter-clockwise',
  counts: RingCounts,
): Ring | undefined {
  const ring = drawn.filter((pair, index) => !isSame(pair, drawn[index - 1]));
  const repeated = drawn.length - ring.length;
  const first = ring[0];
  const open = first !== undefined && !isSame(first, ring.at(-1));
  if (open) ring.push(first);
  if (ring.length < 4) counts.tooFew += 1;
  if (isLine(ring)) {
    counts.slivers += 1;
    return undefined;
  }
  counts.repeated += repeated;
  if (open) counts.closed += 1;
  if (signedAreaKm2(ring) >= 0 === (direction === 'counter-clockwise')) return ring;
  counts.reversed += 1;
  return ring.toReversed();
}

function isSame(a: Pair, b: Pair | undefined): boolean {
  return a[0] === b?.[0] && a[1] === b[1];
}

/** Whether all positions are collinear, or too few to enclose anything. */
function isLine([a, b, ...others]: readonly Pair[]): boolean {
  if (!a || !b) return true;
  return others.every((c) => orient2d(a[0], a[1], b[0], b[1], c[0], c[1]) === 0);
}
