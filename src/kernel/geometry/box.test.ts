import { describe, expect, test } from 'vitest';
import { boxContains, boxOf, boxOfPoints, boxesMeet } from './box.ts';
import type { Box } from './geometry.ts';
import { squareRing } from './testing.ts';

describe('box', () => {
  test('goes around all parts of a shape', () => {
    expect(boxOf([[squareRing(30, 46, 1)], [squareRing(28, 47, 0.5)]])).toEqual([28, 46, 31, 47.5]);
  });

  test('goes around points', () => {
    expect(
      boxOfPoints([
        { lon: 30.7, lat: 46.5 },
        { lon: 28.8, lat: 45.3 },
      ]),
    ).toEqual([28.8, 45.3, 30.7, 46.5]);
  });

  test('there is none around nothing', () => {
    expect(boxOf([])).toBeUndefined();
    expect(boxOfPoints([])).toBeUndefined();
  });

  test('neighbours that share a border meet, others do not', () => {
    const odesa: Box = [30, 46, 31, 47];
    expect(boxesMeet(odesa, [31, 46, 32, 47])).toBe(true);
    expect(boxesMeet(odesa, [31.1, 46, 32, 47])).toBe(false);
    expect(boxesMeet(odesa, [30, 47.1, 31, 48])).toBe(false);
  });

  test('holds its border, and nothing that is not a number', () => {
    expect(boxContains([30, 46, 31, 47], 31, 47)).toBe(true);
    expect(boxContains([30, 46, 31, 47], Number.NaN, 46.5)).toBe(false);
    expect(boxContains([30, 46, 31, 47], 30.5, Number.POSITIVE_INFINITY)).toBe(false);
  });
});
