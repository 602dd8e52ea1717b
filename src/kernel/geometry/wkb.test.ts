import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MultiPolygon } from './geometry.ts';
import { squareRing } from './testing.ts';
import { decodeWkb, encodeWkb } from './wkb.ts';

const shape: MultiPolygon = [
  [squareRing(30, 46, 1), squareRing(30.25, 46.25, 0.5).toReversed()],
  [squareRing(28, 45, 0.1)],
];

describe('the stored form of a boundary', () => {
  test('is WKB, as other programs write it', () => {
    const bytes = encodeWkb([[squareRing(0, 0, 1)]]);
    expect(Buffer.from(bytes).toString('hex')).toBe(
      [
        '010600000001000000', // little-endian, MultiPolygon, one polygon
        '010300000001000000', // little-endian, Polygon, one ring
        '05000000', // five positions
        '00000000000000000000000000000000',
        '000000000000f03f0000000000000000',
        '000000000000f03f000000000000f03f',
        '0000000000000000000000000000f03f',
        '00000000000000000000000000000000',
      ].join(''),
    );
  });

  test('gives back the very same numbers', () => {
    const lon = fc.double({ min: -180, max: 180, noNaN: true });
    const lat = fc.double({ min: -90, max: 90, noNaN: true });
    const ring = fc
      .array(fc.tuple(lon, lat), { minLength: 3, maxLength: 9 })
      .map((open): [number, number][] => [...open, open[0] ?? [0, 0]]);
    const shapes = fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { maxLength: 3 });
    fc.assert(
      fc.property(shapes, (given) => {
        expect(decodeWkb(encodeWkb(given))).toEqual({ ok: true, value: given });
      }),
    );
  });

  test('is read from the middle of a larger buffer, as a driver hands it over', () => {
    const bytes = encodeWkb(shape);
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 3);
    expect(decodeWkb(larger.subarray(3, 3 + bytes.length))).toEqual({ ok: true, value: shape });
  });

  test('cut off anywhere, it is refused', () => {
    const bytes = encodeWkb(shape);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(decodeWkb(bytes.subarray(0, length))).toEqual({ ok: false, refusal: 'wkb-cut-short' });
    }
  });

  test('with bytes left over it is refused', () => {
    const bytes = new Uint8Array([...encodeWkb(shape), 0]);
    expect(decodeWkb(bytes)).toEqual({ ok: false, refusal: 'wkb-trailing-bytes' });
  });

  test('a count of four thousand million rings is not believed', () => {
    const bytes = encodeWkb(shape);
    new DataView(bytes.buffer).setUint32(14, 0xff_ff_ff_ff, true);
    expect(decodeWkb(bytes)).toEqual({ ok: false, refusal: 'wkb-cut-short' });
  });

  test.each([
    [
      'another kind of geometry',
      (view: DataView) => view.setUint32(1, 1, true),
      'wkb-not-multipolygon',
    ],
    ['the other byte order', (view: DataView) => view.setUint8(0, 0), 'wkb-not-multipolygon'],
    [
      'a ring left open',
      (view: DataView) => view.setFloat64(22, 30.5, true),
      'wkb-ring-not-closed',
    ],
    [
      'a place that is not on earth',
      (view: DataView) => view.setFloat64(22, 181, true),
      'wkb-position-out-of-range',
    ],
    [
      'what is not a number',
      (view: DataView) => view.setFloat64(30, Number.NaN, true),
      'wkb-position-out-of-range',
    ],
  ])('refuses %s', (_, spoil, refusal) => {
    const bytes = encodeWkb(shape);
    spoil(new DataView(bytes.buffer));
    expect(decodeWkb(bytes)).toEqual({ ok: false, refusal });
  });
});
