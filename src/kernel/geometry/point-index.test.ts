import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaKm2 } from './area.ts';
import { boxContains, boxOf } from './box.ts';
import { contains } from './contains.ts';
import type { MultiPolygon } from './geometry.ts';
import { type IndexEntry, buildPointIndex, pointIndexInSteps } from './point-index.ts';
import { containsInIntegers, outline, repeatableNumbers, square, squareRing } from './testing.ts';
import { splitByNearest } from './voronoi.ts';

const HROMADA = 2;
const BEAT = 6;

/** The specification of the index, calculated slowly with integers. */
function byHand(entries: readonly IndexEntry[]): (lon: number, lat: number) => readonly number[] {
  const ranked = entries
    .map(({ key, group, shape }, place) => ({
      key,
      group,
      place,
      area: areaKm2(shape),
      box: boxOf(shape),
      holds: containsInIntegers(shape),
    }))
    .sort((a, b) => a.group - b.group || a.area - b.area || (a.key < b.key ? -1 : 1));
  return (lon, lat) => {
    const holding = ranked.filter(
      ({ box, holds }) => box && boxContains(box, lon, lat) && holds(lon, lat),
    );
    return holding
      .filter(({ group }, index) => holding[index - 1]?.group !== group)
      .map(({ place }) => place);
  };
}

/** Points where errors are likely: corners, middles of edges, just beside them, and random points. */
function tellingPoints(entries: readonly IndexEntry[], seed: number): [number, number][] {
  const chance = repeatableNumbers(seed);
  const corners = entries
    .flatMap(({ shape }) => shape.flat(2))
    .map(([x, y]): [number, number] => [x, y]);
  const middles = corners.map(([x, y], index): [number, number] => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    return [(x + nextX) / 2, (y + nextY) / 2];
  });
  const near = [...corners, ...middles].flatMap(([x, y]): [number, number][] => [
    [x + 1e-12, y],
    [x, y - 1e-12],
    [x + (chance() - 0.5) * 1e-3, y + (chance() - 0.5) * 1e-3],
  ]);
  const anywhere = Array.from({ length: 200 }, (): [number, number] => [
    29 + chance() * 4,
    45 + chance() * 4,
  ]);
  return [...corners, ...middles, ...near, ...anywhere];
}

function expectSameAsByHand(entries: readonly IndexEntry[], seed = 1): void {
  const index = buildPointIndex(entries);
  const plainly = byHand(entries);
  for (const [lon, lat] of tellingPoints(entries, seed)) {
    const found = index.locate(lon, lat);
    const expected = plainly(lon, lat);
    if (found.join() !== expected.join())
      expect({ lon, lat, found }).toEqual({ lon, lat, found: expected });
  }
}

/** A region with a wavy border, divided into beats. */
function cells(count: number, seed: number): { region: MultiPolygon; entries: IndexEntry[] } {
  const chance = repeatableNumbers(seed);
  const region: MultiPolygon = [[outline({ lon: 31, lat: 47 }, 1, 80, seed)]];
  const seeds = Array.from({ length: count }, (_, index) => ({
    id: `beat ${index}`,
    point: { lon: 30 + 2 * chance(), lat: 46 + 2 * chance() },
  }));
  const split = splitByNearest(region, seeds);
  if (!split.ok) throw new Error(split.refusal);
  return {
    region,
    entries: split.value.cells.map(({ id, shape }) => ({ key: id, group: BEAT, shape })),
  };
}

describe('finding the areas of a point', () => {
  test('answers one area of each kind, from the widest kind to the narrowest', () => {
    const index = buildPointIndex([
      { key: 'beat', group: BEAT, shape: square(30.2, 46.2, 0.2) },
      { key: 'hromada', group: HROMADA, shape: square(30, 46, 1) },
    ]);
    expect(index.locate(30.3, 46.3)).toEqual([1, 0]);
    expect(index.locate(30.9, 46.9)).toEqual([1]);
    expect(index.locate(29.9, 46.3)).toEqual([]);
  });

  test('a town within the land of a village answers before the land around it', () => {
    const index = buildPointIndex([
      { key: 'a', group: HROMADA, shape: square(30, 46, 1) },
      { key: 'b', group: HROMADA, shape: square(30.4, 46.4, 0.1) },
    ]);
    expect(index.locate(30.45, 46.45)).toEqual([1]);
    expect(index.locate(30.4, 46.45)).toEqual([1]);
    expect(index.locate(30.3, 46.45)).toEqual([0]);
  });

  test('a point on a border belongs to one neighbour, whatever order they came in', () => {
    const west = { key: 'west', group: BEAT, shape: square(30, 46, 1) };
    const east = { key: 'east', group: BEAT, shape: square(31, 46, 1) };
    const oneWay = buildPointIndex([west, east]);
    const otherWay = buildPointIndex([east, west]);
    for (const lat of [46, 46.25, 46.5, 47]) {
      expect(oneWay.locate(31, lat)).toHaveLength(1);
      const [place] = oneWay.locate(31, lat);
      const [otherPlace] = otherWay.locate(31, lat);
      expect([west, east][place ?? -1]).toBe([east, west][otherPlace ?? -1]);
    }
  });

  test('the outermost border belongs to the area, its corners too', () => {
    const index = buildPointIndex([{ key: 'a', group: BEAT, shape: square(30, 46, 1) }]);
    for (const [lon, lat] of squareRing(30, 46, 1)) expect(index.locate(lon, lat)).toEqual([0]);
  });

  test('what is no place is nowhere', () => {
    const index = buildPointIndex([{ key: 'a', group: BEAT, shape: square(30, 46, 1) }]);
    for (const nonsense of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      1e308,
    ]) {
      expect(index.locate(nonsense, 46.5)).toEqual([]);
      expect(index.locate(30.5, nonsense)).toEqual([]);
    }
  });

  test('is built in steps, between which others may run: one for each shape twice, and for each row of cells', () => {
    const entries = [30, 31, 32].map((lon) => ({
      key: String(lon),
      group: BEAT,
      shape: square(lon, 46, 1),
    }));
    const steps = pointIndexInSteps(entries);
    let stops = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) stops += 1;
    expect(stops).toBeGreaterThan(2 * entries.length);
  });

  test('with nothing in it, it answers nothing', () => {
    expect(buildPointIndex([]).locate(30.5, 46.5)).toEqual([]);
    expect(buildPointIndex([{ key: 'a', group: BEAT, shape: [] }]).locate(0, 0)).toEqual([]);
  });

  test('equal answers are the same array, so a caller can remember what it made of one', () => {
    const { entries } = cells(12, 3);
    const index = buildPointIndex(entries);
    const [lon, lat] = entries[0]?.shape[0]?.[0]?.[0] ?? [0, 0];
    expect(index.locate(lon, lat)).toBe(index.locate(lon, lat));
    expect(index.locate(0, 0)).toBe(index.locate(1, 1));
  });

  test('gives shapes and boxes back as they were', () => {
    const shape = [
      [squareRing(30, 46, 1), squareRing(30.4, 46.4, 0.1).toReversed()],
      [squareRing(28, 45, 1)],
    ];
    const index = buildPointIndex([{ key: 'a', group: BEAT, shape }]);
    expect(index.shape(0)).toEqual(shape);
    expect(index.box(0)).toEqual([28, 45, 31, 47]);
    expect(index.shape(1)).toBeUndefined();
    expect(index.box(1)).toBeUndefined();
  });
});

