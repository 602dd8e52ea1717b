import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metresBetween } from '#kernel/geometry/distance.ts';
import { publishedPosition, shownPosition } from './published-position.ts';

const odesaOblast = fc.record({
  lat: fc.double({ min: 45.2, max: 48.3, noNaN: true }),
  lon: fc.double({ min: 28.2, max: 31.3, noNaN: true }),
});

test('a thing that everybody sees is shown where it is, what is about a home nowhere', () => {
  const lamp = { lat: 45.8921, lon: 29.6992 };
  expect(publishedPosition('place', lamp)).toEqual(lamp);
  expect(publishedPosition('never', lamp)).toBeUndefined();
  expect(publishedPosition('place', undefined)).toBeUndefined();
  expect(publishedPosition('coarse', undefined)).toBeUndefined();
});

test('a coarse position is near, and the same for all that is near it', () => {
  fc.assert(
    fc.property(odesaOblast, (exact) => {
      const coarse = publishedPosition('coarse', exact);
      if (!coarse) throw new Error('nowhere');
      // Half of a diagonal of 500 m, a little more in the south of the grid.
      expect(metresBetween(exact, coarse)).toBeLessThan(380);
      expect(publishedPosition('coarse', coarse)).toEqual(coarse);
    }),
  );
});

test('the squares are no smaller than 400 metres anywhere in Ukraine', () => {
  const far = { lat: 52.37, lon: 33.2 };
  const shown = new Set<string>();
  for (let step = 0; step < 100; step += 1) {
    const lon = far.lon + step / 1_000;
    shown.add(JSON.stringify(publishedPosition('coarse', { ...far, lon })));
  }
  const walked = metresBetween(far, { ...far, lon: far.lon + 0.1 });
  expect(walked / shown.size).toBeGreaterThan(400);
});

test('of a coarse position the square is drawn, in which each that is shown so lies', () => {
  fc.assert(
    fc.property(odesaOblast, (exact) => {
      const shown = shownPosition('coarse', publishedPosition('coarse', exact));
      if (shown?.kind !== 'square') throw new Error('no square');
      const [west, south, east, north] = shown.box;
      const aHair = 0.000_001;
      expect(exact.lon).toBeGreaterThan(west - aHair);
      expect(exact.lon).toBeLessThan(east + aHair);
      expect(exact.lat).toBeGreaterThan(south - aHair);
      expect(exact.lat).toBeLessThan(north + aHair);
    }),
  );
  expect(shownPosition('place', { lat: 46, lon: 30 })).toMatchObject({ kind: 'point' });
  expect(shownPosition('never', { lat: 46, lon: 30 })).toBeUndefined();
});
