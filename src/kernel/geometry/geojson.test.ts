import { describe, expect, test } from 'vitest';
import { areaKm2, signedAreaKm2 } from './area.ts';
import { contains } from './contains.ts';
import { metresBetween } from './distance.ts';
import { readGeoJson } from './geojson.ts';
import type { GeoJsonOptions, ReadFeature, TakenFeature } from './geojson-findings.ts';
import type { Box, MultiPolygon } from './geometry.ts';
import { outline, squareRing } from './testing.ts';

const UKRAINE: Box = [22, 44, 40.3, 52.5];

function feature(geometry: unknown, properties: unknown = { name: 'Вигадана громада' }): unknown {
  return { type: 'Feature', properties, geometry };
}

function polygon(...coordinates: unknown[]): unknown {
  return { type: 'Polygon', coordinates };
}

function collection(...features: unknown[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function read(text: string, options?: GeoJsonOptions): readonly ReadFeature[] {
  const answer = readGeoJson(text, options);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

function taken(geometry: unknown, options?: GeoJsonOptions): TakenFeature {
  const [only] = read(collection(feature(geometry)), options);
  if (!only?.outcome.ok) throw new Error(JSON.stringify(only?.outcome));
  return only.outcome.value;
}

function shapeOf({ geometry }: TakenFeature): MultiPolygon {
  if (geometry.kind !== 'shape') throw new Error('a point');
  return geometry.shape;
}

function mends({ mended }: TakenFeature): readonly string[] {
  return mended.map(({ code }) => code);
}

describe('reading areas from a file', () => {
  test('a sound polygon is taken as it is, position by position', () => {
    const rings = [squareRing(30, 46, 1), squareRing(30.4, 46.4, 0.1).toReversed()];
    const answer = taken(polygon(...rings), { expected: UKRAINE });
    expect(answer).toEqual({ geometry: { kind: 'shape', shape: [rings] }, mended: [] });
  });

  test('a collection, a feature and a bare geometry say the same', () => {
    const geometry = polygon(squareRing(30, 46, 1));
    const outcomes = [
      collection(feature(geometry)),
      JSON.stringify(feature(geometry)),
      JSON.stringify(geometry),
    ].map((text) => read(text)[0]?.outcome);
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toEqual(outcomes[0]);
  });

  test('a byte order mark is passed over', () => {
    expect(read(`\uFEFF${collection(feature(polygon(squareRing(30, 46, 1))))}`)).toHaveLength(1);
  });

  test('features keep their number, id and plain properties', () => {
    const text = collection(
      {
        type: 'Feature',
        id: 'relation/1',
        geometry: null,
        properties: { name: 'Ім’я', level: 7, open: true, tags: ['a'], none: null },
      },
      feature(null),
    );
    const [first, second] = read(text);
    expect(first).toMatchObject({ number: 1, id: 'relation/1' });
    expect({ ...first?.properties }).toEqual({ name: 'Ім’я', level: 7, open: true });
    expect(second?.number).toBe(2);
  });

  test('one bad feature does not lose the others', () => {
    const good = feature(polygon(squareRing(30, 46, 1)));
    const outcomes = read(collection(good, feature(polygon([[30, 'x']])), 17, null, good));
    expect(outcomes.map(({ outcome }) => outcome.ok)).toEqual([true, false, false, false, true]);
  });

  test('a point is a place', () => {
    expect(taken({ type: 'Point', coordinates: [29.6133, 45.8403, 12] })).toEqual({
      geometry: { kind: 'point', point: { lon: 29.6133, lat: 45.8403 } },
      mended: [{ code: 'altitude-dropped', positions: 1 }],
    });
  });

  test('a collection of polygons is one shape; the label beside them is passed over, and it is said', () => {
    const answer = taken({
      type: 'GeometryCollection',
      geometries: [
        polygon(squareRing(30, 46, 1)),
        {
          type: 'GeometryCollection',
          geometries: [{ type: 'MultiPolygon', coordinates: [[squareRing(33, 46, 1)]] }],
        },
        { type: 'Point', coordinates: [30.5, 46.5] },
        {
          type: 'LineString',
          coordinates: [
            [30, 46],
            [31, 47],
          ],
        },
      ],
    });
    expect(shapeOf(answer)).toEqual([[squareRing(30, 46, 1)], [squareRing(33, 46, 1)]]);
    expect(answer.mended).toEqual([{ code: 'other-geometry-ignored', geometries: 2 }]);
  });
});

describe('mending', () => {
  test('an open ring is closed', () => {
    const answer = taken(polygon(squareRing(30, 46, 1).slice(0, 4)));
    expect(shapeOf(answer)).toEqual([[squareRing(30, 46, 1)]]);
    expect(answer.mended).toEqual([{ code: 'ring-closed', rings: 1 }]);
  });

  test('positions that repeat the one before are removed', () => {
    const doubled = squareRing(30, 46, 1).flatMap((position) => [position, position]);
    const answer = taken(polygon(doubled));
    expect(shapeOf(answer)).toEqual([[squareRing(30, 46, 1)]]);
    expect(answer.mended).toEqual([{ code: 'repeated-positions-removed', positions: 5 }]);
  });

  test('altitudes are dropped', () => {
    const raised = squareRing(30, 46, 1).map(([lon, lat]) => [lon, lat, 52.5]);
    expect(taken(polygon(raised)).mended).toEqual([{ code: 'altitude-dropped', positions: 5 }]);
  });

  test('rings are turned to run as RFC 7946 says', () => {
    const answer = taken(polygon(squareRing(30, 46, 1).toReversed(), squareRing(30.4, 46.4, 0.1)));
    const [outer, hole] = shapeOf(answer)[0] ?? [];
    expect(signedAreaKm2(outer ?? [])).toBeGreaterThan(0);
    expect(signedAreaKm2(hole ?? [])).toBeLessThan(0);
    expect(answer.mended).toEqual([{ code: 'ring-reversed', rings: 2 }]);
  });

  test('rings that enclose nothing go, the rest of the feature stays', () => {
    const line = [
      [30.2, 46.2],
      [30.3, 46.3],
      [30.4, 46.4],
      [30.2, 46.2],
    ];
    const speck = squareRing(30.5, 46.5, 1e-7);
    const answer = taken({
      type: 'MultiPolygon',
      coordinates: [
        [squareRing(30, 46, 1), line, speck],
        [
          [
            [35, 46],
            [36, 46],
            [35, 46],
          ],
        ],
      ],
    });
    expect(shapeOf(answer)).toEqual([[squareRing(30, 46, 1)]]);
    expect(answer.mended).toContainEqual({ code: 'sliver-dropped', rings: 3 });
  });

  test('the loop of a shaking hand is cut out, and it is said where and how much changed', () => {
    // Between two corners the line runs back over itself for some metres.
    const shaky = squareRing(30, 46, 1).toSpliced(
      2,
      0,
      [31, 46.5],
      [31.0001, 46.5001],
      [31.0001, 46.5],
      [31, 46.5001],
    );
    const answer = taken(polygon(shaky));
    expect(
      Math.abs(areaKm2(shapeOf(answer)) / areaKm2([[squareRing(30, 46, 1)]]) - 1),
    ).toBeLessThan(1e-6);
    const [mend] = answer.mended;
    expect(mend?.code).toBe('crossing-resolved');
    const at = mend?.code === 'crossing-resolved' ? mend.at : undefined;
    expect(at && metresBetween(at, { lon: 31, lat: 46.5 })).toBeLessThan(20);
  });

  test('a spike that goes out and comes back is cut off', () => {
    const spiked = squareRing(30, 46, 1).toSpliced(2, 0, [31, 46.5], [32, 46.5], [31, 46.5]);
    const answer = taken(polygon(spiked));
    expect(mends(answer)).toEqual(['crossing-resolved']);
    expect(areaKm2(shapeOf(answer))).toBeCloseTo(areaKm2([[squareRing(30, 46, 1)]]), 3);
  });

  test('parts that lie over each other become one', () => {
    const answer = taken({
      type: 'MultiPolygon',
      coordinates: [[squareRing(30, 46, 1)], [squareRing(30.5, 46.5, 1)]],
    });
    expect(shapeOf(answer)).toHaveLength(1);
    expect(mends(answer)).toEqual(['parts-joined']);
    expect(contains(shapeOf(answer), 30.75, 46.75)).toBe(true);
  });

  test('a part inside another one is not taken for a hole', () => {
    const answer = taken({
      type: 'MultiPolygon',
      coordinates: [[squareRing(30, 46, 1)], [squareRing(30.4, 46.4, 0.1)]],
    });
    expect(contains(shapeOf(answer), 30.45, 46.45)).toBe(true);
    expect(mends(answer)).toEqual(['parts-joined']);
  });

  test('an island in a hole stays as it is', () => {
    const lake = [squareRing(30, 46, 1), squareRing(30.2, 46.2, 0.6).toReversed()];
    const island = [squareRing(30.4, 46.4, 0.1)];
    const answer = taken({ type: 'MultiPolygon', coordinates: [lake, island] });
    expect(answer.mended).toEqual([]);
    expect(shapeOf(answer)).toEqual([lake, island]);
  });

  test('a hole that touches the border in a corner is no fault', () => {
    const rings = [
      squareRing(30, 46, 1),
      [
        [30, 46],
        [30.2, 46.4],
        [30.4, 46.2],
        [30, 46],
      ],
    ];
    expect(taken(polygon(...rings)).mended).toEqual([]);
  });

  test('two halves that meet in one point are parted there', () => {
    const halves = [
      [30, 46],
      [30.5, 46.5],
      [31, 46],
      [31, 47],
      [30.5, 46.5],
      [30, 47],
      [30, 46],
    ];
    expect(taken(polygon(halves)).mended).toEqual([
      { code: 'touch-resolved', at: { lon: 30.5, lat: 46.5 } },
    ]);
  });

  test('latitude written first is noticed where the region is known', () => {
    const swapped = squareRing(30, 46, 1).map(([lon, lat]) => [lat, lon]);
    const answer = taken(polygon(swapped), { expected: UKRAINE });
    expect(mends(answer)[0]).toBe('lat-lon-swapped');
    expect(contains(shapeOf(answer), 30.5, 46.5)).toBe(true);
    const place = taken({ type: 'Point', coordinates: [46.4775, 30.7326] }, { expected: UKRAINE });
    expect(place.geometry).toEqual({ kind: 'point', point: { lon: 30.7326, lat: 46.4775 } });
  });
});

describe('large files', () => {
  test('200,000 positions in one feature are read in seconds', () => {
    const ring = outline({ lon: 30, lat: 46 }, 1, 200_000);
    const started = process.threadCpuUsage();
    const answer = taken(polygon(ring));
    expect(process.threadCpuUsage(started).user).toBeLessThan(10_000_000);
    expect(shapeOf(answer)[0]?.[0]).toHaveLength(200_000);
  });

  test('a file of 30 MB is read in seconds', () => {
    const many = Array.from({ length: 900 }, (_, index) =>
      feature(polygon(outline({ lon: 30 + index / 1000, lat: 46 }, 0.1, 900, index))),
    );
    const text = collection(...many);
    expect(text.length).toBeGreaterThan(30_000_000);
    const started = process.threadCpuUsage();
    const features = read(text, { expected: UKRAINE });
    expect(process.threadCpuUsage(started).user).toBeLessThan(15_000_000);
    expect(features.every(({ outcome }) => outcome.ok)).toBe(true);
  });
});
