import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import type { AreaDirectory } from '../domain/directory.ts';
import {
  bytesOf,
  commandLineContext,
  countRows,
  mapOf,
  plantAreas,
  rectangle,
} from '../testing.ts';
import { importLandmarks } from './import-landmarks.ts';
import { importStreets } from './import-streets.ts';
import { openAreaDirectory } from './open-area-directory.ts';

describe('places that people name', () => {
  let platform: TestPlatform;
  let directory: AreaDirectory | undefined;
  beforeEach(async () => {
    platform = await testPlatform();
    await plantAreas(platform, [
      { name: 'Зразкова громада', kind: 'hromada', shape: rectangle(29, 45, 30, 46) },
      { name: 'Зразкове', kind: 'settlement', in: 'Зразкова громада' },
    ]);
  });
  afterEach(async () => {
    directory?.close();
    await platform.close();
  });

  const streets = (rows: readonly string[], settlement?: string) =>
    importStreets(commandLineContext(platform), {
      file: 'streets.csv',
      bytes: bytesOf(['settlement,street,house,lat,lon,former_name', ...rows].join('\n')),
      settlement,
    });

  it('are streets and houses, found by their new and their old names', async () => {
    const rows = [
      'Зразкове,вулиця Садова,7,45.5,29.5,вулиця Леніна',
      'Зразкове,вулиця Садова,9,45.51,29.5,вулиця Леніна',
    ];
    expect(await streets(rows)).toMatchObject({ ok: true, value: { counts: { taken: 2 } } });
    const before = await countRows(platform);
    // The two houses and their street.
    expect(before['areas.place']).toBe(3);
    expect(await streets(rows)).toMatchObject({ ok: true, value: { counts: { unchanged: 2 } } });
    expect(await countRows(platform)).toEqual(before);

    directory = await openAreaDirectory(platform);
    const [street] = await directory.search('вулиця Леніна');
    expect(street?.place).toMatchObject({ kind: 'street', name: 'вулиця Садова' });
    expect(street?.area?.name).toBe('Зразкове');
    expect((await directory.search('садова 9'))[0]?.place.name).toBe('вулиця Садова, 9');
  });

  it('may leave out the settlement when it is said beside the file', async () => {
    expect(await streets([',вулиця Степова,,,,'])).toMatchObject({
      value: { lines: [{ notes: [{ code: 'settlement-missing' }] }] },
    });
    expect(await streets([',вулиця Степова,,,,'], 'zrazkove')).toMatchObject({
      ok: true,
      value: { counts: { taken: 1 } },
    });
    expect(await streets([',вулиця Степова,,,,'], 'zrazkova-hromada')).toMatchObject({
      ok: false,
      refusal: { code: 'parent-unknown' },
    });
  });

  it('are lakes and markets, which lead to the area in which they lie', async () => {
    const point = { type: 'Point', coordinates: [29.2, 45.2] };
    const landmarks = {
      file: 'landmarks.geojson',
      bytes: mapOf({ Назва: 'Сасик', "Вид географічного об'єкту": 'озеро', geometry: point }),
    };
    const context = commandLineContext(platform);
    expect(await importLandmarks(context, landmarks)).toMatchObject({
      ok: true,
      value: { counts: { taken: 1 } },
    });
    expect(await importLandmarks(context, landmarks)).toMatchObject({
      ok: true,
      value: { counts: { unchanged: 1 } },
    });
    directory = await openAreaDirectory(platform);
    const [lake] = await directory.search('озеро сасик');
    expect(lake?.place.name).toBe('озеро Сасик');
    expect(lake?.area?.name).toBe('Зразкова громада');
  });
});
