import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AreaId } from '#kernel/ids.ts';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { policyWithout } from '#modules/identity/testing.ts';
import { plantAreas, rectangle } from '../testing.ts';
import { areaNamed } from '../testing/area-imports.ts';
import { keeperContext } from '../testing/staff-contexts.ts';
import { changeSlug } from './change-slug.ts';
import { inspectBeats } from './inspect-beats.ts';
import { listDeskAreas } from './list-desk-areas.ts';
import { readDeskArea } from './read-desk-area.ts';

describe('an area at the desk', () => {
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
        name: 'Сусідня громада',
        kind: 'hromada',
        in: 'Зразковий район',
        shape: rectangle(31, 45, 32, 46),
      },
    ]);
  });
  afterEach(() => platform.close());

  const idOf = (name: string): AreaId => {
    const id = ids.get(name);
    if (!id) throw new Error(`no ${name}`);
    return id;
  };
  const at = (
    role: 'coordinator' | 'district-officer' | 'police-head' | 'administrator',
    name = 'Зразкова громада',
  ) => keeperContext(platform, { role, areaId: idOf(name) });

  it('leads up only as far as its keeper reaches', async () => {
    expect(await readDeskArea(at('coordinator'), idOf('Зразкова громада'))).toMatchObject({
      value: { above: [{ area: { name: 'Зразковий район' }, reached: false }] },
    });
    const wide = at('coordinator', 'Зразковий район');
    expect(await readDeskArea(wide, idOf('Зразкова громада'))).toMatchObject({
      value: { above: [{ reached: true }] },
    });
  });

  it('is changed by who keeps it; a head of police only looks', async () => {
    const id = idOf('Зразкова громада');
    expect(await readDeskArea(at('coordinator'), id)).toMatchObject({
      value: { mayPublish: true, mayCorrect: true, mayRename: true },
    });
    expect(await readDeskArea(at('police-head'), id)).toMatchObject({
      value: { mayPublish: false, mayCorrect: false, mayRename: false },
    });
  });

  it('leads to its beats whoever may look at them', async () => {
    const id = idOf('Зразкова громада');
    const head = at('police-head');
    expect(await readDeskArea(head, id)).toMatchObject({ value: { beatsOf: id } });
    const policy = policyWithout(head.policy, 'beat.inspect');
    expect(await readDeskArea({ ...head, policy }, id)).toMatchObject({
      value: { beatsOf: undefined },
    });
  });

  it('stands in the list of whoever reaches it, and of nobody beside', async () => {
    const listed = async (home: string) => {
      const all = { text: '', kind: undefined, lacking: false };
      const list = await listDeskAreas(at('coordinator', home), all);
      return list.ok ? list.value.rows.map(({ area }) => area.name) : list.refusal;
    };
    expect(await listed('Сусідня громада')).toEqual(['Сусідня громада']);
    expect(await listed('Зразковий район')).toHaveLength(3);
  });

  it('gets another address from whoever keeps it, and from nobody beside', async () => {
    const area = (await areaNamed(platform, 'Зразкова громада'))?.slug ?? '';
    const change = { area, slug: 'zrazok' };
    expect(await changeSlug(at('coordinator', 'Сусідня громада'), change)).toEqual({
      ok: false,
      refusal: { code: 'area-unknown', values: { area } },
    });
    expect(await changeSlug(at('coordinator'), change)).toMatchObject({ ok: true });
  });

  it('of elsewhere has no beats to be looked at: it is as unknown as none', async () => {
    const area = (await areaNamed(platform, 'Зразкова громада'))?.slug ?? '';
    expect(await inspectBeats(at('coordinator'), { area })).toMatchObject({ ok: true });
    const elsewhere = at('coordinator', 'Сусідня громада');
    for (const asked of [area, 'nowhere']) {
      expect(await inspectBeats(elsewhere, { area: asked })).toEqual({
        ok: false,
        refusal: { code: 'area-unknown', values: { area: asked } },
      });
    }
  });
});
