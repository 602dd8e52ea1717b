import { render } from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AreaId } from '#kernel/ids.ts';
import type { Answer } from '#platform/http/route.ts';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { plantAreas } from '../testing.ts';
import { keeperContext, type Keeper } from '../testing/staff-contexts.ts';
import { areaPage } from './area.tsx';
import { areasPage } from './areas.tsx';

describe('areas at the desk', () => {
  let platform: TestPlatform;
  let ids: ReadonlyMap<string, AreaId>;
  beforeEach(async () => {
    platform = await testPlatform();
    ids = await plantAreas(platform, [
      { name: 'Зразкова громада', kind: 'hromada' },
      { name: 'Лиманське', kind: 'settlement', in: 'Зразкова громада', status: 'draft' },
      { name: 'Лиманська дільниця', kind: 'beat', in: 'Зразкова громада' },
      { name: 'Сусідня громада', kind: 'hromada' },
    ]);
  });
  afterEach(() => platform.close());

  async function shown(asked: Promise<Answer>): Promise<string> {
    const answer = await asked;
    if (answer.kind !== 'page') throw new Error(`no page but ${answer.kind}`);
    return render(answer.view);
  }
  const lead = (keeper: Keeper) =>
    shown(areasPage(keeperContext(platform, keeper), pageRequest({ path: '/desk/areas' })));

  it('says whose the areas are: all that there are, or those that somebody answers for', async () => {
    expect(await lead({ role: 'administrator' })).toMatch(/4\sтериторії:\sусе,\sщо\sє\sв\sсистемі/);
    const areaId = ids.get('Зразкова громада');
    expect(await lead({ areaId })).toMatch(/3\sтериторії,\sза\sякі\sви\sвідповідаєте/);
  });

  it('lead whoever keeps one beat to nothing above it', async () => {
    const hromada = ids.get('Зразкова громада');
    const id = ids.get('Лиманська дільниця');
    const request = pageRequest({ path: `/desk/areas/${id}`, params: { id: id ?? '' } });
    const page = (areaId: string | undefined) =>
      shown(areaPage(keeperContext(platform, { areaId }), request));
    expect(await page(hromada)).toContain(`href="/desk/areas/${hromada}/beats"`);
    expect(await page(hromada)).toContain(`href="/desk/areas/${hromada}"`);
    expect(await page(id)).not.toContain(`/desk/areas/${hromada}`);
  });
});
