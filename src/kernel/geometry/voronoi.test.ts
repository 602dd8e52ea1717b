import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaKm2 } from './area.ts';
import { contains } from './contains.ts';
import { metresBetween } from './distance.ts';
import { holes, overlaps } from './fit.ts';
import type { MultiPolygon } from './geometry.ts';
import { outline, square, squareRing } from './testing.ts';
import { splitByNearest } from './voronoi.ts';

const region: MultiPolygon = [
  [outline({ lon: 29.6, lat: 45.8 }, 0.2, 120), squareRing(29.55, 45.78, 0.02).toReversed()],
  [squareRing(29.9, 45.6, 0.03)],
];
const seedsWithin = fc.uniqueArray(
  fc.record({
    lon: fc.double({ min: 29.4, max: 29.95, noNaN: true }),
    lat: fc.double({ min: 45.6, max: 46, noNaN: true }),
  }),
  { minLength: 1, maxLength: 25, selector: ({ lon, lat }) => `${lon} ${lat}` },
);

function split(seeds: readonly { lon: number; lat: number }[]) {
  const answer = splitByNearest(
    region,
    seeds.map((point, index) => ({ id: `village ${index}`, point })),
  );
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
}

describe('dividing a hromada by the nearest village', () => {
  test('the cells together are the hromada, and none overlaps another', () => {
    fc.assert(
      fc.property(seedsWithin, (seeds) => {
        const shapes = split(seeds).cells.map(({ shape }) => shape);
        const missing = holes(region, shapes, 0).reduce((sum, { km2 }) => sum + km2, 0);
        const doubled = overlaps(shapes, 0).reduce((sum, { km2 }) => sum + km2, 0);
        const beyond = shapes.reduce((sum, shape) => sum + areaKm2(shape), 0) - areaKm2(region);
        // Ten square metres in 700 km²: a tenth of a millimetre along some 200 km of border.
        expect(Math.max(missing, doubled, Math.abs(beyond))).toBeLessThan(1e-5);
      }),
      { numRuns: 40 },
    );
  });

  test('whoever lives in a cell has its village nearest, in metres', () => {
    const place = fc.record({
      lon: fc.double({ min: 29.35, max: 29.95, noNaN: true }),
      lat: fc.double({ min: 45.58, max: 46.02, noNaN: true }),
    });
    fc.assert(
      fc.property(
        seedsWithin,
        fc.array(place, { minLength: 20, maxLength: 20 }),
        (seeds, homes) => {
          const { cells } = split(seeds);
          for (const home of homes) {
            const cell = cells.find(({ shape }) => contains(shape, home.lon, home.lat));
            if (!cell) continue;
            const own = seeds[Number(cell.id.split(' ')[1])];
            const nearest = Math.min(...seeds.map((seed) => metresBetween(seed, home)));
            expect(own && metresBetween(own, home)).toBeLessThan(nearest + 150);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('an only village has the whole hromada', () => {
    expect(areaKm2(split([{ lon: 29.6, lat: 45.8 }]).cells[0]?.shape ?? [])).toBeCloseTo(
      areaKm2(region),
      5,
    );
  });

  test('villages in a row along a river divide it like any others', () => {
    const row = [0, 1, 2, 3].map((step) => ({ lon: 29.5 + step / 20, lat: 45.8 }));
    expect(split(row).cells).toHaveLength(4);
  });

  test('of two villages on one point one has the cell, whatever their order, and it is said', () => {
    const seeds = [
      { id: 'b', point: { lon: 29.6, lat: 45.8 } },
      { id: 'a', point: { lon: 29.6, lat: 45.8 } },
      { id: 'c', point: { lon: 29.7, lat: 45.8 } },
    ];
    for (const given of [seeds, seeds.toReversed()]) {
      const answer = splitByNearest(region, given);
      expect(answer.ok && answer.value.cells.map(({ id }) => id).sort()).toEqual(['a', 'c']);
      expect(answer.ok && answer.value.without).toEqual([{ id: 'b', reason: 'same-point' }]);
    }
  });

  test('a village outside the border takes part, and it is said', () => {
    const { cells, outside, without } = split([
      { lon: 29.6, lat: 45.8 },
      { lon: 29.85, lat: 45.8 },
      { lon: 20, lat: 40 },
    ]);
    expect(cells.map(({ id }) => id)).toEqual(['village 0', 'village 1']);
    expect(outside).toEqual(['village 1', 'village 2']);
    expect(without).toEqual([{ id: 'village 2', reason: 'others-nearer' }]);
  });

  test('without villages, without a hromada or with a place that is none it is refused', () => {
    const seed = { id: 'a', point: { lon: 29.6, lat: 45.8 } };
    expect(splitByNearest(region, [])).toEqual({ ok: false, refusal: 'no-seeds' });
    expect(splitByNearest([], [seed])).toEqual({ ok: false, refusal: 'no-region' });
    expect(splitByNearest(square(), [{ ...seed, point: { lon: Number.NaN, lat: 45 } }])).toEqual({
      ok: false,
      refusal: 'position-not-finite',
    });
  });
});
