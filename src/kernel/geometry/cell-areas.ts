import type { Steps } from '../steps.ts';
import {
  type CellGrid,
  columnOf,
  roomEast,
  roomNorth,
  rowOf,
  southOf,
  type MostCells,
  westOf,
} from './cell-grid.ts';
import { CROSSES, eachEdgeOfRuns, meetRun, runWord } from './edge-runs.ts';
import type { Box } from './geometry.ts';
import { numberAt } from './number-at.ts';

/** What one area is in one cell. Without runs, the area contains the whole cell. */
export interface CellArea {
  readonly rank: number;
  /** CROSSES if a ray to the east crosses an odd number of edges that are in no run; see edge-runs. */
  readonly base: number;
  /** A first position and a word for each run. */
  readonly runs: readonly number[];
}

/** The areas of all cells of a grid, as one chain of entries for each cell. Areas are added by ascending rank. */
export interface CellChains {
  readonly grid: CellGrid;
  readonly positions: Float64Array;
  /** Entries of a cell, counted from 1; 0 is none. */
  readonly heads: Uint32Array;
  readonly tails: Uint32Array;
  /** ENTRY numbers each: rank, base, first position, word, the next entry. The word is 0 where no border passes. */
  readonly entries: number[];
}

const ENTRY = 5;

export function createCellChains(grid: CellGrid, positions: Float64Array): CellChains {
  const cells = grid.columns * grid.rows;
  // Entry 0 belongs to no area.
  const entries = [-1, 0, 0, 0, 0];
  return { grid, positions, heads: new Uint32Array(cells), tails: new Uint32Array(cells), entries };
}

/**
 * Adds an area. Its `runs` are all its edges that may touch the grid. `crosses`: CROSSES if a ray from a point to the east
 * crosses the area's border an odd number of times; asked just west of the grid or of the area's box.
 */
export function addToCells(
  chains: CellChains,
  { rank, runs }: CellArea,
  box: Box,
  crosses: (lon: number, lat: number) => number,
): void {
  eachEdgeOfRuns(runs, (edge) => addEdge(chains, rank, edge));
  coverCells(chains, rank, box, crosses);
}

/** The areas of a cell: those that matter, lower ranks first. After one that contains the whole cell, its group ends. */
export function areasOfCell(
  { grid, entries, heads }: CellChains,
  column: number,
  row: number,
  groups: Uint32Array,
): readonly CellArea[] {
  const cell = row * grid.columns + column;
  const areas: { rank: number; base: number; runs: number[] }[] = [];
  let settled: number | undefined;
  for (let entry = numberAt(heads, cell); entry !== 0; entry = field(entries, entry, 4)) {
    const rank = field(entries, entry, 0);
    if (groups[rank] === settled) continue;
    const word = field(entries, entry, 3);
    if (word === 0) {
      settled = groups[rank];
      areas.push({ rank, base: CROSSES, runs: [] });
      continue;
    }
    const run = [field(entries, entry, 2), word];
    const area = areas.at(-1);
    if (area?.rank === rank) area.runs.push(...run);
    else areas.push({ rank, base: field(entries, entry, 1), runs: run });
  }
  return areas;
}

function field(entries: readonly number[], entry: number, number: number): number {
  return numberAt(entries, ENTRY * entry + number);
}

/** CROSSES if a ray from a point of the cell to the east crosses the area's border an odd number of times. */
export function crossesFrom(
  positions: Float64Array,
  { base, runs }: CellArea,
  lon: number,
  lat: number,
): number {
  let met = base;
  for (let index = 0; index < runs.length; index += 2) {
    met ^= meetRun(positions, runs[index] ?? 0, runs[index + 1] ?? 0, lon, lat) & CROSSES;
  }
  return met;
}

/**
 * As many columns and rows as keep the edges listed in cells within three times their number. A comb whose every tooth spans its
 * height gets one row, and not the square of its teeth. A step is one area.
 */
export function* mostCells(
  box: Box,
  positions: Float64Array,
  areas: readonly CellArea[],
): Steps<MostCells> {
  const width = box[2] - box[0];
  const height = box[3] - box[1];
  let edges = 0;
  let walked = 0;
  let climbed = 0;
  for (const { runs } of areas) {
    eachEdgeOfRuns(runs, (edge) => {
      const at = 2 * edge;
      edges += 1;
      const east = numberAt(positions, at + 2) - numberAt(positions, at);
      const north = numberAt(positions, at + 3) - numberAt(positions, at + 1);
      walked += Math.min(width, Math.abs(east));
      climbed += Math.min(height, Math.abs(north));
    });
    yield;
  }
  return { columns: (edges * width) / walked, rows: (edges * height) / climbed };
}

