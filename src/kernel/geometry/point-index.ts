import { areaKm2 } from './area.ts';
import { boxOfBoxes } from './box.ts';
import { addToCells, type CellArea, createCellChains, mostCells } from './cell-areas.ts';
import { createCellGrid } from './cell-grid.ts';
import { createLocator } from './cell-lookup.ts';
import { writeCellTable } from './cell-table.ts';
import { ringRun } from './edge-runs.ts';
import { type FlatShape, flatten, poolPositions, unflatten } from './flat-shape.ts';
import { runSteps, type Steps } from '../steps.ts';
import type { Box, MultiPolygon } from './geometry.ts';
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

/** The same in steps, most of them shorter than a millisecond: building it for a country takes more than a second. */
export function* pointIndexInSteps(entries: Iterable<IndexEntry>): Steps<PointIndex> {
  const given: (FlatEntry | undefined)[] = [];
  for (const entry of entries) {
    given.push(flattenEntry(entry, given.length));
    yield;
  }
  const ranked = given.filter((entry) => entry !== undefined).sort(byRank);
  yield;
  const { positions, shapes } = yield* poolPositions(ranked.map(({ flat }) => flat));
  const boxes = shapes.map(({ box }) => box);
  const groups = Uint32Array.from(ranked, ({ group }) => group);
  const places = ranked.map(({ place }) => place);
  const box = boxOfBoxes(boxes) ?? [0, 0, 0, 0];
  const areas = shapes.map(wholeArea);
  const cells = CELLS_PER_POSITION * (positions.length / 2);
  const grid = createCellGrid(box, cells, yield* mostCells(box, positions, areas));
  yield;
  const chains = createCellChains(grid, positions);
  for (const area of areas) {
    // West of the area's box a ray crosses its border twice or not at all.
    addToCells(chains, area, boxes[area.rank] ?? box, () => 0);
    yield;
  }
  const sequences = createSequences();
  const table = yield* writeCellTable(chains, { boxes, groups }, sequences);
  const shapeAt = new Map(places.map((place, rank) => [place, shapes[rank]]));
  return {
    locate: createLocator({ grid, positions, table, sequences, groups, places }),
    shape: (place) => {
      const flat = shapeAt.get(place);
      return flat && unflatten(flat);
    },
    box: (place) => shapeAt.get(place)?.box,
    size: {
      entries: given.length,
      positions: positions.length / 2,
      cells: grid.columns * grid.rows,
      bytes: positions.byteLength + table.byteLength,
    },
  };
}

/** A finer grid exceeds the processor's cache; in a coarser one more cells are divided. */
const CELLS_PER_POSITION = 0.25;

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

/** An area with all its edges. */
function wholeArea({ ringEnds, positions }: FlatShape, rank: number): CellArea {
  const start = positions.byteOffset / (2 * positions.BYTES_PER_ELEMENT);
  const runs = Array.from(ringEnds, (end, ring) => {
    const from = ringEnds[ring - 1] ?? 0;
    return ringRun(start + from, end - from);
  });
  return { rank, base: 0, runs: runs.flat() };
}
