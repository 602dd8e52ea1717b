import { eachEdge, type FlatShape } from './flat-shape.ts';
import { numberAt } from './number-at.ts';

/**
 * The edges of a shape by height: its box is divided into bands of latitude, and each band lists the few edges that a ray in it
 * can meet.
 */
export interface EdgeBands {
  readonly bandsPerDegree: number;
  /** Where the edges of each band begin in `edges`; one more at the end. */
  readonly starts: Uint32Array;
  /** An edge is identified by its first position. */
  readonly edges: Uint32Array;
}

export function sortIntoBands(shape: FlatShape): EdgeBands {
  const { positions } = shape;
  const [, south, , north] = shape.box;
  const count = bandCount(shape);
  const bandsPerDegree = north > south ? count / (north - south) : 0;
  const bandOf = (lat: number) =>
    Math.max(0, Math.min(count - 1, Math.floor((lat - south) * bandsPerDegree)));
  const eachBand = (visit: (band: number, edge: number) => void) =>
    eachEdge(shape, (edge) => {
      const a = bandOf(numberAt(positions, 2 * edge + 1));
      const b = bandOf(numberAt(positions, 2 * edge + 3));
      for (let band = Math.min(a, b); band <= Math.max(a, b); band += 1) visit(band, edge);
    });
  // Counted, summed, then filled from the end of each band to its beginning.
  const starts = new Uint32Array(count + 1);
  eachBand((band) => (starts[band] = numberAt(starts, band) + 1));
  for (let band = 1; band <= count; band += 1) {
    starts[band] = numberAt(starts, band) + numberAt(starts, band - 1);
  }
  const edges = new Uint32Array(numberAt(starts, count));
  eachBand((band, edge) => {
    const place = numberAt(starts, band) - 1;
    starts[band] = place;
    edges[place] = edge;
  });
  return { bandsPerDegree, starts, edges };
}

/**
 * As many bands as keep the list of edges within three times their number. A plain outline gets about half as many bands as
 * edges; a comb whose every tooth spans its height gets two, and not the square of its teeth.
 */
function bandCount(shape: FlatShape): number {
  const { positions, box } = shape;
  let edges = 0;
  let climbed = 0;
  eachEdge(shape, (edge) => {
    edges += 1;
    climbed += Math.abs(numberAt(positions, 2 * edge + 3) - numberAt(positions, 2 * edge + 1));
  });
  if (climbed === 0) return 1;
  return Math.max(1, Math.floor((2 * edges * (box[3] - box[1])) / climbed));
}
