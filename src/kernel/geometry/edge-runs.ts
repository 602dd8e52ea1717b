import { numberAt } from './number-at.ts';
import { meetsRay } from './ray.ts';

/**
 * A run is some edges of a ring, one after another: those that pass through a cell. It is two numbers, its first position and a
 * word: how many edges, and bits.
 *
 * The rest of the ring, outside the cell, is not tested. Whether a ray to the east crosses that rest an odd number of times is
 * the same for all points of the cell, except that it changes at the height of an end of the run that lies east of the cell.
 */
const STARTS_EAST = 1;
const ENDS_EAST = 2;
export const MORE_RUNS = 4;
const COUNT_SHIFT = 3;

/** What a ray from a point does with a run: these bits. */
export const CROSSES = 1;
export const TOUCHES = 2;

export function countOf(word: number): number {
  return word >>> COUNT_SHIFT;
}

/** Calls `visit` with the first position of each edge of some runs. */
export function eachEdgeOfRuns(runs: readonly number[], visit: (edge: number) => void): void {
  for (let index = 0; index < runs.length; index += 2) {
    const first = runs[index] ?? 0;
    const end = first + countOf(runs[index + 1] ?? 0);
    for (let edge = first; edge < end; edge += 1) visit(edge);
  }
}

/** All edges of a ring that begins at a position. */
export function ringRun(first: number, positions: number): readonly [number, number] {
  return [first, (positions - 1) << COUNT_SHIFT];
}

/** `east`: a longitude just east of the cell. */
export function runWord(
  positions: Float64Array,
  first: number,
  count: number,
  east: number,
): number {
  const starts = numberAt(positions, 2 * first) > east ? STARTS_EAST : 0;
  const ends = numberAt(positions, 2 * (first + count)) > east ? ENDS_EAST : 0;
  return (count << COUNT_SHIFT) | starts | ends;
}

/**
 * CROSSES if the ray from (x, y) to the east crosses the run an odd number of times, where an end east of the cell counts as
 * continued to the north; TOUCHES if the point is on it. Exact.
 */
export function meetRun(
  positions: Float64Array,
  first: number,
  word: number,
  x: number,
  y: number,
): number {
  const end = 2 * (first + countOf(word));
  let met = 0;
  for (let at = 2 * first; at < end; at += 2) {
    const how = meetsRay(positions, at, x, y);
    if (how > 0) met ^= CROSSES;
    else if (how < 0) met |= TOUCHES;
  }
  if ((word & STARTS_EAST) !== 0 && numberAt(positions, 2 * first + 1) > y) met ^= CROSSES;
  if ((word & ENDS_EAST) !== 0 && numberAt(positions, end + 1) > y) met ^= CROSSES;
  return met;
}
