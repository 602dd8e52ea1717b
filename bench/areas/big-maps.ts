import { readFile } from 'node:fs/promises';
import { intersection } from '../../src/kernel/geometry/overlay.ts';
import type { MultiPolygon } from '../../src/kernel/geometry/geometry.ts';
import { realData } from '../../tools/testing/real-data.ts';

const HROMADAS = 'ua/odesa-oblast.hromadas.geojson';

interface Feature {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

/** The hromadas of the oblast, or undefined where the real data are not at hand. */
async function readHromadas(): Promise<readonly Feature[] | undefined> {
  const path = realData(HROMADAS);
  if (!path) return undefined;
  const collection: { features: readonly Feature[] } = JSON.parse(await readFile(path, 'utf8'));
  return collection.features;
}

/** So many beats without a code and a parent: the hromadas cut by a grid, so that their borders are as real ones are. */
export async function mapOfBeats(count: number): Promise<Uint8Array | undefined> {
  const hromadas = await readHromadas();
  if (!hromadas) return undefined;
  const features: object[] = [];
  for (const { geometry } of hromadas) {
    const shape = shapeOf(geometry);
    for (const cell of cellsOver(shape)) {
      const coordinates = intersection(shape, cell);
      if (coordinates.length === 0) continue;
      features.push({
        type: 'Feature',
        properties: { name: `Дільниця ${features.length + 1}` },
        geometry: { type: 'MultiPolygon', coordinates },
      });
      if (features.length === count) return encode(features);
    }
  }
  throw new Error(`only ${features.length} beats`);
}

/** As many oblasts, each the real one under another number: codes and all. */
export async function mapOfOblasts(count: number): Promise<Uint8Array | undefined> {
  const hromadas = await readHromadas();
  if (!hromadas) return undefined;
  const features = Array.from({ length: count }, (_, turn) =>
    hromadas.map((feature) => ({
      ...feature,
      properties: JSON.parse(
        JSON.stringify(feature.properties).replaceAll('UA51', `UA${51 + turn}`),
      ) as object,
    })),
  );
  return encode(features.flat());
}

function shapeOf({ type, coordinates }: Feature['geometry']): MultiPolygon {
  return (type === 'Polygon' ? [coordinates] : coordinates) as MultiPolygon;
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
