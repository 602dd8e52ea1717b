import { glob, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { boxContains } from '#kernel/geometry/box.ts';
import { contains } from '#kernel/geometry/contains.ts';
import { readGeoJson } from '#kernel/geometry/geojson.ts';
import { box, bytesOf, mapOf } from '../testing.ts';
import { parseKatottg } from './katottg.ts';
import { UKRAINE } from './ukraine.ts';

const SIMFEROPOL = { lon: 34.1024, lat: 44.9521 };

/** Every feature of a map that holds Simferopol, and whether it says that this is Ukraine. */
function claimsOnSimferopol(map: string): readonly boolean[] {
  const features = readGeoJson(map);
  if (!features.ok) throw new Error(features.refusal.code);
  return features.value.flatMap(({ outcome, properties }) => {
    if (!outcome.ok || outcome.value.geometry.kind !== 'shape') return [];
    const { shape } = outcome.value.geometry;
    if (!contains(shape, SIMFEROPOL.lon, SIMFEROPOL.lat)) return [];
    return [Object.values(properties).some((value) => parseKatottg(String(value)) !== undefined)];
  });
}

describe('Ukraine', () => {
  it.each([
    ['Simferopol', 34.1, 44.95],
    ['Sevastopol', 33.52, 44.6],
    ['Kerch', 36.47, 45.36],
    ['Yalta', 34.17, 44.5],
    ['Donetsk', 37.8, 48.0],
    ['Luhansk', 39.3, 48.57],
    ['Chop', 22.2, 48.43],
    ['Vylkove', 29.59, 45.4],
  ])('reaches to %s', (_, lon, lat) => {
    expect(boxContains(UKRAINE, lon, lat)).toBe(true);
  });

  it('holds Simferopol in whatever map this project ships', async () => {
    const maps = await Array.fromAsync(glob('{src,e2e,bench,docs}/**/*.{geojson,topojson}'));
    expect(maps.length).toBeGreaterThan(0);
    for (const map of maps) {
      expect([map, claimsOnSimferopol(await readFile(map, 'utf8'))]).toEqual([
        map,
        expect.not.arrayContaining([false]),
      ]);
    }
  });

  it('is missed by a map that gives Crimea to somebody else: the check above can fail', () => {
    const text = new TextDecoder().decode(mapOf({ name: 'Russia', geometry: box(33, 44, 37, 46) }));
    expect(claimsOnSimferopol(text)).toEqual([false]);
    const ours = text.replace(
      '"Russia"',
      '"Автономна Республіка Крим","katottg":"UA01000000000013043"',
    );
    expect(claimsOnSimferopol(ours)).toEqual([true]);
    expect(bytesOf(ours).length).toBeGreaterThan(0);
  });
});
