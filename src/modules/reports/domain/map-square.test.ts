import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxContains, boxOf } from '#kernel/geometry/box.ts';
import { boxOfSquare, digitsFor, parseSquare } from './map-square.ts';

const names = fc.stringMatching(/^[0-3]{1,16}$/);
function squareOf(text: string) {
  const square = parseSquare(text);
  if (!square) throw new Error(`no square ${text}`);
  return square;
}

describe('a square of the map', () => {
  it('lies in each square whose name its own begins with', () => {
    fc.assert(
      fc.property(names, fc.nat(15), (name, length) => {
        const [west, south, east, north] = boxOfSquare(squareOf(name));
        const around = boxOfSquare(squareOf(name.slice(0, 1 + (length % name.length))));
        expect(boxContains(around, (west + east) / 2, (south + north) / 2)).toBe(true);
      }),
    );
  });

  it('is as high as it is wide in the middle of Ukraine', () => {
    const [west, south, east, north] = boxOfSquare(squareOf('1203123012'));
    expect((north - south) / ((east - west) * Math.cos((48 * Math.PI) / 180))).toBeCloseTo(1);
  });

  it('is one of four to seven across a map, whatever the map shows', () => {
    const oblast = boxOf([
      [
        [
          [28.2, 45.1],
          [31.3, 45.1],
          [31.3, 48.2],
          [28.2, 45.1],
        ],
      ],
    ]);
    for (const box of [
      oblast,
      [29.2, 45.6, 29.8, 46] as const,
      [30.7, 46.4, 30.72, 46.42] as const,
    ]) {
      if (!box) throw new Error('no box');
      const [west, south, east, north] = boxOfSquare(squareOf('1'.repeat(digitsFor(box))));
      const across = Math.max(
        (box[2] - box[0]) / (east - west),
        (box[3] - box[1]) / (north - south),
      );
      expect(across).toBeGreaterThanOrEqual(3.5);
      expect(across).toBeLessThanOrEqual(7);
    }
    expect(digitsFor([30, 46, 30, 46])).toBe(16);
    expect(digitsFor([-180, -90, 180, 90])).toBe(2);
  });

  it('is nothing else than digits of four', () => {
    for (const text of ['', '4', '12a', '1'.repeat(17), "1' or '1", '１'])
      expect(parseSquare(text)).toBeUndefined();
  });
});
