import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains } from './contains.ts';
import { containsInIntegers, outline, square, squareRing } from './testing.ts';

describe('contains', () => {
  test('a shape holds what is inside and not what is in its hole', () => {
    const shape = [[squareRing(30, 46, 3), squareRing(31, 47, 1).toReversed()]];
    expect(contains(shape, 30.5, 46.5)).toBe(true);
    expect(contains(shape, 31.5, 47.5)).toBe(false);
    expect(contains(shape, 29, 47)).toBe(false);
  });

  test('the border, its corners and the border of a hole are held', () => {
    const shape = [[squareRing(30, 46, 3), squareRing(31, 47, 1).toReversed()]];
    for (const [lon, lat] of [
      [30, 46],
      [33, 49],
      [31.5, 46],
      [30, 47.25],
      [31, 47.5],
      [32, 48],
    ] as const) {
      expect(contains(shape, lon, lat)).toBe(true);
    }
  });

  test('an island in the lake of a hole is held', () => {
    const shape = [
      [squareRing(30, 46, 3), squareRing(31, 47, 1).toReversed()],
      [squareRing(31.4, 47.4, 0.2)],
    ];
    expect(contains(shape, 31.5, 47.5)).toBe(true);
    expect(contains(shape, 31.1, 47.1)).toBe(false);
  });

  test('a ray that passes exactly through corners counts them once', () => {
    const diamond = [
      [
        [
          [0, -1],
          [1, 0],
          [0, 1],
          [-1, 0],
          [0, -1],
        ] as [number, number][],
      ],
    ];
    expect(contains(diamond, 0, 0)).toBe(true);
    expect(contains(diamond, -2, 0)).toBe(false);
    expect(contains(diamond, -0.5, 1)).toBe(false);
    expect(contains(diamond, -0.5, -1)).toBe(false);
  });

  test('a point a hair away from a slanting border is told from one on it', () => {
    const triangle = [
      [
        [
          [0, 0],
          [3, 1],
          [0, 1],
          [0, 0],
        ] as [number, number][],
      ],
    ];
    // 0.1 × 3 and 0.3 are not the same double.
    expect(contains(triangle, 0.1 * 3, 0.1)).toBe(false);
    expect(contains(triangle, 0.3, 0.1)).toBe(true);
    expect(contains(triangle, 1.5, 0.5)).toBe(true);
  });

  test('what is no place is nowhere', () => {
    for (const nonsense of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(contains(square(), nonsense, 46.5)).toBe(false);
      expect(contains(square(), 30.5, nonsense)).toBe(false);
    }
  });

  test('turning a ring round or starting it elsewhere changes no answer', () => {
    const ring = outline({ lon: 30, lat: 46 }, 1, 60);
    const turned = [[ring.toReversed()]];
    const restarted = [[[...ring.slice(20), ...ring.slice(1, 21)]]];
    const near = fc.double({ min: -1.5, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(near, near, (dx, dy) => {
        const answer = contains([[ring]], 30 + dx, 46 + dy);
        expect(contains(turned, 30 + dx, 46 + dy)).toBe(answer);
        expect(contains(restarted, 30 + dx, 46 + dy)).toBe(answer);
      }),
    );
  });

  test('agrees with a calculation in whole numbers, corners and slanting borders included', () => {
    const eighths = fc.integer({ min: 0, max: 16 }).map((eighth) => eighth / 8);
    const triangle = fc.tuple(
      fc.tuple(eighths, eighths),
      fc.tuple(eighths, eighths),
      fc.tuple(eighths, eighths),
    );
    fc.assert(
      fc.property(triangle, eighths, eighths, ([a, b, c], x, y) => {
        const shape = [[[a, b, c, a]]];
        expect(contains(shape, x, y)).toBe(containsInIntegers(shape)(x, y));
      }),
      { numRuns: 2000 },
    );
  });
});
