import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AreaId } from '#kernel/ids.ts';
import { seeEverything, testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { plantAreas, rectangle } from '../testing.ts';
import { keeperContext } from '../testing/staff-contexts.ts';
import { publishAreas } from './publish-areas.ts';
import { putBackChange } from './put-back-change.ts';
import { readDeskArea } from './read-desk-area.ts';
import { readPublishing } from './read-publishing.ts';

describe('everything below an area', () => {
  let platform: TestPlatform;
  let ids: ReadonlyMap<string, AreaId>;
  beforeEach(async () => {
    platform = await testPlatform();
    const inHromada = { in: 'Зразкова громада', status: 'draft' } as const;
    ids = await plantAreas(platform, [
      { name: 'Зразковий район', kind: 'raion' },
      { name: 'Зразкова громада', kind: 'hromada', in: 'Зразковий район', status: 'draft' },
      { name: 'Лиманське', kind: 'settlement', ...inHromada },
      { name: 'Піски', kind: 'settlement', ...inHromada, status: 'public' },
      { name: 'Лиманська дільниця', kind: 'beat', ...inHromada, shape: rectangle(29, 45, 30, 46) },
      { name: 'Колишня дільниця', kind: 'beat', ...inHromada },
      { name: 'Сусідня громада', kind: 'hromada', in: 'Зразковий район', status: 'draft' },
    ]);
  });
  afterEach(() => platform.close());

  const idOf = (name: string): AreaId => {
    const id = ids.get(name);
    if (!id) throw new Error(`no ${name}`);
    return id;
  };
  const keeper = (name = 'Зразкова громада') => keeperContext(platform, { areaId: idOf(name) });
  const hromada = () => idOf('Зразкова громада');
  const publish = (expected?: string, context = keeper()) =>
    publishAreas(context, {
      area: { id: hromada() },
      below: true,
      status: 'public',
      ...(expected === undefined ? {} : { expected }),
    });

  async function publicNames(): Promise<readonly string[]> {
    return await seeEverything(platform.database, async (tx) => {
      const { rows } = await sql<{ name: string }>`
        select name from areas.area where status = 'public' order by name`.execute(tx);
      return rows.map(({ name }) => name);
    });
  }

  async function entries(): Promise<readonly string[]> {
    return await seeEverything(platform.database, async (tx) => {
      const { rows } = await sql<{ thing_id: string }>`
        select thing_id from audit.entry where action = 'area.publish'`.execute(tx);
      return rows.map((row) => row.thing_id);
    });
  }

  const BEFORE = ['Зразковий район', 'Піски'];
  const DRAFTS = ['Зразкова громада', 'Лиманська дільниця', 'Лиманське'];

  it('is counted by kind before it is published, without beats that were taken out', async () => {
    const seen = await readPublishing(keeper(), hromada());
    expect(seen).toMatchObject({
      value: {
        count: 3,
        kinds: [
          { kind: 'hromada', count: 1 },
          { kind: 'settlement', count: 1 },
          { kind: 'beat', count: 1 },
        ],
      },
    });
    expect(await readDeskArea(keeper(), hromada())).toMatchObject({ value: { draftsBelow: 2 } });
    const head = keeperContext(platform, { role: 'police-head', areaId: hromada() });
    expect(await readDeskArea(head, hromada())).toMatchObject({ value: { draftsBelow: 0 } });
    expect(await readPublishing(head, hromada())).toMatchObject({ ok: false });
    expect(await readPublishing(keeper('Сусідня громада'), hromada())).toMatchObject({ ok: false });
  });

  it('is published at once, each area with its own entry in the journal', async () => {
    expect(await publish()).toMatchObject({ value: { changed: 3 } });
    expect(await publicNames()).toEqual([...BEFORE, ...DRAFTS].toSorted());
    expect((await entries()).toSorted()).toEqual(DRAFTS.map(idOf).toSorted());
    // Sent twice, it does nothing more.
    expect(await publish('any')).toEqual({ ok: true, value: { changed: 0 } });
    expect(await entries()).toHaveLength(3);
  });

  it('is published only as somebody counted it', async () => {
    const seen = await readPublishing(keeper(), hromada());
    const version = seen.ok ? seen.value.version : '';
    await publishAreas(keeper(), {
      area: { id: idOf('Лиманське') },
      below: false,
      status: 'public',
    });
    expect(await publish(version)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    const now = await readPublishing(keeper(), hromada());
    expect(await publish(now.ok ? now.value.version : '')).toMatchObject({ value: { changed: 2 } });
  });

  it('is put back together: what was public before stays so', async () => {
    const published = await publish();
    const change = published.ok ? published.value.change : undefined;
    if (!change) throw new Error('no change');
    expect(await putBackChange(keeper(), change)).toMatchObject({ ok: true });
    expect(await publicNames()).toEqual(BEFORE);
  });
});
