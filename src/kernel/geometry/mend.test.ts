import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains } from './contains.ts';
import { mendPolygons } from './mend.ts';
import { outline, squareRing } from './testing.ts';

/** A border as people draw it: wavy, with some corners displaced so far that lines may cross. */
const drawnByHand = fc
  .record({
    lon: fc.double({ min: 30, max: 30.6, noNaN: true }),
    lat: fc.double({ min: 46, max: 46.6, noNaN: true }),
    radius: fc.double({ min: 0.1, max: 0.5, noNaN: true }),
    positions: fc.integer({ min: 8, max: 80 }),
    slips: fc.array(fc.tuple(fc.nat(79), fc.double({ min: -0.1, max: 0.1, noNaN: true })), {
      maxLength: 4,
    }),
  })
  .map(({ lon, lat, radius, positions, slips }) => {
    const ring = outline({ lon, lat }, radius, positions).map((pair) => pair);
    for (const [at, slip] of slips) {
      const pair = ring[at];
      if (pair) ring[at] = [pair[0] + slip, pair[1] - slip];
    }
    return [ring];
  });

describe('mending what a person drew', () => {
  test('what was mended once needs no mending again: a second import changes nothing', () => {
    fc.assert(
      fc.property(fc.array(drawnByHand, { minLength: 1, maxLength: 3 }), (drawn) => {
        const once = mendPolygons(drawn);
        if (!once.ok) return;
        expect(mendPolygons(once.value.shape)).toEqual({
          ok: true,
          value: { shape: once.value.shape, mended: [] },
        });
      }),
    );
  });

  test('a place that was in one part of the drawing, and far from its lines, is in the shape', () => {
    const drawn = [[squareRing(30, 46, 1)], [squareRing(30.5, 46.5, 1)], [squareRing(33, 46, 1)]];
    const whole = mendPolygons(drawn);
    const shape = whole.ok ? whole.value.shape : [];
    for (const [lon, lat] of [
      [30.25, 46.25],
      [30.75, 46.75],
      [31.25, 47.25],
      [33.5, 46.5],
    ] as const) {
      expect(contains(shape, lon, lat)).toBe(true);
    }
    expect(contains(shape, 31.25, 46.25)).toBe(false);
  });

  test('what is drawn twice is there once', () => {
    const twice = mendPolygons([[squareRing(30, 46, 1)], [squareRing(30, 46, 1)]]);
    expect(twice.ok && twice.value.shape).toEqual([[squareRing(30, 46, 1)]]);
  });

  test('a ring that touches itself becomes rings that do not, and that is told', () => {
    // Two squares with a common corner, drawn as one ring; and a bay whose mouth is closed in one point.
    const eight = [
      [30, 46],
      [31, 46],
      [31, 47],
      [32, 47],
      [32, 48],
      [31, 48],
      [31, 47],
      [30, 47],
      [30, 46],
    ] as const;
    const bay = [
      [30, 46],
      [33, 46],
      [33, 49],
      [31.5, 49],
      [32, 48],
      [31, 48],
      [31.5, 49],
      [30, 49],
      [30, 46],
    ] as const;
    for (const [ring, parts, rings] of [
      [eight, 2, 2],
      [bay, 1, 2],
    ] as const) {
      const whole = mendPolygons([[ring]]);
      if (!whole.ok) throw new Error(whole.refusal.code);
      const { shape, mended } = whole.value;
      expect(mended).toContainEqual({ code: 'touch-resolved', at: expect.anything() });
      expect([shape.length, shape.flat().length]).toEqual([parts, rings]);
      expect(mendPolygons(shape)).toEqual({ ok: true, value: { shape, mended: [] } });
    }
  });

  test('a speck that crosses itself is dropped before the border is judged by it', () => {
    const tiny = 1e-6;
    const bowTie = [
      [30.5, 46.5],
      [30.5 + tiny, 46.5 + tiny],
      [30.5 + tiny, 46.5],
      [30.5, 46.5 + 2 * tiny],
      [30.5, 46.5],
    ] as const;
    expect(mendPolygons([[squareRing(30, 46, 0.4)], [bowTie]])).toEqual({
      ok: true,
      value: {
        shape: [[squareRing(30, 46, 0.4)]],
        mended: [{ code: 'sliver-dropped', rings: 1 }],
      },
    });
  });
});
