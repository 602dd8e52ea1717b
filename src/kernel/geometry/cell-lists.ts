import { coverRow } from './cell-cover.ts';
import { type CellGrid, rowOf } from './cell-grid.ts';
import type { EdgeTable } from './edge-table.ts';
import { numberAt } from './number-at.ts';
import { type Sequences, createSequences } from './sequences.ts';

/** An area as the cells know it: by its rank, which is its place in the list given. */
export interface Ranked {
  readonly group: number;
  readonly table: EdgeTable;
}

export interface CellLists {
  /** Which of `lists` each cell has, row by row. */
  readonly cells: Uint32Array;
  /** Ranks in rising order, doubled; odd where the area's border may pass through the cell. */
  readonly lists: Sequences;
}

/**
 * What each cell of the grid must ask, areas of lower rank first. Once an area holds the whole cell, the
 * rest of its group is left out.
 */
export function listCells(grid: CellGrid, ranked: readonly Ranked[]): CellLists {
  const cells = new Uint32Array(grid.columns * grid.rows);
  const lists = createSequences();
  const marks = new Uint8Array(grid.columns);
  const settled = new Int32Array(grid.columns);
  const extents = ranked.map(({ table }) => ({
    from: rowOf(grid, table.box[1]),
    to: rowOf(grid, table.box[3]),
  }));
  for (let row = 0; row < grid.rows; row += 1) {
    settled.fill(-1);
    const start = row * grid.columns;
    ranked.forEach(({ group, table }, rank) => {
      const extent = extents[rank];
      if (!extent || extent.from > row || extent.to < row) return;
      coverRow(table, grid, row, marks, (column, cover) => {
        if (settled[column] === group) return;
        if (cover === 'inside') settled[column] = group;
        const step = 2 * rank + (cover === 'border' ? 1 : 0);
        cells[start + column] = lists.longer(numberAt(cells, start + column), step);
      });
    });
  }
  return { cells, lists };
}
