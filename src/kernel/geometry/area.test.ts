import { describe, expect, test } from 'vitest';
import { areaKm2, signedAreaKm2 } from './area.ts';
import type { Ring } from './geometry.ts';
import { square, squareRing } from './testing.ts';

describe('area', () => {
  test('squares of a degree from pole to pole make up the WGS 84 ellipsoid', () => {
    let earth = 0;
    for (let lat = -90; lat < 90; lat += 1) earth += 360 * areaKm2(square(0, lat));
    expect(earth).toBeCloseTo(510_065_621.724, 2);
  });

  test('holes are taken away, whichever way they turn', () => {
    const hole = squareRing(30.25, 46.25, 0.5);
    const ring = squareRing(30, 46, 1);
    const expected = areaKm2([[ring]]) - areaKm2([[hole]]);
    expect(areaKm2([[ring, hole]])).toBeCloseTo(expected, 9);
    expect(areaKm2([[ring, hole.toReversed()]])).toBeCloseTo(expected, 9);
  });

  test('is positive for a ring that runs counter-clockwise, negative for its reverse', () => {
    expect(signedAreaKm2(squareRing(30, 46, 1))).toBeGreaterThan(0);
    expect(signedAreaKm2(squareRing(30, 46, 1).toReversed())).toBeLessThan(0);
  });

  test('a position put on a long edge changes nothing', () => {
    const triangle: Ring = [
      [30, 46],
      [31, 47],
      [30, 47],
      [30, 46],
    ];
    const withMiddle = triangle.toSpliced(1, 0, [30.5, 46.5]);
    expect(Math.abs(signedAreaKm2(triangle) - signedAreaKm2(withMiddle))).toBeLessThan(1e-4);
  });

  test('nothing has no area', () => {
    expect(areaKm2([])).toBe(0);
    expect(signedAreaKm2([])).toBe(0);
  });
});
