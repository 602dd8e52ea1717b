import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { realData } from '../../../tools/testing/real-data.ts';
import { areaKm2 } from './area.ts';
import { boxContains, boxOf } from './box.ts';
import { contains } from './contains.ts';
import { overlaps } from './fit.ts';
import { readGeoJson } from './geojson.ts';
import type { Box, MultiPolygon } from './geometry.ts';
import { labelPoint } from './label-point.ts';
import { buildPointIndex } from './point-index.ts';
import { simplifyTogether } from './simplify.ts';
import { repeatableNumbers } from './testing.ts';

const UKRAINE: Box = [22, 44, 40.3, 52.5];
const RAIONS = 'ua/odeska_oblast.raions.geojson';
const HROMADAS = 'ua/odesa-oblast.hromadas.geojson';
const DISTRICTS = 'ua/odesa-city.districts.geojson';
const absent = realData(HROMADAS) === undefined;

function shapesOf(path: string): readonly MultiPolygon[] {
  const answer = readGeoJson(readFileSync(realData(path) ?? '', 'utf8'), { expected: UKRAINE });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.flatMap(({ outcome }) =>
    outcome.ok && outcome.value.geometry.kind === 'shape' ? [outcome.value.geometry.shape] : [],
  );
}

describe.skipIf(absent)('the borders of Odesa oblast', () => {
  test('are taken whole: 7 raions, 90 hromadas, 4 districts of the city', () => {
    expect([RAIONS, HROMADAS, DISTRICTS].map((path) => shapesOf(path).length)).toEqual([7, 90, 4]);
  });

  test('the raions have the area that the state gives for the oblast, to half a per cent', () => {
    const area = shapesOf(RAIONS).reduce((sum, shape) => sum + areaKm2(shape), 0);
    expect(Math.abs(area / 33_310 - 1)).toBeLessThan(0.005);
  });

  test('no two hromadas hold a hectare in common', () => {
    expect(overlaps(shapesOf(HROMADAS))).toEqual([]);
  });

  test('a corner that hromadas share belongs to exactly one, in any order of building', () => {
    const entries = shapesOf(HROMADAS).map((shape, number) => ({
      key: `h${number}`,
      group: 0,
      shape,
    }));
    const index = buildPointIndex(entries);
    const reversed = buildPointIndex(entries.toReversed());
    const wrong = entries
      .flatMap(({ shape }) => shape.flat(2))
      .filter(([lon, lat]) => {
        const [place = -1, ...others] = index.locate(lon, lat);
        const [placeReversed = -1] = reversed.locate(lon, lat);
        return place < 0 || others.length > 0 || place !== entries.length - 1 - placeReversed;
      });
    expect(wrong).toEqual([]);
  });

  test('near borders that raions and hromadas share, the index agrees with the plain way', () => {
    const groups = [RAIONS, HROMADAS].map(shapesOf);
    const entries = groups.flatMap((shapes, group) =>
      shapes.map((shape, number) => ({ key: `${group} ${number}`, group, shape })),
    );
    const index = buildPointIndex(entries);
    const boxes = entries.map(({ shape }) => boxOf(shape));
    const holding = (lon: number, lat: number) =>
      entries.flatMap(({ shape }, place) => {
        const box = boxes[place];
        return box && boxContains(box, lon, lat) && contains(shape, lon, lat) ? [place] : [];
      });
    const chance = repeatableNumbers(9);
    const corners = entries.flatMap(({ shape }) => shape.flat(2));
    for (let count = 0; count < 2000; count += 1) {
      const [x, y] = corners[Math.floor(chance() * corners.length)] ?? [0, 0];
      const near = count % 2 === 0 ? 0 : 2e-4;
      const [lon, lat] = [x + near * (chance() - 0.5), y + near * (chance() - 0.5)];
      const expected = holding(lon, lat);
      const found = index.locate(lon, lat);
      expect(expected).toEqual(expect.arrayContaining([...found]));
      const groupsOf = (places: readonly number[]) =>
        new Set(places.map((place) => entries[place]?.group));
      expect(groupsOf(found)).toEqual(groupsOf(expected));
    }
  });

  test('every hromada answers at its label', () => {
    const shapes = shapesOf(HROMADAS);
    const index = buildPointIndex(
      shapes.map((shape, number) => ({ key: `h${number}`, group: 0, shape })),
    );
    for (const [number, shape] of shapes.entries()) {
      const label = labelPoint(shape);
      expect(label && index.locate(label.lon, label.lat)).toEqual([number]);
    }
  });

  test('borders drawn apart disagree for fewer than one point of 200', () => {
    const index = buildPointIndex(
      [RAIONS, HROMADAS].flatMap((path, group) =>
        shapesOf(path).map((shape, number) => ({ key: `${group} ${number}`, group, shape })),
      ),
    );
    const chance = repeatableNumbers(5);
    const answers = Array.from({ length: 20_000 }, () =>
      index.locate(28 + 4 * chance(), 45 + 3.5 * chance()),
    );
    const inHromada = answers.filter((places) => places.some((place) => place >= 7));
    const inNoRaion = inHromada.filter((places) => places.every((place) => place >= 7));
    expect(inHromada.length).toBeGreaterThan(3000);
    expect(inNoRaion.length / inHromada.length).toBeLessThan(0.005);
  });

  test('drawn 700 pixels wide they keep a fifth of their positions and nearly all their area', () => {
    const shapes = shapesOf(HROMADAS);
    const drawn = simplifyTogether(shapes, 700);
    expect(drawn.flat(3).length).toBeLessThan(shapes.flat(3).length / 5);
    for (const [number, shape] of shapes.entries()) {
      expect(Math.abs(areaKm2(drawn[number] ?? []) / areaKm2(shape) - 1)).toBeLessThan(0.05);
    }
  });
});
