import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaKm2 } from './area.ts';
import type { MultiPolygon } from './geometry.ts';
import { difference, intersection, union } from './overlay.ts';
import { outline, square, squareRing } from './testing.ts';

const point = fc.record({
  lon: fc.double({ min: 30, max: 31, noNaN: true }),
  lat: fc.double({ min: 46, max: 47, noNaN: true }),
});
const shape = fc
  .tuple(point, fc.double({ min: 0.05, max: 0.8, noNaN: true }), fc.integer({ min: 4, max: 60 }))
  .map(([centre, radius, positions]): MultiPolygon => [[outline(centre, radius, positions)]]);

describe('joining and cutting shapes', () => {
  test('two starosta districts with a common border become one area without it', () => {
    const joined = union([square(30, 46, 1), square(31, 46, 1)]);
    expect(joined).toEqual([
      [
        [
          [30, 46],
          [32, 46],
          [32, 47],
          [30, 47],
          [30, 46],
        ],
      ],
    ]);
  });

  test('what is cut out of the middle becomes a hole that turns clockwise', () => {
    const cut = difference(square(30, 46, 3), [square(31, 47, 1)]);
    expect(cut).toHaveLength(1);
    expect(cut[0]).toHaveLength(2);
    expect(areaKm2(cut)).toBeCloseTo(areaKm2(square(30, 46, 3)) - areaKm2(square(31, 47, 1)), 6);
  });

  test('shapes apart have nothing in common', () => {
    expect(intersection(square(30, 46, 1), square(35, 46, 1))).toEqual([]);
  });

  test('neighbours have nothing in common but their border, which is no area', () => {
    expect(intersection(square(30, 46, 1), square(31, 46, 1))).toEqual([]);
  });

  test('nothing joined is nothing', () => {
    expect(union([])).toEqual([]);
    expect(union([[], []])).toEqual([]);
    expect(difference([], [square()])).toEqual([]);
  });

  test('what two shapes hold together and what both hold add up to the two', () => {
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        const together = areaKm2(union([a, b])) + areaKm2(intersection(a, b));
        expect(Math.abs(together - areaKm2(a) - areaKm2(b))).toBeLessThan(0.01);
      }),
    );
  });

  test('what is left and what is taken add up to the whole', () => {
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        const sum = areaKm2(difference(a, [b])) + areaKm2(intersection(a, b));
        expect(Math.abs(sum - areaKm2(a))).toBeLessThan(0.01);
      }),
    );
  });

  test('borders that differ by rounding errors only are one border', () => {
    const noise = fc.double({ min: -1e-14, max: 1e-14, noNaN: true });
    fc.assert(
      fc.property(fc.array(noise, { minLength: 10, maxLength: 10 }), (noises) => {
        const noisy = squareRing(31, 46, 1).map(([lon, lat], index): [number, number] => [
          lon + (noises[2 * index] ?? 0),
          lat + (noises[2 * index + 1] ?? 0),
        ]);
        const closed = [...noisy.slice(0, 4), noisy[0] ?? [0, 0]];
        expect(union([square(30, 46, 1), [[closed]]])).toHaveLength(1);
      }),
    );
  });

  test('leaves what it was given as it was', () => {
    const given = [square(30, 46, 1), square(30.5, 46.5, 1)];
    const before = structuredClone(given);
    union(given);
    expect(given).toEqual(before);
  });
});
