import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realData } from '../../../../tools/testing/real-data.ts';
import { boxContains } from '#kernel/geometry/box.ts';
import { contains } from '#kernel/geometry/contains.ts';
import type { Box, Point } from '#kernel/geometry/geometry.ts';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { AREA_KINDS } from '../domain/area.ts';
import type { AreaDirectory } from '../domain/directory.ts';
import type { ImportReport, Outcome } from '../domain/import/report.ts';
import { commandLineContext, countRows } from '../testing.ts';
import { importAreas } from './import-areas.ts';
import { importLandmarks } from './import-landmarks.ts';
import { importSettlements } from './import-settlements.ts';
import { openAreaDirectory } from './open-area-directory.ts';

const CODIFIER = 'ua/katottg-odesa-2025-05-16.csv';
const MAPS = [
  'ua/odeska_oblast.raions.geojson',
  'ua/odesa-oblast.hromadas.geojson',
  'ua/odesa-city.districts.geojson',
  'ua/tatarbunary.starosta-districts.geojson',
];
const FIGURES = 'ua/hromadas-odesa.csv';
const SETTLEMENTS = 'ua/settlements-odesa-geonames.csv';
const LANDMARKS = 'ua/toponyms-odesa.geojson';

/** The published data of the whole oblast, if it is available beside the checkout. */
describe.runIf(realData(CODIFIER))('the real Odesa oblast', () => {
  let platform: TestPlatform;
  let directory: AreaDirectory;
  const counts = new Map<string, Readonly<Record<Outcome, number>>>();

  async function take(file: string): Promise<ImportReport> {
    const bytes = await readFile(realData(file) ?? '');
    const input = { file, bytes, publish: 'yes' } as const;
    const importIt =
      file === SETTLEMENTS ? importSettlements : file === LANDMARKS ? importLandmarks : importAreas;
    const report = await importIt(commandLineContext(platform), input);
    if (!report.ok) throw new Error(`${file}: ${report.refusal.code}`);
    return report.value;
  }

  beforeAll(async () => {
    platform = await testPlatform();
    for (const file of [CODIFIER, ...MAPS, FIGURES, SETTLEMENTS, LANDMARKS]) {
      counts.set(file, (await take(file)).counts);
    }
    directory = await openAreaDirectory(platform);
  });
  afterAll(async () => {
    directory.close();
    await platform.close();
  });

  const names = (areas: readonly { readonly name: string }[]) => areas.map(({ name }) => name);

  it('is taken whole: every unit of the codifier, every raion, hromada and district of the maps', () => {
    expect(Object.fromEntries(counts)).toMatchObject({
      [CODIFIER]: { taken: 1277, mended: 0, refused: 0 },
      'ua/odeska_oblast.raions.geojson': { taken: 7, refused: 0 },
      'ua/odesa-oblast.hromadas.geojson': { taken: 90, refused: 0 },
      'ua/odesa-city.districts.geojson': { taken: 4, refused: 0 },
      // Two points of the map's own beside the two districts.
      'ua/tatarbunary.starosta-districts.geojson': { taken: 2, refused: 2 },
      // The hromada and its seat in each of 91 rows.
      [FIGURES]: { taken: 182, refused: 0 },
    });
    // A dozen names of the gazetteer are none of the codifier's: renamed since, or parts of Odesa.
    expect(counts.get(SETTLEMENTS)?.taken).toBeGreaterThan(300);
    expect(counts.get(SETTLEMENTS)?.refused).toBeLessThan(15);
    expect(counts.get(LANDMARKS)?.taken).toBeGreaterThan(1_150);
    expect(names(directory.roots())).toEqual(['Одеська область']);
    const oblast = directory.roots()[0];
    const of = (kind: (typeof AREA_KINDS)[number]) =>
      oblast ? directory.descendants(oblast.id, kind) : [];
    expect(of('raion')).toHaveLength(7);
    expect(of('hromada')).toHaveLength(91);
    expect(of('hromada').filter(({ id }) => directory.shape(id))).toHaveLength(90);
    expect(of('city-district')).toHaveLength(4);
    expect(of('starosta-district')).toHaveLength(2);
    expect(of('settlement')).toHaveLength(1174);
  });

  it('is not changed by the same files again: not one row more', async () => {
    const before = await countRows(platform);
    for (const file of [CODIFIER, ...MAPS, FIGURES, SETTLEMENTS, LANDMARKS]) {
      const again = await take(file);
      expect([file, again.counts.taken, again.counts.mended]).toEqual([file, 0, 0]);
    }
    expect(await countRows(platform)).toEqual(before);
  });

  it('answers every point of a grid over the oblast, as its boundaries say', () => {
    const raions = directory.descendants(directory.roots()[0]?.id ?? NOBODY, 'raion');
    const hromadas = directory.descendants(directory.roots()[0]?.id ?? NOBODY, 'hromada');
    const shapes = new Map(
      [...raions, ...hromadas].map(({ id }) => [id, directory.shape(id) ?? []]),
    );
    const holding = (areas: typeof raions, lon: number, lat: number) =>
      areas.filter(({ id }) => {
        const box = directory.box(id);
        return box && boxContains(box, lon, lat) && contains(shapes.get(id) ?? [], lon, lat);
      });
    let inside = 0;
    for (const point of gridOver([28, 45.1, 31.6, 48.3], 0.09)) {
      const { chain, narrowest } = directory.locate(point);
      const kinds = chain.map(({ kind }) => AREA_KINDS.indexOf(kind));
      expect(kinds).toEqual(kinds.toSorted((one, other) => one - other));
      expect(narrowest).toBe(chain.at(-1));
      const hromada = chain.filter(({ kind }) => kind === 'hromada');
      const held = holding(hromadas, point.lon, point.lat);
      expect(held.slice(0, 1)).toEqual(hromada.length > 0 ? [expect.anything()] : []);
      expect(held).toEqual(expect.arrayContaining(hromada));
      expect(chain.slice(0, 2).map(({ kind }) => kind)).toEqual(
        holding(raions, point.lon, point.lat).length > 0 || hromada.length > 0
          ? ['oblast', 'raion']
          : [],
      );
      if (chain.length > 0) inside += 1;
    }
    expect(inside).toBeGreaterThan(400);
  });

  it('knows Vylkove by name and says honestly that the map has only its raion', async () => {
    const [named] = await directory.search('Вилкове');
    const vylkove = directory.byCode('UA51080010010059662') ?? named?.area;
    expect(names(directory.chain(vylkove?.id ?? NOBODY))).toEqual([
      'Одеська область',
      'Ізмаїльський район',
      'Вилківська міська громада',
      'Вилкове',
    ]);
    const { chain } = directory.locate({ lon: 29.5869, lat: 45.40279 });
    expect(names(chain)).toEqual(['Одеська область', 'Ізмаїльський район']);
  });

  it('finds a resident of Strumok her starosta district', () => {
    expect(names(directory.locate({ lon: 29.441, lat: 45.722 }).chain)).toEqual([
      'Одеська область',
      'Білгород-Дністровський район',
      'Татарбунарська міська громада',
      'Струмківський старостинський округ',
    ]);
  });

  it('finds a resident of Odesa her city district', () => {
    const { chain } = directory.locate({ lon: 30.7326, lat: 46.4775 });
    expect(names(chain)).toEqual([
      'Одеська область',
      'Одеський район',
      'Одеська міська громада',
      'Приморський район',
    ]);
  });

  it('tells the many villages named Oleksandrivka apart by hromada and raion', async () => {
    const found = await directory.search('Олександрівка', { limit: 20 });
    const hits = found.filter(({ place }) => place.name === 'Олександрівка');
    const told = hits.map(({ within }) => names(within).join(', '));
    expect(hits.length).toBeGreaterThanOrEqual(10);
    expect(new Set(told).size).toBe(hits.length);
    expect(hits[0]?.within.map(({ kind }) => kind)).toEqual(['hromada', 'raion']);
  });

  it('finds the renamed towns of docs/odesa-former-names.csv by their old names, and says so', async () => {
    const bytes = await readFile(
      new URL('../../../../docs/odesa-former-names.csv', import.meta.url),
    );
    const report = await importSettlements(commandLineContext(platform), {
      file: 'odesa-former-names.csv',
      bytes,
    });
    expect(report.ok && report.value.counts).toMatchObject({ refused: 0, mended: 0 });
    const renamed = await openAreaDirectory(platform);
    const found = async (typed: string) => {
      const [first] = await renamed.search(typed);
      return [first?.place.name, first?.formerName];
    };
    expect(await found('Комінтернівське')).toEqual(['Доброслав', 'Комінтернівське']);
    expect(await found('Котовск')).toEqual(['Подільськ', 'Котовськ']);
    expect(await found('Іллічівськ')).toEqual(['Чорноморськ', 'Іллічівськ']);
    expect(await found('Южне')).toEqual(['Південне', 'Южне']);
    expect(await found('Подільськ')).toEqual(['Подільськ', undefined]);
    renamed.close();
  });

  it('gives villages the position and population of a gazetteer in Latin letters', () => {
    const tatarbunary = directory.byCode('UA51040250010015619');
    expect(tatarbunary).toMatchObject({ name: 'Татарбунари', population: 11032 });
    expect(tatarbunary?.centre?.lat).toBeCloseTo(45.84, 1);
  });

  it('comes to the same tree when the maps are taken before the codifier', async () => {
    await using other = await testPlatform();
    const context = commandLineContext(other);
    for (const file of [...MAPS.toReversed(), CODIFIER]) {
      const bytes = await readFile(realData(file) ?? '');
      expect(await importAreas(context, { file, bytes, publish: 'yes' })).toMatchObject({
        ok: true,
      });
    }
    const there = await openAreaDirectory(other);
    const parents = (from: AreaDirectory) =>
      from
        .descendants(from.roots()[0]?.id ?? NOBODY)
        .filter(({ code }) => code)
        .map((area) => [area.code, area.parentId && from.get(area.parentId)?.code]);
    expect(new Map(parents(there) as [string, string][])).toEqual(
      new Map(parents(directory) as [string, string][]),
    );
    there.close();
  });
});

function* gridOver([west, south, east, north]: Box, step: number): Generator<Point> {
  for (let lon = west; lon <= east; lon += step) {
    for (let lat = south; lat <= north; lat += step) yield { lon, lat };
  }
}

const NOBODY = '00000000-0000-4000-8000-000000000000' as never;
