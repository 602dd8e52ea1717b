import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AreaId } from '#kernel/ids.ts';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { box, bytesOf, mapOf, plantAreas, rectangle } from '../testing.ts';
import { areaNamed } from '../testing/area-imports.ts';
import { HROMADA, OBLAST, RAION } from '../testing/sample-files.ts';
import { keeperContext } from '../testing/staff-contexts.ts';
import { importAreas } from './import-areas.ts';
import { importSettlements } from './import-settlements.ts';

describe('a file that reaches further than whoever brings it', () => {
  let platform: TestPlatform;
  let ids: ReadonlyMap<string, AreaId>;
  beforeEach(async () => {
    platform = await testPlatform();
    ids = await plantAreas(platform, [
      { name: 'Вигадана область', kind: 'oblast', code: OBLAST, shape: rectangle(28, 44, 33, 47) },
      // In this oblast by its code, without anybody responsible yet.
      { name: 'Нічия громада', kind: 'hromada', code: HROMADA, shape: rectangle(30, 46, 31, 47) },
      { name: 'Нічия', kind: 'settlement', in: 'Нічия громада', population: 900 },
      // Its parent can only be found by a map, and there is none yet.
      { name: 'Нічий округ', kind: 'starosta-district', shape: rectangle(29.2, 44.2, 29.8, 44.8) },
    ]);
  });
  afterEach(() => platform.close());

  const keeper = () => keeperContext(platform, { areaId: ids.get('Вигадана область') });

  it('takes no hromada over that its author does not answer for', async () => {
    const imported = await importAreas(keeper(), {
      file: 'raion.geojson',
      bytes: mapOf({ name: 'Зразковий район', katottg: RAION, geometry: box(29, 45, 32, 47) }),
    });
    expect(imported).toMatchObject({ ok: true, value: { counts: { taken: 1 } } });
    expect((await areaNamed(platform, 'Нічия громада'))?.parentId).toBeUndefined();
    // Imported by a person with access to both, the next file does.
    await importAreas(keeperContext(platform), {
      file: 'raion.geojson',
      bytes: mapOf({ name: 'Зразковий район', katottg: RAION, geometry: box(29, 45, 32, 46.9) }),
    });
    const raion = await areaNamed(platform, 'Зразковий район');
    expect((await areaNamed(platform, 'Нічия громада'))?.parentId).toBe(raion?.id);
  });

  it('takes no starosta district over by its map that its author does not answer for', async () => {
    const hromada = (north: number) => ({
      file: 'hromada.geojson',
      bytes: mapOf({ name: 'Нова громада', geometry: box(29, 44, 30, north) }),
      kind: 'hromada' as const,
      parentId: ids.get('Вигадана область'),
    });
    expect(await importAreas(keeper(), hromada(45))).toMatchObject({
      value: { counts: { taken: 1 } },
    });
    expect((await areaNamed(platform, 'Нічий округ'))?.parentId).toBeUndefined();
    await importAreas(keeperContext(platform), hromada(45.1));
    const taker = await areaNamed(platform, 'Нова громада');
    expect((await areaNamed(platform, 'Нічий округ'))?.parentId).toBe(taker?.id);
  });

  it('changes no village elsewhere, and says so of its line', async () => {
    const bytes = bytesOf('name,code,lat,lng,population\nНічия,,46.5,30.5,5');
    const file = { file: 'villages.csv', bytes };
    expect(await importSettlements(keeper(), file)).toMatchObject({
      ok: true,
      value: { lines: [{ outcome: 'refused', notes: [{ code: 'out-of-reach' }] }] },
    });
    expect(await areaNamed(platform, 'Нічия')).toMatchObject({ population: 900 });
    await importSettlements(keeperContext(platform), file);
    expect(await areaNamed(platform, 'Нічия')).toMatchObject({ population: 5 });
  });
});
