import type { Steps } from '../steps.ts';
import { boxOf } from './box.ts';
import type { Box, MultiPolygon, Ring } from './geometry.ts';
import { numberAt } from './number-at.ts';

/** A shape as plain numbers: 16 bytes a position, where arrays of pairs take about 60. */
export interface FlatShape {
  readonly box: Box;
  /** lon, lat, lon, lat … of all rings, each closed. */
  readonly positions: Float64Array;
  /** Where each ring ends, in positions. */
  readonly ringEnds: Uint32Array;
  /** Where each polygon ends, in rings. */
  readonly polygonEnds: Uint32Array;
}

/** Undefined if the shape has no position. */
export function flatten(shape: MultiPolygon): FlatShape | undefined {
  const box = boxOf(shape);
  if (!box) return undefined;
  const rings = shape.flat();
  const positions = new Float64Array(2 * rings.reduce((sum, ring) => sum + ring.length, 0));
  const ringEnds = new Uint32Array(rings.length);
  let at = 0;
  rings.forEach((ring, index) => {
    for (const [lon, lat] of ring) {
      positions[at] = lon;
      positions[at + 1] = lat;
      at += 2;
    }
    ringEnds[index] = at / 2;
  });
  let ringCount = 0;
  const polygonEnds = Uint32Array.from(shape, (polygon) => (ringCount += polygon.length));
  return { box, positions, ringEnds, polygonEnds };
}

/** Restores the nested shape. */
export function unflatten({ positions, ringEnds, polygonEnds }: FlatShape): MultiPolygon {
  const rings: Ring[] = [];
  let at = 0;
  for (const end of ringEnds) {
    const ring: [number, number][] = [];
    for (; at < end; at += 1) {
      ring.push([numberAt(positions, 2 * at), numberAt(positions, 2 * at + 1)]);
    }
    rings.push(ring);
  }
  let start = 0;
  return Array.from(polygonEnds, (end) => {
    const polygon = rings.slice(start, end);
    start = end;
    return polygon;
  });
}

/**
 * The shapes with their positions one after another in one array, which a query reads faster than an array for each shape. A step
 * is one shape.
 */
export function* poolPositions(shapes: readonly FlatShape[]): Steps<{
  readonly positions: Float64Array;
  readonly shapes: readonly FlatShape[];
}> {
  const pool = new Float64Array(shapes.reduce((sum, { positions }) => sum + positions.length, 0));
  const pooled: FlatShape[] = [];
  let start = 0;
  for (const shape of shapes) {
    const end = start + shape.positions.length;
    pool.set(shape.positions, start);
    pooled.push({ ...shape, positions: pool.subarray(start, end) });
    start = end;
    yield;
  }
  return { positions: pool, shapes: pooled };
}

/** An edge is identified by its first position. */
export function eachEdge({ ringEnds }: FlatShape, visit: (edge: number) => void): void {
  let position = 0;
  for (const end of ringEnds) {
    for (; position < end - 1; position += 1) visit(position);
    position = end;
  }
}
