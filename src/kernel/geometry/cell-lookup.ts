import { boxContains } from './box.ts';
import { type CellGrid, within } from './cell-grid.ts';
import {
  BORDER,
  CELL_SHIFT,
  columnsOf,
  DIVIDED,
  HAS_RUNS,
  MORE_AREAS,
  RANK_SHIFT,
  rowsOf,
} from './cell-table.ts';
import { countOf, CROSSES, meetRun, MORE_RUNS, TOUCHES } from './edge-runs.ts';
import { numberAt } from './number-at.ts';
import type { Sequences } from './sequences.ts';

/** A table of cells and what its words refer to. */
export interface LocatorTables {
  readonly grid: CellGrid;
  readonly positions: Float64Array;
  readonly table: Uint32Array;
  readonly sequences: Sequences;
  /** By rank. */
  readonly groups: Uint32Array;
  readonly places: readonly number[];
}

/** Returns the places of the areas that contain a point: of each group the one with the lowest rank. */
export function createLocator(
  tables: LocatorTables,
): (lon: number, lat: number) => readonly number[] {
  const { grid, table, sequences, places } = tables;
  const answers: (readonly number[])[] = [];
  const answer = (sequence: number) =>
    (answers[sequence] ??= sequences.steps(sequence).map((rank) => places[rank] ?? 0));
  return (lon, lat) => {
    if (!boxContains(grid.box, lon, lat)) return answer(0);
    // In columns and rows of the block.
    let x = (lon - grid.box[0]) * grid.columnsPerDegree;
    let y = (lat - grid.box[1]) * grid.rowsPerDegree;
    for (let block = 0; ; ) {
      const size = numberAt(table, block);
      const columns = columnsOf(size);
      const column = within(columns, x);
      const row = within(rowsOf(size), y);
      const word = numberAt(table, block + 1 + row * columns + column);
      const place = word >>> CELL_SHIFT;
      if ((word & BORDER) !== 0) return answer(testAreas(tables, place, lon, lat));
      if ((word & DIVIDED) === 0) return answer(place);
      block = place;
      x = (x - column) * columnsOf(numberAt(table, block));
      y = (y - row) * rowsOf(numberAt(table, block));
    }
  };
}

/** The sequence of the ranks that contain the point, of those in a cell. */
function testAreas(
  { positions, table, sequences, groups }: LocatorTables,
  start: number,
  lon: number,
  lat: number,
): number {
  let at = start;
  let sequence = 0;
  let settled = -1;
  // Neighbours share their runs; after a division one of them may be longer.
  let knownFirst = -1;
  let knownCount = 0;
  let known = 0;
  for (;;) {
    const area = numberAt(table, at);
    const rank = area >>> RANK_SHIFT;
    const group = numberAt(groups, rank);
    let met = area & CROSSES;
    let more = area & HAS_RUNS;
    for (at += 1; more !== 0; at += 2) {
      const first = numberAt(table, at);
      const word = numberAt(table, at + 1);
      more = word & MORE_RUNS;
      if (group === settled) continue;
      if (first !== knownFirst || countOf(word) !== knownCount) {
        knownFirst = first;
        knownCount = countOf(word);
        known = meetRun(positions, first, word, lon, lat);
      }
      met = ((met ^ known) & CROSSES) | ((met | known) & TOUCHES);
    }
    if (met !== 0 && group !== settled) {
      settled = group;
      sequence = sequences.longer(sequence, rank);
    }
    if ((area & MORE_AREAS) === 0) return sequence;
  }
}
