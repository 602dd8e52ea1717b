import { areaKm2 } from './area.ts';
import { boxHolds, boxOfBoxes } from './box.ts';
import { type CellGrid, columnOf, createCellGrid, rowOf } from './cell-grid.ts';
import { type CellLists, type Ranked, listCells } from './cell-lists.ts';
import { flatten, tableHolds, tabulate, unflatten } from './edge-table.ts';
import type { Box, MultiPolygon } from './geometry.ts';
import { numberAt } from './number-at.ts';
import { createSequences } from './sequences.ts';

export interface IndexEntry {
  /** Unique. Decides between neighbours on their border, so it must outlive a rebuild. */
  readonly key: string;
  /** The kind of area, as a number: of each group at most one answers. Answers are ordered by it. */
  readonly group: number;
  readonly shape: MultiPolygon;
}

export interface PointIndex {
  /**
   * The places, in the order in which the entries were given, of the areas that hold the point: at most one
   * of each group, ordered by group. Equal answers are the same array, so that a caller can remember what
   * it made of one. Empty outside everything, and for NaN and infinities.
   */
  locate(lon: number, lat: number): readonly number[];
  /** By place. Undefined for an entry without a position. */
  shape(place: number): MultiPolygon | undefined;
  box(place: number): Box | undefined;
  /** What the index holds, for reports. */
  readonly size: IndexSize;
}

export interface IndexSize {
  readonly entries: number;
  readonly positions: number;
  readonly cells: number;
  /** Of the typed arrays. */
  readonly bytes: number;
}

/**
 * Cells of a grid that lie wholly inside an area answer at once; elsewhere the few edges at the point's height
 * are asked. Exact, with no tolerance. Shapes must not cross themselves: see readGeoJson.
 */
export function buildPointIndex(entries: Iterable<IndexEntry>): PointIndex {
  const places = Array.from(entries, tabulateEntry);
  const ranked = places.filter((entry) => entry !== undefined).sort(byRank);
  const grid = createCellGrid(
    boxOfBoxes(ranked.map(({ table }) => table.box)) ?? [0, 0, 0, 0],
    cellCount(ranked),
  );
  const lists = listCells(grid, ranked);
  return {
    locate: createLocator(grid, ranked, lists),
    shape: (place) => {
      const entry = places[place];
      return entry && unflatten(entry.table);
    },
    box: (place) => places[place]?.table.box,
    size: sizeOf(places.length, ranked, lists),
  };
}

interface RankedEntry extends Ranked {
  readonly place: number;
  readonly key: string;
  readonly area: number;
}

function tabulateEntry({ key, group, shape }: IndexEntry, place: number): RankedEntry | undefined {
  const flat = flatten(shape);
  return flat && { place, key, group, area: areaKm2(shape), table: tabulate(flat) };
}

/** On a border, and where areas overlap, the smaller one answers: a town before the land around it. */
function byRank(a: RankedEntry, b: RankedEntry): number {
  return a.group - b.group || a.area - b.area || (a.key < b.key ? -1 : 1);
}

/** About a cell an edge: finer, the table of cells outgrows the processor's cache; coarser, more points need edges. */
function cellCount(ranked: readonly RankedEntry[]): number {
  return ranked.reduce((sum, { table }) => sum + table.positions.length / 2, 0);
}

function createLocator(
  grid: CellGrid,
  ranked: readonly RankedEntry[],
  { cells, lists }: CellLists,
): PointIndex['locate'] {
  const answers = createSequences();
  const answerTo = (list: number, lon: number, lat: number) => {
    let answer = 0;
    let settled = -1;
    for (const step of lists.steps(list)) {
      const entry = ranked[step >> 1];
      if (!entry || entry.group === settled) continue;
      if ((step & 1) === 1 && !tableHolds(entry.table, lon, lat)) continue;
      settled = entry.group;
      answer = answers.longer(answer, entry.place);
    }
    return answers.steps(answer);
  };
  // Lists without a border have one answer, whatever the point.
  const sure = lists
    .all()
    .map((steps, list) =>
      steps.some((step) => (step & 1) === 1) ? undefined : answerTo(list, 0, 0),
    );
  return (lon, lat) => {
    if (!boxHolds(grid.box, lon, lat)) return NOWHERE;
    const list = numberAt(cells, rowOf(grid, lat) * grid.columns + columnOf(grid, lon));
    return sure[list] ?? answerTo(list, lon, lat);
  };
}

const NOWHERE: readonly number[] = [];

function sizeOf(entries: number, ranked: readonly RankedEntry[], { cells }: CellLists): IndexSize {
  let positions = 0;
  let bytes = cells.byteLength;
  for (const { table } of ranked) {
    positions += table.positions.length / 2;
    bytes += table.positions.byteLength + table.edges.byteLength + table.bandStarts.byteLength;
  }
  return { entries, positions, cells: cells.length, bytes };
}
