import type { Steps } from '../steps.ts';
import { coverRow } from './cell-cover.ts';
import { type CellGrid, rowOf } from './cell-grid.ts';
import { boxInPool, type EdgePool } from './edge-pool.ts';
import { numberAt } from './number-at.ts';
import { createSequences, type Sequences } from './sequences.ts';

export interface CellLists {
  /** The number of the list of each cell, row by row. */
  readonly cells: Uint32Array;
  /** Ranks in ascending order, doubled; odd if the area's border may pass through the cell. */
  readonly lists: Sequences;
}

/**
 * The areas that each cell of the grid must test, lower ranks first. `groups` is the group of each rank, ascending: after an
 * area that contains the whole cell, the rest of its group is omitted.
 */
export function* listCells(
  grid: CellGrid,
  pool: EdgePool,
  groups: readonly number[],
): Steps<CellLists> {
  const cells = new Uint32Array(grid.columns * grid.rows);
  const lists = createSequences();
  const marks = new Uint8Array(grid.columns);
  const settled = new Int32Array(grid.columns);
  const extents = groups.map((_, rank) => {
    const [, south, , north] = boxInPool(pool, rank);
    return { from: rowOf(grid, south), to: rowOf(grid, north) };
  });
  for (let row = 0; row < grid.rows; row += 1) {
    settled.fill(-1);
    const start = row * grid.columns;
    for (const [rank, { from, to }] of extents.entries()) {
      if (from > row || to < row) continue;
      const group = groups[rank] ?? 0;
      coverRow(pool, rank, { grid, row, marks }, (column, cover) => {
        if (settled[column] === group) return;
        if (cover === 'inside') settled[column] = group;
        const step = 2 * rank + (cover === 'border' ? 1 : 0);
        cells[start + column] = lists.longer(numberAt(cells, start + column), step);
      });
    }
    yield;
  }
  return { cells, lists };
}
