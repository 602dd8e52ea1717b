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

/** The approximate number of cells, as square as possible. */
export function createCellGrid(box: Box, cells: number): CellGrid {
  const width = box[2] - box[0];
  const height = box[3] - box[1];
  const columns = withinBounds(Math.sqrt((cells * width) / height));
  const rows = withinBounds(cells / columns);
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
  const column = Math.floor((lon - grid.box[0]) * grid.columnsPerDegree);
  return column < 0 ? 0 : column >= grid.columns ? grid.columns - 1 : column;
}

/** The row of a latitude, in the same way. */
export function rowOf(grid: CellGrid, lat: number): number {
  const row = Math.floor((lat - grid.box[1]) * grid.rowsPerDegree);
  return row < 0 ? 0 : row >= grid.rows ? grid.rows - 1 : row;
}

export function columnCentre(grid: CellGrid, column: number): number {
  return grid.box[0] + (column + 0.5) * grid.cellWidth;
}

export function rowCentre(grid: CellGrid, row: number): number {
  return grid.box[1] + (row + 0.5) * grid.cellHeight;
}

const MOST = 4096;

function withinBounds(count: number): number {
  return Math.min(MOST, Math.max(1, Math.round(count) || 1));
}
