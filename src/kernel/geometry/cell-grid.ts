import type { Box } from './geometry.ts';

/** A box cut into equal cells, counted from its south-western corner. */
export interface CellGrid {
  readonly box: Box;
  readonly columns: number;
  readonly rows: number;
  /** In degrees; 0 where the box has no width or height. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly columnsPerDegree: number;
  readonly rowsPerDegree: number;
}

export interface MostCells {
  readonly columns: number;
  readonly rows: number;
}

/** The approximate number of cells, as square as possible. */
export function createCellGrid(box: Box, cells: number, most: MostCells): CellGrid {
  const width = box[2] - box[0];
  const height = box[3] - box[1];
  const columns = withinBounds(Math.sqrt((cells * width) / height), most.columns);
  const rows = withinBounds(cells / columns, most.rows);
  return {
    box,
    columns,
    rows,
    cellWidth: width / columns,
    cellHeight: height / rows,
    columnsPerDegree: width > 0 ? columns / width : 0,
    rowsPerDegree: height > 0 ? rows / height : 0,
  };
}

/**
 * The column of a longitude, clamped to the grid. Monotonic despite rounding: what lies between two longitudes lies between
 * their columns.
 */
export function columnOf(grid: CellGrid, lon: number): number {
  return within(grid.columns, (lon - grid.box[0]) * grid.columnsPerDegree);
}

/** The row of a latitude, in the same way. */
export function rowOf(grid: CellGrid, lat: number): number {
  return within(grid.rows, (lat - grid.box[1]) * grid.rowsPerDegree);
}

/** The number of the column or row, of `count`, at a distance in columns or rows. */
export function within(count: number, distance: number): number {
  const whole = Math.floor(distance);
  return whole < 0 ? 0 : whole >= count ? count - 1 : whole;
}

export function westOf(grid: CellGrid, column: number): number {
  return grid.box[0] + column * grid.cellWidth;
}

export function southOf(grid: CellGrid, row: number): number {
  return grid.box[1] + row * grid.cellHeight;
}

/**
 * A margin for rounding errors: a millionth of a cell, and at least some hundred units in the last place of a longitude. An edge
 * that is listed needlessly in a cell costs one test; a missed one gives a wrong answer.
 */
export function roomEast(grid: CellGrid): number {
  return Math.max(MIN_ROOM, ROOM * grid.cellWidth);
}

export function roomNorth(grid: CellGrid): number {
  return Math.max(MIN_ROOM, ROOM * grid.cellHeight);
}

const ROOM = 1e-6;
const MIN_ROOM = 1e-11;

const MAX_CELLS = 4096;

function withinBounds(count: number, most: number): number {
  return Math.min(MAX_CELLS, Math.max(1, Math.min(Math.round(count) || 1, Math.floor(most) || 1)));
}