describe('the index and the plain way agree', () => {
  test('on wavy areas that overlap, with lakes and islands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const chance = repeatableNumbers(seed);
        const entries = Array.from({ length: 8 }, (_, number) => {
          const centre = { lon: 30 + 2 * chance(), lat: 46 + 2 * chance() };
          const radius = 0.1 + chance();
          const lake = outline(centre, radius / 2, 20, chance()).toReversed();
          const island = outline(centre, radius / 5, 12, chance());
          return {
            key: `area ${number}`,
            group: number % 3,
            shape: [
              [outline(centre, radius, 8 + Math.floor(chance() * 80), chance()), lake],
              [island],
            ],
          };
        });
        expectSameAsByHand(entries, seed);
      }),
      { numRuns: 6 },
    );
  });

  test('on a chessboard, where every corner is shared by four', () => {
    const entries = Array.from({ length: 64 }, (_, number) => ({
      key: `field ${(number * 37) % 64}`,
      group: BEAT,
      shape: square(29.5 + (number % 8) * 0.3, 45.5 + Math.floor(number / 8) * 0.3, 0.3),
    }));
    expectSameAsByHand(entries);
  });

  test('on a comb whose every tooth spans its height', () => {
    const teeth = Array.from({ length: 150 }, (_, tooth): [number, number][] => [
      [30 + tooth / 150, 46],
      [30 + (tooth + 0.5) / 150, 48],
    ]).flat();
    const comb = [...teeth, [31.5, 45.9], [30, 45.9], [30, 46]] as [number, number][];
    const entries = [{ key: 'comb', group: BEAT, shape: [[comb.toReversed()]] }];
    expectSameAsByHand(entries);
    const { bytes, positions } = buildPointIndex(entries).size;
    expect(bytes / positions).toBeLessThan(64);
  });

  test('on areas as small as a room and as flat as a hair', () => {
    const speck = square(30.123456789, 46.123456789, 1e-9);
    const hair: MultiPolygon = [
      [
        [
          [29, 46],
          [33, 46 + 1e-12],
          [33, 46 + 2e-12],
          [29, 46],
        ],
      ],
    ];
    expectSameAsByHand([
      { key: 'speck', group: 1, shape: speck },
      { key: 'hair', group: 2, shape: hair },
    ]);
    expectSameAsByHand([{ key: 'speck', group: 1, shape: speck }]);
    expectSameAsByHand([{ key: 'hair', group: 1, shape: hair }]);
  });
});

describe('beats that divide a hromada', () => {
  test('every point of the hromada is in exactly one beat', () => {
    const { region, entries } = cells(25, 7);
    const index = buildPointIndex(entries);
    const chance = repeatableNumbers(11);
    let inside = 0;
    for (let count = 0; count < 5000; count += 1) {
      const [lon, lat] = [29.5 + 3 * chance(), 45.5 + 3 * chance()];
      if (!contains(region, lon, lat)) continue;
      inside += 1;
      if (index.locate(lon, lat).length !== 1) expect({ lon, lat }).toBe('in one beat');
    }
    expect(inside).toBeGreaterThan(1000);
  });

  test('the corners where beats meet are each in exactly one, the same in any order of building', () => {
    const { entries } = cells(25, 7);
    const index = buildPointIndex(entries);
    const reversed = buildPointIndex(entries.toReversed());
    for (const [lon, lat] of entries.flatMap(({ shape }) => shape.flat(2))) {
      const [place, ...others] = index.locate(lon, lat);
      const [placeReversed] = reversed.locate(lon, lat);
      expect(others).toEqual([]);
      expect(place).toBe(entries.length - 1 - (placeReversed ?? Number.NaN));
    }
  });
});
