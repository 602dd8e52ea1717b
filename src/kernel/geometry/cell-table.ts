import { runSteps, type Steps } from '../steps.ts';
import {
  addToCells,
  areasOfCell,
  type CellArea,
  type CellChains,
  createCellChains,
  crossesFrom,
  mostCells,
} from './cell-areas.ts';
import { createCellGrid, southOf, westOf } from './cell-grid.ts';
import { MORE_RUNS } from './edge-runs.ts';
import type { Box } from './geometry.ts';
import type { Sequences } from './sequences.ts';
import { countEdges, shareRuns } from './neighbour-borders.ts';

/**
 * All cells in one table of words, so that a query reads few places in memory. A block is the size of a grid (columns, and rows
 * above 16 bits), then a word for each cell, row by row. Its lowest bits say what the rest is: the place of another block that
 * divides the cell, the place of the cell's areas, or, for neither, the sequence of the ranks that contain the whole cell.
 */
export const DIVIDED = 1;
export const BORDER = 2;
export const CELL_SHIFT = 2;

/**
 * The areas of a cell are a word each, which is the rank above these bits and CROSSES for the base, and two numbers for each
 * run; see edge-runs.
 */
export const HAS_RUNS = 2;
export const MORE_AREAS = 4;
export const RANK_SHIFT = 3;

/** More edges in a cell are slower to test, fewer take more memory. */
const MAX_EDGES = 6;
/** Where many edges meet in a corner, no number of divisions would separate them. */
const MAX_DIVISIONS = 2;

/** The size of a block: columns, and rows above these bits. */
const ROW_SHIFT = 16;

export function columnsOf(size: number): number {
  return size & ((1 << ROW_SHIFT) - 1);
}

export function rowsOf(size: number): number {
  return size >>> ROW_SHIFT;
}

/** What is known of all areas, by rank. */
export interface Ranked {
  readonly boxes: readonly Box[];
  readonly groups: Uint32Array;
}

export function* writeCellTable(
  chains: CellChains,
  ranked: Ranked,
  sequences: Sequences,
): Steps<Uint32Array> {
  const expected = WORDS_PER_NUMBER * chains.positions.length;
  const table: GrowingTable = { words: new Uint32Array(expected), length: 0 };
  const writer: Writer = { table, ranked, sequences };
  const block = startBlock(table, chains);
  for (let row = 0; row < chains.grid.rows; row += 1) {
    writeRow(writer, chains, block, row, MAX_DIVISIONS);
    yield;
  }
  return table.words.slice(0, table.length);
}

interface Writer {
  readonly table: GrowingTable;
  readonly ranked: Ranked;
  readonly sequences: Sequences;
}

interface GrowingTable {
  words: Uint32Array;
  length: number;
}

/** For each longitude and latitude: a little more than real borders need, since to grow means to copy all. */
const WORDS_PER_NUMBER = 2;

function startBlock(table: GrowingTable, { grid: { columns, rows } }: CellChains): number {
  const block = append(table, columns | (rows << ROW_SHIFT));
  reserve(table, columns * rows);
  return block;
}

function writeRow(
  writer: Writer,
  chains: CellChains,
  block: number,
  row: number,
  divisions: number,
): void {
  for (let column = 0; column < chains.grid.columns; column += 1) {
    const word = writeCell(writer, chains, column, row, divisions);
    // Read only now: writing the cell may have replaced the words.
    writer.table.words[block + 1 + row * chains.grid.columns + column] = word;
  }
}

/** Returns the cell's word. */
function writeCell(
  writer: Writer,
  chains: CellChains,
  column: number,
  row: number,
  divisions: number,
): number {
  const { table, ranked, sequences } = writer;
  const found = areasOfCell(chains, column, row, ranked.groups);
  if (found.every(({ runs }) => runs.length === 0)) {
    return found.reduce((sequence, { rank }) => sequences.longer(sequence, rank), 0) << CELL_SHIFT;
  }
  const areas = shareRuns(found, chains.positions);
  const inner = divisions > 0 ? divide(chains, column, row, areas, ranked) : undefined;
  if (!inner) return (writeAreas(table, areas) << CELL_SHIFT) | BORDER;
  const block = startBlock(table, inner);
  for (let innerRow = 0; innerRow < inner.grid.rows; innerRow += 1) {
    writeRow(writer, inner, block, innerRow, divisions - 1);
  }
  return (block << CELL_SHIFT) | DIVIDED;
}

/** The areas of a cell in a finer grid. Undefined if the cell stays whole. */
function divide(
  { grid, positions }: CellChains,
  column: number,
  row: number,
  areas: readonly CellArea[],
  { boxes }: Ranked,
): CellChains | undefined {
  const edges = countEdges(areas);
  if (edges <= MAX_EDGES) return undefined;
  const box: Box = [
    westOf(grid, column),
    southOf(grid, row),
    westOf(grid, column + 1),
    southOf(grid, row + 1),
  ];
  const most = runSteps(mostCells(box, positions, areas));
  const inner = createCellGrid(box, edges, most);
  if (inner.columns * inner.rows === 1) return undefined;
  const chains = createCellChains(inner, positions);
  for (const area of areas) {
    const areaBox = boxes[area.rank] ?? box;
    addToCells(chains, area, areaBox, (lon, lat) => crossesFrom(positions, area, lon, lat));
  }
  return chains;
}

function writeAreas(table: GrowingTable, areas: readonly CellArea[]): number {
  const start = table.length;
  areas.forEach(({ rank, base, runs }, index) => {
    const more = index + 1 < areas.length ? MORE_AREAS : 0;
    append(table, (rank << RANK_SHIFT) | more | (runs.length > 0 ? HAS_RUNS : 0) | base);
    for (let run = 0; run < runs.length; run += 2) {
      append(table, runs[run] ?? 0);
      append(table, (runs[run + 1] ?? 0) | (run + 2 < runs.length ? MORE_RUNS : 0));
    }
  });
  return start;
}

function append(table: GrowingTable, word: number): number {
  const at = reserve(table, 1);
  table.words[at] = word;
  return at;
}

function reserve(table: GrowingTable, count: number): number {
  const at = table.length;
  table.length += count;
  if (table.length > table.words.length) {
    const grown = new Uint32Array(2 * table.length);
    grown.set(table.words.subarray(0, at));
    table.words = grown;
  }
  return at;
}
