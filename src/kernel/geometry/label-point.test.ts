import { describe, expect, test } from 'vitest';
import { contains } from './contains.ts';
import { metresBetween } from './distance.ts';
import type { Ring } from './geometry.ts';
import { labelPoint } from './label-point.ts';
import { square, squareRing } from './testing.ts';

describe('where a name stands', () => {
  test('in the middle of a square', () => {
    const point = labelPoint(square(30, 46, 1));
    expect(metresBetween(point ?? { lon: 0, lat: 0 }, { lon: 30.5, lat: 46.5 })).toBeLessThan(
      20_000,
    );
  });

  test('inside a village that is bent around a bay, where a centroid is not', () => {
    const bent: Ring = [
      [30, 46],
      [30.1, 46],
      [30.1, 46.01],
      [30.01, 46.01],
      [30.01, 46.09],
      [30.1, 46.09],
      [30.1, 46.1],
      [30, 46.1],
      [30, 46],
    ];
    const point = labelPoint([[bent]]);
    expect(point && contains([[bent]], point.lon, point.lat)).toBe(true);
    expect(contains([[bent]], 30.05, 46.05)).toBe(false);
  });

  test('in the largest part', () => {
    const point = labelPoint([[squareRing(28, 45, 0.01)], [squareRing(30, 46, 1)]]);
    expect(point?.lon).toBeGreaterThan(30);
  });

  test('not in a hole', () => {
    const shape = [[squareRing(30, 46, 1), squareRing(30.2, 46.2, 0.6).toReversed()]];
    const point = labelPoint(shape);
    expect(point && contains(shape, point.lon, point.lat)).toBe(true);
  });

  test('nowhere when there is no shape', () => {
    expect(labelPoint([])).toBeUndefined();
  });
});
