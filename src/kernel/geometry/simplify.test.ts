import { describe, expect, test } from 'vitest';
import { areaKm2 } from './area.ts';
import type { MultiPolygon, Ring } from './geometry.ts';
import { simplifyTogether } from './simplify.ts';
import { outline, squareRing } from './testing.ts';

/** Two neighbours with a common wavy border of 200 positions. */
const border = Array.from({ length: 200 }, (_, index): [number, number] => [
  30.5 + 0.01 * Math.sin(index / 3) + 0.002 * Math.sin(index * 7),
  46 + index / 200,
]);
const west: MultiPolygon = [[[[30, 46], ...border, [30, 46.995], [30, 46]] as Ring]];
const east: MultiPolygon = [[[[31, 46], [31, 46.995], ...border.toReversed(), [31, 46]] as Ring]];

describe('simplifying for a map', () => {
  test('leaves a fraction of the positions and nearly the whole area', () => {
    const [drawn] = simplifyTogether([[[outline({ lon: 30, lat: 46 }, 1, 5000)]]], 300);
    const whole = areaKm2([[outline({ lon: 30, lat: 46 }, 1, 5000)]]);
    expect(drawn?.[0]?.[0]?.length).toBeLessThan(500);
    expect(Math.abs(areaKm2(drawn ?? []) / whole - 1)).toBeLessThan(0.01);
  });

  test('neighbours still share every position of their border', () => {
    const [drawnWest, drawnEast] = simplifyTogether([west, east], 100);
    const inner = (shape: MultiPolygon | undefined) =>
      (shape?.flat(2) ?? []).filter(([lon]) => lon > 30.1 && lon < 30.9).map(String);
    expect(inner(drawnWest).length).toBeLessThan(100);
    expect(new Set(inner(drawnWest))).toEqual(new Set(inner(drawnEast)));
    expect(inner(drawnWest).length).toBeGreaterThan(2);
  });

  test('islands and holes below a pixel go, a whole shape below a pixel stays', () => {
    const speck = squareRing(29.5, 45.5, 0.001);
    const mainland = [[squareRing(30, 46, 1), squareRing(30.5, 46.5, 0.001).toReversed()], [speck]];
    const [drawn, tiny] = simplifyTogether([mainland, [[speck]]], 100);
    expect(drawn).toHaveLength(1);
    expect(drawn?.[0]).toHaveLength(1);
    expect(tiny).toEqual([[speck]]);
  });

  test('what was given is left as it was', () => {
    const before = structuredClone([west, east]);
    simplifyTogether([west, east], 50);
    expect([west, east]).toEqual(before);
  });

  test('no shapes, no drawing', () => {
    expect(simplifyTogether([], 100)).toEqual([]);
    expect(simplifyTogether([[]], 100)).toEqual([[]]);
  });
});
