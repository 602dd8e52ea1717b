import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metresBetween } from './distance.ts';

const odesa = { lon: 30.7326, lat: 46.4775 };
const tatarbunary = { lon: 29.6133, lat: 45.8403 };

describe('distance', () => {
  test('from Odesa to Tatarbunary is 111 km, whichever way one goes', () => {
    expect(metresBetween(odesa, tatarbunary) / 1000).toBeCloseTo(111.4, 0);
    expect(metresBetween(tatarbunary, odesa)).toBe(metresBetween(odesa, tatarbunary));
  });

  test('a minute of latitude is a nautical mile', () => {
    const metres = metresBetween(odesa, { lon: odesa.lon, lat: odesa.lat + 1 / 60 });
    expect(Math.abs(metres - 1852)).toBeLessThan(2);
  });

  test('to the other side of the earth is half its girth, not NaN', () => {
    expect(metresBetween({ lon: 0, lat: 0 }, { lon: 180, lat: 0 })).toBeCloseTo(20_015_115, -2);
  });

  test('no detour within Ukraine is shorter', () => {
    const point = fc.record({
      lon: fc.double({ min: 22, max: 40, noNaN: true }),
      lat: fc.double({ min: 44, max: 53, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(metresBetween(a, b)).toBeLessThanOrEqual(
          metresBetween(a, c) + metresBetween(c, b) + 0.001,
        );
      }),
    );
  });
});
