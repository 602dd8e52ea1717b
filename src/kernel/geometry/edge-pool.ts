import type { Steps } from '../steps.ts';
import { type EdgeBands, sortIntoBands } from './edge-bands.ts';
import type { FlatShape } from './flat-shape.ts';
import type { Box } from './geometry.ts';
import { numberAt } from './number-at.ts';
import { meetsRay } from './ray.ts';

/**
 * Shapes and the bands of their edges in five long tables. Separate arrays for each shape made the queries of a country twice
 * as slow, because every array is one more place in memory to read.
 */
export interface EdgePool {
  /** FRAME numbers per shape: west, south, east, north, bands per degree, the last band. */
  readonly frames: Float64Array;
  /** A shape's first band. */
  readonly firstBands: Uint32Array;
  /** Where the edges of each band begin in `edges`; each shape has one more at its end. */
  readonly bandStarts: Uint32Array;
  /** An edge is identified by its first position. */
  readonly edges: Uint32Array;
  /** lon, lat, lon, lat … */
  readonly positions: Float64Array;
}

const FRAME = 6;

/** The rank of a shape is its index in the list. */
export function* poolEdges(shapes: readonly FlatShape[]): Steps<EdgePool> {
  const banded: Banded[] = [];
  for (const shape of shapes) {
    banded.push({ shape, bands: sortIntoBands(shape) });
    yield;
  }
  const total = (length: (one: Banded) => number) =>
    banded.reduce((sum, one) => sum + length(one), 0);
  const pool: EdgePool = {
    frames: new Float64Array(FRAME * shapes.length),
    firstBands: new Uint32Array(shapes.length),
    bandStarts: new Uint32Array(total(({ bands }) => bands.starts.length)),
    edges: new Uint32Array(total(({ bands }) => bands.edges.length)),
    positions: new Float64Array(total(({ shape }) => shape.positions.length)),
  };
  const next: Next = { band: 0, edge: 0, position: 0 };
  for (const [rank, one] of banded.entries()) addToPool(pool, rank, one, next);
  return pool;
}

/** The shapes that were added, with their positions only in the pool. */
export function shapesInPool(pool: EdgePool, shapes: readonly FlatShape[]): readonly FlatShape[] {
  let start = 0;
  return shapes.map((shape) => {
    const end = start + shape.positions.length;
    const positions = pool.positions.subarray(start, end);
    start = end;
    return { ...shape, positions };
  });
}

/** Whether the shape contains the point, including its border. The same result as `contains`, from a few edges. */
export function poolContains(pool: EdgePool, rank: number, lon: number, lat: number): boolean {
  const { frames, edges, positions } = pool;
  const frame = FRAME * rank;
  if (!(lon >= numberAt(frames, frame) && lon <= numberAt(frames, frame + 2))) return false;
  if (!(lat >= numberAt(frames, frame + 1) && lat <= numberAt(frames, frame + 3))) return false;
  const band = bandOf(pool, rank, lat);
  const end = numberAt(pool.bandStarts, band + 1);
  let inside = false;
  for (let index = numberAt(pool.bandStarts, band); index < end; index += 1) {
    const met = meetsRay(positions, 2 * numberAt(edges, index), lon, lat);
    if (met < 0) return true;
    if (met > 0) inside = !inside;
  }
  return inside;
}

/** The band of a latitude, clamped to the shape's bands. Monotonic. */
export function bandOf({ frames, firstBands }: EdgePool, rank: number, lat: number): number {
  const frame = FRAME * rank;
  const south = numberAt(frames, frame + 1);
  const band = Math.floor((lat - south) * numberAt(frames, frame + 4));
  return numberAt(firstBands, rank) + Math.max(0, Math.min(numberAt(frames, frame + 5), band));
}

export function boxInPool({ frames }: EdgePool, rank: number): Box {
  const frame = FRAME * rank;
  return [
    numberAt(frames, frame),
    numberAt(frames, frame + 1),
    numberAt(frames, frame + 2),
    numberAt(frames, frame + 3),
  ];
}

export function bytesOf(pool: EdgePool): number {
  const { frames, firstBands, bandStarts, edges, positions } = pool;
  return [frames, firstBands, bandStarts, edges, positions].reduce(
    (sum, table) => sum + table.byteLength,
    0,
  );
}

interface Banded {
  readonly shape: FlatShape;
  readonly bands: EdgeBands;
}

interface Next {
  band: number;
  edge: number;
  position: number;
}

function addToPool(pool: EdgePool, rank: number, { shape, bands }: Banded, next: Next): void {
  const lastBand = bands.starts.length - 2;
  pool.frames.set([...shape.box, bands.bandsPerDegree, lastBand], FRAME * rank);
  pool.firstBands[rank] = next.band;
  pool.positions.set(shape.positions, 2 * next.position);
  for (const start of bands.starts) {
    pool.bandStarts[next.band] = start + next.edge;
    next.band += 1;
  }
  for (const edge of bands.edges) {
    pool.edges[next.edge] = edge + next.position;
    next.edge += 1;
  }
  next.position += shape.positions.length / 2;
}
