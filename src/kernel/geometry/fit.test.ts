import { describe, expect, test } from 'vitest';
import { areaKm2 } from './area.ts';
import { holes, overlaps } from './fit.ts';
import { square, squareRing } from './testing.ts';

describe('how beats fit together', () => {
  test('two that divide a hromada leave neither hole nor overlap', () => {
    const beats = [square(30, 46, 1), square(31, 46, 1)];
    const hromada = [
      [
        [
          [30, 46],
          [32, 46],
          [32, 47],
          [30, 47],
          [30, 46],
        ] as [number, number][],
      ],
    ];
    expect(overlaps(beats)).toEqual([]);
    expect(holes(hromada, beats)).toEqual([]);
  });

  test('an overlap names both, with its area and shape, the largest first', () => {
    const found = overlaps([
      square(30, 46, 1),
      square(30.9, 46, 1),
      square(31.85, 46, 1),
      square(40, 46, 1),
    ]);
    expect(found.map(({ first, second }) => [first, second])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(found[0]?.km2).toBeCloseTo(areaKm2(square(30, 46, 1)) / 10, 3);
    expect(areaKm2(found[0]?.shape ?? [])).toBe(found[0]?.km2);
  });

  test('every hole is told by itself, the largest first', () => {
    const hromada = square(30, 46, 1);
    const beat = [
      [squareRing(30, 46, 1), squareRing(30.1, 46.1, 0.1), squareRing(30.5, 46.5, 0.2)],
    ];
    const found = holes(hromada, [beat]);
    expect(found).toHaveLength(2);
    expect(found[0]?.km2).toBeCloseTo(areaKm2(square(30.5, 46.5, 0.2)), 3);
    expect(found[1]?.km2).toBeCloseTo(areaKm2(square(30.1, 46.1, 0.1)), 3);
  });

  test('what is smaller than the tolerance is how two hands draw one border', () => {
    const beats = [square(30, 46, 1), square(30.999_99, 46, 1)];
    expect(overlaps(beats)).toHaveLength(1);
    expect(overlaps(beats, 0.1)).toHaveLength(0);
    expect(holes(square(30, 46, 1), [square(30, 46, 0.999_999)], 1)).toEqual([]);
  });

  test('a hromada without beats is one hole', () => {
    const [hole] = holes(square(30, 46, 1), []);
    expect(hole?.km2).toBeCloseTo(areaKm2(square(30, 46, 1)), 6);
  });
});
