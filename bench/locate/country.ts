import type { MultiPolygon, Ring } from '#kernel/geometry/geometry.ts';
import type { IndexEntry } from '#kernel/geometry/point-index.ts';
import { HROMADA_GROUP } from './areas.ts';

/** The number of Ukraine's hromadas, and about how many positions their and the raions' borders have. */
export const COUNTRY = { hromadas: 1466, positions: 1_260_000 };

/** Oblasts beside each other, in rows of four. */
const ROW = 4;
const STEP = { lon: 3.5, lat: 3.2 };

/**
 * A country of copies of one oblast: until it has the hromadas of Ukraine, and with refined borders until it has the positions.
 * Yields one area at a time, as from a database.
 */
export function* replicateToCountry(oblast: readonly IndexEntry[]): Generator<IndexEntry> {
  const perOblast = oblast.filter(({ group }) => group === HROMADA_GROUP).length;
  const share = shareToHalve(oblast, perOblast);
  let hromadas = 0;
  for (let copy = 0; hromadas < COUNTRY.hromadas; copy += 1) {
    for (const { key, group, shape } of oblast) {
      if (group === HROMADA_GROUP && hromadas === COUNTRY.hromadas) continue;
      if (group === HROMADA_GROUP) hromadas += 1;
      yield { key: `${copy} ${key}`, group, shape: move(finer(shape, share), copy) };
    }
  }
}

/** The share of edges that get a middle. */
function shareToHalve(oblast: readonly IndexEntry[], hromadas: number): number {
  const positions = oblast.reduce((sum, { shape }) => sum + shape.flat(2).length, 0);
  const country = (positions * COUNTRY.hromadas) / hromadas;
  return Math.max(0, Math.min(1, COUNTRY.positions / country - 1));
}

function finer(shape: MultiPolygon, share: number): MultiPolygon {
  return shape.map((polygon) => polygon.map((ring) => finerRing(ring, share)));
}

/** Chosen by the sum of an edge's ends, so that neighbours choose the same. */
function finerRing(ring: Ring, share: number): Ring {
  return ring.flatMap((b, index) => {
    const a = ring[index - 1];
    if (!a) return [b];
    const [lon, lat] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    const chosen = ((lon + lat) * 1e5) % 1 < share;
    return chosen ? [[lon, lat] as const, b] : [b];
  });
}

function move(shape: MultiPolygon, copy: number): MultiPolygon {
  const dx = (copy % ROW) * STEP.lon;
  const dy = Math.floor(copy / ROW) * STEP.lat;
  return shape.map((polygon) =>
    polygon.map((ring) => ring.map(([lon, lat]): [number, number] => [lon + dx - 6, lat + dy])),
  );
}
