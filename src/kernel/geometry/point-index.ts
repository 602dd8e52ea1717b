import { areaKm2 } from './area.ts';
import { boxContains, boxOfBoxes } from './box.ts';
import { type CellGrid, columnOf, createCellGrid, rowOf } from './cell-grid.ts';
import { type CellLists, listCells } from './cell-lists.ts';
import { bytesOf, type EdgePool, poolEdges, poolContains, shapesInPool } from './edge-pool.ts';
import { type FlatShape, flatten, unflatten } from './flat-shape.ts';
import { runSteps, type Steps } from '../steps.ts';
import type { Box, MultiPolygon } from './geometry.ts';
import { numberAt } from './number-at.ts';
import { createSequences } from './sequences.ts';

export interface IndexEntry {
  /** Unique. It decides between neighbours on a common border, so it must not change when the index is rebuilt. */
  readonly key: string;
  /** The kind of area, as a number: at most one area of each group is returned, and results are ordered by it. */
  readonly group: number;
  readonly shape: MultiPolygon;
}

export interface PointIndex {
  /**
   * The indexes of the entries that contain the point: at most one of each group, ordered by group. Equal results are the same
   * array, so that callers can cache by it. Empty outside everything, and for NaN and infinities.
   */
  locate(lon: number, lat: number): readonly number[];
  /** By index. Undefined for an entry without a position. */
  shape(place: number): MultiPolygon | undefined;
  box(place: number): Box | undefined;
  /** The size of the index, for reports. */
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
 * Cells of a grid that lie completely inside an area answer at once; elsewhere the few edges at the point's height are tested.
 * Exact, without a tolerance. Shapes must not cross themselves: see readGeoJson.
 */
export function buildPointIndex(entries: Iterable<IndexEntry>): PointIndex {
  return runSteps(pointIndexInSteps(entries));
}

/** The same in steps of about a millisecond: building it for an oblast takes a tenth of a second. */
export function* pointIndexInSteps(entries: Iterable<IndexEntry>): Steps<PointIndex> {
  const given: (FlatEntry | undefined)[] = [];
  for (const entry of entries) {
    given.push(flattenEntry(entry, given.length));
    yield;
  }
  const ranked = given.filter((entry) => entry !== undefined).sort(byRank);
  const pool = yield* poolEdges(ranked.map(({ flat }) => flat));
  const shapes = shapesInPool(
    pool,
    ranked.map(({ flat }) => flat),
  );
  const grid = createCellGrid(
    boxOfBoxes(shapes.map(({ box }) => box)) ?? [0, 0, 0, 0],
    CELLS_PER_POSITION * (pool.positions.length / 2),
  );
  const groups = ranked.map(({ group }) => group);
  const places = ranked.map(({ place }) => place);
  const cellLists = yield* listCells(grid, pool, groups);
  const shapeAt = new Map(places.map((place, rank) => [place, shapes[rank]]));
  return {
    locate: createLocator(grid, pool, cellLists, { groups, places }),
    shape: (place) => {
      const flat = shapeAt.get(place);
      return flat && unflatten(flat);
    },
    box: (place) => shapeAt.get(place)?.box,
    size: {
      entries: given.length,
      positions: pool.positions.length / 2,
      cells: cellLists.cells.length,
      bytes: bytesOf(pool) + cellLists.cells.byteLength,
    },
  };
}

/** A finer grid exceeds the processor's cache; in a coarser one more points need edges. */
const CELLS_PER_POSITION = 1;

interface FlatEntry {
  readonly place: number;
  readonly key: string;
  readonly group: number;
  readonly km2: number;
  readonly flat: FlatShape;
}

function flattenEntry({ key, group, shape }: IndexEntry, place: number): FlatEntry | undefined {
  const flat = flatten(shape);
  return flat && { place, key, group, km2: areaKm2(shape), flat };
}

/** On a border, and where areas overlap, the smaller one is returned: a town before the land around it. */
function byRank(a: FlatEntry, b: FlatEntry): number {
  return a.group - b.group || a.km2 - b.km2 || (a.key < b.key ? -1 : 1);
}

/** By rank. */
interface Ranks {
  readonly groups: readonly number[];
  readonly places: readonly number[];
}

function createLocator(
  grid: CellGrid,
  pool: EdgePool,
  { cells, lists }: CellLists,
  { groups, places }: Ranks,
): PointIndex['locate'] {
  const answers = createSequences();
  const answerTo = (list: number, lon: number, lat: number) => {
    let answer = 0;
    let settled: number | undefined;
    for (const step of lists.steps(list)) {
      const rank = step >> 1;
      if (groups[rank] === settled) continue;
      if (mayCross(step) && !poolContains(pool, rank, lon, lat)) continue;
      settled = groups[rank];
      answer = answers.longer(answer, places[rank] ?? 0);
    }
    return answers.steps(answer);
  };
  // Lists without a border have one result for all points.
  const sure = lists
    .all()
    .map((steps, list) => (steps.some(mayCross) ? undefined : answerTo(list, 0, 0)));
  return (lon, lat) => {
    if (!boxContains(grid.box, lon, lat)) return NOWHERE;
    const list = numberAt(cells, rowOf(grid, lat) * grid.columns + columnOf(grid, lon));
    return sure[list] ?? answerTo(list, lon, lat);
  };
}

const NOWHERE: readonly number[] = [];

/** Whether an entry of a cell's list means that the area's border may pass through the cell. */
function mayCross(step: number): boolean {
  return (step & 1) === 1;
}
