import type { Box } from '#kernel/geometry/geometry.ts';
import type { IndexEntry } from '#kernel/geometry/point-index.ts';
import { repeatableNumbers } from '#kernel/geometry/testing.ts';

/** lon, lat, lon, lat …, the same in each run. */
export type Points = Float64Array;

/** Anywhere in a box: homes, the sea and neighbouring land. */
export function pointsWithin([west, south, east, north]: Box, count: number): Points {
  const chance = repeatableNumbers(2);
  return Float64Array.from({ length: 2 * count }, (_, index) =>
    index % 2 === 0 ? west + (east - west) * chance() : south + (north - south) * chance(),
  );
}

/** Within about ten metres of a border: the hardest points, because no cell answers them at once. */
export function pointsAlongBorders(entries: readonly IndexEntry[], count: number): Points {
  const chance = repeatableNumbers(3);
  const corners = entries.flatMap(({ shape }) => shape.flat(2));
  const points = new Float64Array(2 * count);
  for (let index = 0; index < count; index += 1) {
    const [lon, lat] = corners[Math.floor(chance() * corners.length)] ?? [0, 0];
    points[2 * index] = lon + (chance() - 0.5) * 2e-4;
    points[2 * index + 1] = lat + (chance() - 0.5) * 2e-4;
  }
  return points;
}

/** Queries each point and returns how many areas were found, so that nothing can be optimised away. */
export function askAll(points: Points, ask: (lon: number, lat: number) => number): number {
  let found = 0;
  for (let at = 0; at < points.length; at += 2) found += ask(points[at] ?? 0, points[at + 1] ?? 0);
  return found;
}
