import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testPlatform, type TestPlatform } from '../../../platform/database/testing.ts';
import type { AreaDirectory } from '../domain/directory.ts';
import { plantAreas, rectangle } from '../testing.ts';
import { openAreaDirectory } from './open-area-directory.ts';

describe('the directory of areas', () => {
  let platform: TestPlatform;
  let directory: AreaDirectory | undefined;
  beforeEach(async () => {
    platform = await testPlatform();
  });
  afterEach(async () => {
    directory?.close();
    await platform.close();
  });

  const names = (areas: readonly { readonly name: string }[]) => areas.map((area) => area.name);

  it('tells a resident every area that she is in, from the oblast to the beat', async () => {
    await plantAreas(platform, [
      { name: 'Вигадана область', kind: 'oblast' },
      {
        name: 'Зразковий район',
        kind: 'raion',
        in: 'Вигадана область',
        shape: rectangle(29, 45, 31, 47),
      },
      {
        name: 'Зразкова громада',
        kind: 'hromada',
        in: 'Зразковий район',
        shape: rectangle(29, 45, 30, 46),
      },
      {
        name: 'Дільниця Лиманна',
        kind: 'beat',
        in: 'Зразкова громада',
        shape: rectangle(29, 45, 29.5, 46),
      },
    ]);
    directory = await openAreaDirectory(platform);
    expect(names(directory.locate({ lon: 29.2, lat: 45.5 }).chain)).toEqual([
      'Вигадана область',
      'Зразковий район',
      'Зразкова громада',
      'Дільниця Лиманна',
    ]);
    expect(directory.locate({ lon: 29.7, lat: 45.5 }).narrowest?.name).toBe('Зразкова громада');
    expect(directory.locate({ lon: 30.5, lat: 45.5 }).narrowest?.name).toBe('Зразковий район');
    expect(directory.locate({ lon: 10, lat: 45.5 })).toEqual({ chain: [], narrowest: undefined });
  });
});
