import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaKm2 } from './area.ts';
import { clipToBox } from './clip-to-box.ts';
import type { Box, MultiPolygon } from './geometry.ts';
import { intersection } from './overlay.ts';
import { outline, square, squareRing } from './testing.ts';

const BOX: Box = [30, 46, 31, 47];
const IN_BOX = square(30, 46, 1);

describe('what of a shape lies in a box', () => {
  test('is all of what lies in it, none of what lies outside, and the box of what is around it', () => {
    expect(clipToBox(square(30.2, 46.2, 0.5), BOX)).toEqual(square(30.2, 46.2, 0.5));
    expect(clipToBox(square(33, 46, 1), BOX)).toEqual([]);
    expect(areaKm2(clipToBox(square(29, 45, 5), BOX))).toBeCloseTo(areaKm2(IN_BOX), 6);
  });

  test('leaves out a hole that lies outside, and cuts one at the side', () => {
    const around: MultiPolygon = [
      [squareRing(29, 45, 5), squareRing(32, 45.5, 0.5), squareRing(30.5, 46.5, 1)],
    ];
    const left = clipToBox(around, BOX);
    expect(left[0]).toHaveLength(2);
    expect(areaKm2(left)).toBeCloseTo(areaKm2(intersection(around, IN_BOX)), 6);
  });

  test('has the area that cutting with the box has, whatever the outline', () => {
    fc.assert(
      fc.property(
        fc.record({
          lon: fc.double({ min: 29, max: 32, noNaN: true }),
          lat: fc.double({ min: 45, max: 48, noNaN: true }),
        }),
        fc.double({ min: 0.05, max: 2, noNaN: true }),
        fc.integer({ min: 4, max: 80 }),
        (centre, radius, positions) => {
          const shape: MultiPolygon = [[outline(centre, radius, positions)]];
          const cut = areaKm2(intersection(shape, IN_BOX));
          // One ring may be joined along the sides of the box; clipping again removes that.
          const clipped = areaKm2(intersection(clipToBox(shape, BOX), IN_BOX));
          expect(Math.abs(clipped - cut)).toBeLessThan(0.01);
        },
      ),
    );
  });
});
