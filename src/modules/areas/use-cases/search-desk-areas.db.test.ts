import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AreaId } from '#kernel/ids.ts';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { plantAreas, rectangle } from '../testing.ts';
import { keeperContext } from '../testing/staff-contexts.ts';
import { searchDeskAreas } from './search-desk-areas.ts';

describe('areas that are looked for from the desk', () => {
  let platform: TestPlatform;
  let ids: ReadonlyMap<string, AreaId>;
  beforeEach(async () => {
    platform = await testPlatform();
    ids = await plantAreas(platform, [
      { name: 'Зразковий район', kind: 'raion', shape: rectangle(29, 45, 32, 46) },
      {
        name: 'Зразкова громада',
        kind: 'hromada',
        in: 'Зразковий район',
        shape: rectangle(29, 45, 30, 46),
      },
      {
        name: 'Нова Зразкова громада',
        kind: 'hromada',
        in: 'Зразковий район',
        shape: rectangle(31, 45, 32, 46),
      },
    ]);
  });
  afterEach(() => platform.close());

  async function found(
    role: 'coordinator' | 'police-head' | 'district-officer',
    at: string,
    text: string,
    limit = 8,
  ): Promise<readonly string[] | string> {
    const areaId = ids.get(at);
    if (!areaId) throw new Error(`no ${at}`);
    const answered = await searchDeskAreas(keeperContext(platform, { role, areaId }), {
      text,
      limit,
    });
    return answered.ok ? answered.value.map(({ area }) => area.name) : answered.refusal;
  }

  it('are found by a part of the name, those that begin with it first', async () => {
    expect(await found('coordinator', 'Зразковий район', 'зразков')).toEqual([
      'Зразкова громада',
      'Зразковий район',
      'Нова Зразкова громада',
    ]);
    expect(await found('police-head', 'Зразковий район', 'зразков', 1)).toHaveLength(1);
    expect(await found('coordinator', 'Зразковий район', 'сусід')).toEqual([]);
  });

  it('are shown as far as somebody reaches, and to nobody who does not keep areas', async () => {
    expect(await found('coordinator', 'Зразкова громада', 'зразков')).toEqual(['Зразкова громада']);
    expect(await found('district-officer', 'Зразковий район', 'зразков')).toBe('absent');
  });
});