/** Lists an edge in all cells that it may touch. */
function addEdge(chains: CellChains, rank: number, edge: number): void {
  const { grid, positions } = chains;
  const at = 2 * edge;
  const risesFrom = numberAt(positions, at + 1) <= numberAt(positions, at + 3) ? at : at + 2;
  const x0 = numberAt(positions, risesFrom);
  const y0 = numberAt(positions, risesFrom + 1);
  const x1 = numberAt(positions, 2 * at + 2 - risesFrom);
  const y1 = numberAt(positions, 2 * at + 3 - risesFrom);
  const room = roomNorth(grid);
  const lastRow = rowOf(grid, y1 + room);
  for (let row = rowOf(grid, y0 - room); row <= lastRow; row += 1) {
    const south = southOf(grid, row) - room;
    const north = southOf(grid, row + 1) + room;
    if (y1 < south || y0 > north) continue;
    const a = lonAt(x0, y0, x1, y1, south);
    const b = lonAt(x0, y0, x1, y1, north);
    const west = Math.min(a, b) - roomEast(grid);
    const east = Math.max(a, b) + roomEast(grid);
    if (east < grid.box[0] || west > grid.box[2]) continue;
    const start = row * grid.columns;
    const last = start + columnOf(grid, east);
    for (let cell = start + columnOf(grid, west); cell <= last; cell += 1) {
      listEdge(chains, cell, rank, edge);
    }
  }
}

/** Prolongs the run that ends where the edge begins, or begins a new one. Words are counts until the area is complete. */
function listEdge(chains: CellChains, cell: number, rank: number, edge: number): void {
  const { tails, entries } = chains;
  const at = ENTRY * numberAt(tails, cell);
  const count = entries[at + 3] ?? 0;
  const prolongs = entries[at] === rank && (entries[at + 2] ?? 0) + count === edge;
  if (prolongs) entries[at + 3] = count + 1;
  else append(chains, cell, rank, edge, 1);
}

function append(
  { heads, tails, entries }: CellChains,
  cell: number,
  rank: number,
  first: number,
  count: number,
): void {
  const entry = entries.length / ENTRY;
  entries.push(rank, 0, first, count, 0);
  const tail = numberAt(tails, cell);
  if (tail === 0) heads[cell] = entry;
  else entries[ENTRY * tail + 4] = entry;
  tails[cell] = entry;
}

/** Where a rising edge crosses a latitude; its nearer end if it does not. */
function lonAt(x0: number, y0: number, x1: number, y1: number, lat: number): number {
  if (lat <= y0) return x0;
  if (lat >= y1) return x1;
  return x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0);
}

/** Goes along each row from west to east, and notes the cells that the area contains and the base where its border passes. */
function coverCells(
  chains: CellChains,
  rank: number,
  [west, south, east, north]: Box,
  crosses: (lon: number, lat: number) => number,
): void {
  const { grid, tails, entries } = chains;
  const first = columnOf(grid, west - roomEast(grid));
  const last = columnOf(grid, east + roomEast(grid));
  const lastRow = rowOf(grid, north + roomNorth(grid));
  for (let row = rowOf(grid, south - roomNorth(grid)); row <= lastRow; row += 1) {
    const lat = southOf(grid, row) + grid.cellHeight / 2;
    let lon = westOf(grid, first) - roomEast(grid) / 2;
    let inside = crosses(lon, lat);
    for (let column = first; column <= last; column += 1) {
      const cell = row * grid.columns + column;
      const eastern = westOf(grid, column + 1);
      if (entries[ENTRY * numberAt(tails, cell)] === rank) {
        inside = completeRuns(chains, cell, rank, { inside, lon, eastern, lat });
      } else if (inside === CROSSES) append(chains, cell, rank, 0, 0);
      lon = eastern;
    }
  }
}

interface Passage {
  /** At the western end. */
  readonly inside: number;
  readonly lon: number;
  readonly eastern: number;
  readonly lat: number;
}

/** Notes the words and the base of an area's runs in a cell, and returns whether the eastern end is inside. */
function completeRuns(
  { grid, positions, heads, entries }: CellChains,
  cell: number,
  rank: number,
  { inside, lon, eastern, lat }: Passage,
): number {
  let head = numberAt(heads, cell);
  while (entries[ENTRY * head] !== rank) head = entries[ENTRY * head + 4] ?? 0;
  const east = eastern + roomEast(grid) / 2;
  let base = inside;
  let crosses = 0;
  for (let entry = head; entry !== 0; entry = entries[ENTRY * entry + 4] ?? 0) {
    const at = ENTRY * entry;
    const first = entries[at + 2] ?? 0;
    const word = runWord(positions, first, entries[at + 3] ?? 0, east);
    entries[at + 3] = word;
    base ^= meetRun(positions, first, word, lon, lat) & CROSSES;
    crosses ^= meetRun(positions, first, word, eastern, lat) & CROSSES;
  }
  // Only the first run of an area is asked for its base.
  entries[ENTRY * head + 1] = base;
  return base ^ crosses;
}
