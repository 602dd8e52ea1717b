import type { CellArea } from './cell-areas.ts';
import { countOf } from './edge-runs.ts';

/**
 * Makes neighbours use one copy of their common border, so that a query reads and tests it once. Words stay valid: an end lies
 * east of the cell in both copies.
 */
export function shareRuns(
  areas: readonly CellArea[],
  positions: Float64Array,
): readonly CellArea[] {
  const known: number[] = [];
  return areas.map((area) => {
    const runs: number[] = [];
    for (let index = 0; index < area.runs.length; index += 2) {
      const first = area.runs[index] ?? 0;
      const word = area.runs[index + 1] ?? 0;
      const same = findSame(positions, known, first, countOf(word));
      if (same < 0) known.push(first, word);
      runs.push(known[same] ?? first, known[same + 1] ?? word);
    }
    return { ...area, runs };
  });
}

/** The number of edges, those of shared runs counted once. */
export function countEdges(areas: readonly CellArea[]): number {
  const counted = new Map<number, number>();
  for (const { runs } of areas) {
    for (let index = 0; index < runs.length; index += 2) {
      counted.set(runs[index] ?? 0, countOf(runs[index + 1] ?? 0));
    }
  }
  return counted.values().reduce((sum, count) => sum + count, 0);
}

/** The index of the known run with the same positions, in the same order or the other way round. -2 if there is none. */
function findSame(
  positions: Float64Array,
  known: readonly number[],
  first: number,
  count: number,
): number {
  for (let index = 0; index < known.length; index += 2) {
    const other = known[index] ?? 0;
    if (countOf(known[index + 1] ?? 0) !== count) continue;
    if (isSame(positions, first, other, count, 1)) return index;
    if (isSame(positions, first, other + count, count, -1)) return index;
  }
  return -2;
}

function isSame(
  positions: Float64Array,
  first: number,
  other: number,
  count: number,
  step: 1 | -1,
): boolean {
  for (let index = 0; index <= count; index += 1) {
    const a = 2 * (first + index);
    const b = 2 * (other + step * index);
    if (positions[a] !== positions[b] || positions[a + 1] !== positions[b + 1]) return false;
  }
  return true;
}
