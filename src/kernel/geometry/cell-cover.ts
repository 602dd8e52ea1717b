import { type CellGrid, columnCentre, columnOf, rowCentre } from './cell-grid.ts';
import { bandOf, boxInPool, type EdgePool, poolContains } from './edge-pool.ts';
import { numberAt } from './number-at.ts';

/** The shape contains the whole cell, or its border may pass through it, so that the edges must be tested. */
export type Cover = 'inside' | 'border';

/** A row of cells. `marks` is a scratch buffer, one number per column, zero before and after. */
export interface CellRow {
  readonly grid: CellGrid;
  readonly row: number;
  readonly marks: Uint8Array;
}

/** Calls `cover` for each column of a row that a shape of the pool touches. */
export function coverRow(
  pool: EdgePool,
  rank: number,
  { grid, row, marks }: CellRow,
  cover: (column: number, kind: Cover) => void,
): void {
  const [west, , east] = boxInPool(pool, rank);
  const first = columnOf(grid, west);
  const last = columnOf(grid, east);
  markBorder(pool, rank, grid, row, (from, to) =>
    marks.fill(1, Math.max(first, from), Math.min(last, to) + 1),
  );
  let inside: boolean | undefined;
  for (let column = first; column <= last; column += 1) {
    if (marks[column] === 1) {
      marks[column] = 0;
      inside = undefined;
      cover(column, 'border');
      continue;
    }
    // No border passes between this cell and the previous one, so one test holds for the whole run.
    inside ??= poolContains(pool, rank, columnCentre(grid, column), rowCentre(grid, row));
    if (inside) cover(column, 'inside');
  }
}

/**
 * A margin for rounding errors of the calculations below: a millionth of a cell, and at least some hundred units in the last
 * place of a longitude. A cell that is marked needlessly costs one test; a missed one gives a wrong answer.
 */
const ROOM = 1e-6;
const LEAST_ROOM = 1e-11;

function markBorder(
  pool: EdgePool,
  rank: number,
  grid: CellGrid,
  row: number,
  mark: (from: number, to: number) => void,
): void {
  const { positions, edges, bandStarts } = pool;
  const [south, north] = roomyRow(grid, row);
  const roomEast = Math.max(LEAST_ROOM, ROOM * grid.cellWidth);
  const end = numberAt(bandStarts, bandOf(pool, rank, north) + 1);
  for (let index = numberAt(bandStarts, bandOf(pool, rank, south)); index < end; index += 1) {
    const at = 2 * numberAt(edges, index);
    const risesFrom = numberAt(positions, at + 1) <= numberAt(positions, at + 3) ? at : at + 2;
    const x0 = numberAt(positions, risesFrom);
    const y0 = numberAt(positions, risesFrom + 1);
    const x1 = numberAt(positions, 2 * at + 2 - risesFrom);
    const y1 = numberAt(positions, 2 * at + 3 - risesFrom);
    if (y1 < south || y0 > north) continue;
    const a = lonAt(x0, y0, x1, y1, south);
    const b = lonAt(x0, y0, x1, y1, north);
    mark(columnOf(grid, Math.min(a, b) - roomEast), columnOf(grid, Math.max(a, b) + roomEast));
  }
}

function roomyRow(grid: CellGrid, row: number): readonly [number, number] {
  const room = Math.max(LEAST_ROOM, ROOM * grid.cellHeight);
  const south = grid.box[1] + row * grid.cellHeight;
  return [south - room, south + grid.cellHeight + room];
}

/** Where a rising edge crosses a latitude; its nearer end if it does not. */
function lonAt(x0: number, y0: number, x1: number, y1: number, lat: number): number {
  if (lat <= y0) return x0;
  if (lat >= y1) return x1;
  return x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0);
}
