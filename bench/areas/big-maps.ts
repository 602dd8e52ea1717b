import { readFileSync } from 'node:fs';
import { readGeoJson } from '../../src/kernel/geometry/geojson.ts';
import { intersection } from '../../src/kernel/geometry/overlay.ts';
import type { MultiPolygon } from '../../src/kernel/geometry/geometry.ts';
import { realData } from '../../tools/testing/real-data.ts';

const HROMADAS = 'ua/odesa-oblast.hromadas.geojson';

interface Hromada {
  readonly name: string;
  readonly code: string;
  readonly shape: MultiPolygon;
}

/** The hromadas of the oblast, or undefined where the real data are not at hand. */
function readHromadas(): readonly Hromada[] | undefined {
  const path = realData(HROMADAS);
  if (!path) return undefined;
  const text = readFileSync(path, 'utf8');
  const read = readGeoJson(text);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.flatMap(({ properties, outcome }) => {
    if (!outcome.ok || outcome.value.geometry.kind !== 'shape') return [];
    const code = Object.values(properties)
      .map(String)
      .find((value) => /^UA\d{17}$/.test(value));
    const { shape } = outcome.value.geometry;
    return [{ name: String(properties['name']), code: code ?? '', shape }];
  });
}

/** So many beats without a code and a parent: the hromadas cut by a grid, so that their borders are as real ones are. */
export function mapOfBeats(count: number): Uint8Array | undefined {
  const pieces = readHromadas()?.flatMap(({ shape }) =>
    cellsOver(shape)
      .map((cell) => intersection(shape, cell))
      .filter((piece) => piece.length > 0),
  );
  if (!pieces) return undefined;
  if (pieces.length < count) throw new Error(`only ${pieces.length} beats`);
  const beats = pieces.slice(0, count);
  return encode(beats.map((piece, turn) => featureOf({ name: `Дільниця ${turn + 1}` }, piece)));
}

/** As many oblasts, each the real one under another number. */
export function mapOfOblasts(count: number): Uint8Array | undefined {
  const hromadas = readHromadas();
  if (!hromadas) return undefined;
  const features = Array.from({ length: count }, (_, turn) =>
    hromadas.map(({ name, code, shape }) =>
      featureOf({ name, katottg: code.replace('UA51', `UA${51 + turn}`) }, shape),
    ),
  );
  return encode(features.flat());
}

function featureOf(properties: object, coordinates: MultiPolygon) {
  return { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } };
}

/** Four to a hromada. */
function cellsOver(shape: MultiPolygon): readonly MultiPolygon[] {
  const positions = shape.flat(2);
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [midLon, midLat] = [(west + east) / 2, (south + north) / 2];
  return [
    rectangle(west, south, midLon, midLat),
    rectangle(midLon, south, east, midLat),
    rectangle(west, midLat, midLon, north),
    rectangle(midLon, midLat, east, north),
  ];
}

function rectangle(west: number, south: number, east: number, north: number): MultiPolygon {
  return [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ];
}

function encode(features: readonly object[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
}
