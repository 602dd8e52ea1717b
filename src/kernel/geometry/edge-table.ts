import { boxOf } from './box.ts';
import type { Box, MultiPolygon, Ring } from './geometry.ts';
import { numberAt } from './number-at.ts';
import { meetsRay } from './ray.ts';

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

/**
 * The edges of a flat shape by height: the band of the shape's box that holds a latitude names the few
 * edges that a ray from there can meet.
 */
export interface EdgeTable extends FlatShape {
  readonly bandsPerDegree: number;
  /** Where the edges of each band begin in `edges`; one more at the end. */
  readonly bandStarts: Uint32Array;
  /** An edge is the position that it starts from. */
  readonly edges: Uint32Array;
}

/** Undefined when the shape has no position. */
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

/** The shape as it was before it was flattened. */
export function unflatten({ positions, ringEnds, polygonEnds }: FlatShape): MultiPolygon {
  const rings: Ring[] = [];
  let at = 0;
  for (const end of ringEnds) {
    const ring: [number, number][] = [];
    for (; at < end; at += 1)
      ring.push([numberAt(positions, 2 * at), numberAt(positions, 2 * at + 1)]);
    rings.push(ring);
  }
  let start = 0;
  return Array.from(polygonEnds, (end) => {
    const polygon = rings.slice(start, end);
    start = end;
    return polygon;
  });
}

export function tabulate(flat: FlatShape): EdgeTable {
  const [, south, , north] = flat.box;
  const bands = bandCount(flat);
  const bandsPerDegree = north > south ? bands / (north - south) : 0;
  const bandStarts = new Uint32Array(bands + 1);
  const table = { ...flat, bandsPerDegree, bandStarts };
  const { positions } = flat;
  const eachBand = (visit: (band: number, edge: number) => void) =>
    eachEdge(flat, (edge) => {
      const a = bandOf(table, numberAt(positions, 2 * edge + 1));
      const b = bandOf(table, numberAt(positions, 2 * edge + 3));
      for (let band = Math.min(a, b); band <= Math.max(a, b); band += 1) visit(band, edge);
    });
  // Counted, summed, then filled from the end of each band to its beginning.
  eachBand((band) => (bandStarts[band] = numberAt(bandStarts, band) + 1));
  for (let band = 1; band <= bands; band += 1) {
    bandStarts[band] = numberAt(bandStarts, band) + numberAt(bandStarts, band - 1);
  }
  const edges = new Uint32Array(numberAt(bandStarts, bands));
  eachBand((band, edge) => {
    const place = numberAt(bandStarts, band) - 1;
    bandStarts[band] = place;
    edges[place] = edge;
  });
  return { ...table, edges };
}

/** Whether the shape holds the point, its border included. The same answer as `contains`, from a handful of edges. */
export function tableHolds(table: EdgeTable, lon: number, lat: number): boolean {
  const { box, positions, edges, bandStarts } = table;
  if (!(lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3])) return false;
  const band = bandOf(table, lat);
  const end = numberAt(bandStarts, band + 1);
  let inside = false;
  for (let index = numberAt(bandStarts, band); index < end; index += 1) {
    const met = meetsRay(positions, 2 * numberAt(edges, index), lon, lat);
    if (met < 0) return true;
    if (met > 0) inside = !inside;
  }
  return inside;
}

/** The band of a latitude, kept within the shape's box. Never falls as the latitude rises. */
export function bandOf(table: Omit<EdgeTable, 'edges'>, lat: number): number {
  const last = table.bandStarts.length - 2;
  const band = Math.floor((lat - table.box[1]) * table.bandsPerDegree);
  return Math.max(0, Math.min(last, band));
}

/**
 * As many bands as keep the list of edges within three times their number. A plain outline gets about as
 * many bands as half its edges; a comb whose every tooth spans its height gets two, and not the square of its teeth.
 */
function bandCount(flat: FlatShape): number {
  const { positions, box } = flat;
  let edges = 0;
  let climbed = 0;
  eachEdge(flat, (edge) => {
    edges += 1;
    climbed += Math.abs(numberAt(positions, 2 * edge + 3) - numberAt(positions, 2 * edge + 1));
  });
  if (climbed === 0) return 1;
  return Math.max(1, Math.floor((2 * edges * (box[3] - box[1])) / climbed));
}

/** An edge is the position that it starts from. */
export function eachEdge({ ringEnds }: FlatShape, visit: (edge: number) => void): void {
  let position = 0;
  for (const end of ringEnds) {
    for (; position < end - 1; position += 1) visit(position);
    position = end;
  }
}
