import type { MultiPolygon, Ring } from '#kernel/geometry/geometry.ts';
import type { IndexEntry } from '#kernel/geometry/point-index.ts';
import { repeatableNumbers, square } from '#kernel/geometry/testing.ts';
import { splitByNearest } from '#kernel/geometry/voronoi.ts';

/** How many areas of each kind Odesa oblast has, and how often each border is halved. */
const KINDS = [
  { count: 7, halvings: 9 },
  { count: 90, halvings: 6 },
  { count: 6, halvings: 8 },
];

/** Kinds of areas that each divide the same land, with coast-like borders that neighbours share. */
export function generateOblast(): readonly IndexEntry[] {
  return KINDS.flatMap(({ count, halvings }, group) =>
    divide(square(28.2, 45.2, 3), count, group).map((shape, number) => ({
      key: `${group}-${number}`,
      group,
      shape: shape.map((polygon) => polygon.map((ring) => roughen(ring, halvings))),
    })),
  );
}

function divide(land: MultiPolygon, count: number, seed: number): readonly MultiPolygon[] {
  const chance = repeatableNumbers(seed);
  const seeds = Array.from({ length: count }, (_, index) => ({
    id: String(index),
    point: { lon: 28.2 + 3 * chance(), lat: 45.2 + 3 * chance() },
  }));
  const split = splitByNearest(land, seeds);
  if (!split.ok) throw new Error(split.refusal);
  return split.value.cells.map(({ shape }) => shape);
}

type Pair = readonly [number, number];

/**
 * Each edge is halved repeatedly and its middle displaced. The result depends only on its ends, so that neighbours get the
 * same.
 */
function roughen(ring: Ring, halvings: number): Ring {
  if (halvings === 0) return ring;
  const rougher = ring.flatMap((b, index): Pair[] => {
    const a = ring[index - 1];
    return a ? [pushedMiddle(a, b), b] : [b];
  });
  return roughen(rougher, halvings - 1);
}

function pushedMiddle(a: Pair, b: Pair): Pair {
  const [from, to] = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a];
  const push = 0.2 * (Math.sin(from[0] * 9781 + to[1] * 6271) / 2);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return [(from[0] + to[0]) / 2 - push * dy, (from[1] + to[1]) / 2 + push * dx];
}
