import { accountOf } from '#modules/identity/index.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AreaChangeId, AreaId } from '#kernel/ids.ts';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { loadMemberships } from '../storage/beat-settlements.ts';
import { box, mapOf, type PlantedArea, plantAreas, rectangle } from '../testing.ts';
import { areaNamed, areasNow } from '../testing/area-imports.ts';
import { keeperContext } from '../testing/staff-contexts.ts';
import { importAreas } from './import-areas.ts';
import { listChanges } from './list-changes.ts';
import { splitHromada } from './make-beats.ts';
import { publishAreas } from './publish-areas.ts';
import { putBackChange } from './put-back-change.ts';
import { readChange } from './read-change.ts';

const HOME = { in: 'Зразкова громада', kind: 'settlement' } as const;
const COMMUNITY: readonly PlantedArea[] = [
  {
    name: 'Зразкова громада',
    kind: 'hromada',
    slug: 'zrazkova',
    shape: rectangle(29, 45, 30, 46),
    population: 900,
  },
  { name: 'Сусідня громада', kind: 'hromada', shape: rectangle(31, 45, 32, 46) },
  { name: 'Північне', ...HOME, centre: { lon: 29.5, lat: 45.8 } },
  { name: 'Південне', ...HOME, centre: { lon: 29.5, lat: 45.2 } },
];

describe('putting areas back as they were', () => {
  let platform: TestPlatform;
  let ids: ReadonlyMap<string, AreaId>;
  beforeEach(async () => {
    platform = await testPlatform();
    ids = await plantAreas(platform, COMMUNITY);
  });
  afterEach(() => platform.close());

  const fingerprint = async (name: string) => (await areaNamed(platform, name))?.fingerprint;
  const memberships = () => platform.database.transaction(loadMemberships);

  /** The boundaries of the named areas, which two imports may change. */
  async function importBox(name: string, east: number): Promise<AreaChangeId> {
    const west = name === 'Сусідня громада' ? 31 : 29;
    const imported = await importAreas(keeperContext(platform), {
      file: `${name}.geojson`,
      bytes: mapOf({ name, population: 1_000, geometry: box(west, 45, east, 46) }),
      kind: name.startsWith('Округ') ? 'starosta-district' : 'hromada',
    });
    const change = imported.ok ? imported.value.change : undefined;
    if (!change) throw new Error('nothing was imported');
    return change;
  }

  async function split(...groups: readonly (readonly string[])[]): Promise<AreaChangeId> {
    const made = await splitHromada(keeperContext(platform), {
      hromada: 'zrazkova',
      groups,
      names: [],
      publish: 'yes',
      dryRun: false,
    });
    if (!made.ok) throw new Error(made.refusal.code);
    const listed = await listChanges(keeperContext(platform));
    const [newest] = listed.ok ? listed.value : [];
    if (!newest) throw new Error('no change');
    return newest.change.id;
  }

  it('brings the earlier boundary and figures into force again, as a new version', async () => {
    const before = await areaNamed(platform, 'Зразкова громада');
    const change = await importBox('Зразкова громада', 30.3);
    expect(await fingerprint('Зразкова громада')).not.toBe(before?.fingerprint);
    expect(await putBackChange(keeperContext(platform), change)).toMatchObject({ ok: true });
    expect(await areaNamed(platform, 'Зразкова громада')).toEqual(before);
    const versions = await platform.database.named<{ open: boolean }>(
      'versions',
      'select valid_to is null as open from areas.boundary where area_id = $1',
      [ids.get('Зразкова громада')],
    );
    expect(versions).toHaveLength(3);
    expect(versions.filter(({ open }) => open)).toHaveLength(1);
  });

  it('can itself be put back, and the change once more after that', async () => {
    const context = keeperContext(platform);
    const change = await importBox('Зразкова громада', 30.3);
    const wide = await fingerprint('Зразкова громада');
    const back = await putBackChange(context, change);
    expect(await putBackChange(context, change)).toMatchObject({ refusal: { code: 'undone' } });
    const forth = await putBackChange(context, back.ok ? back.value : change);
    expect(forth.ok).toBe(true);
    expect(await fingerprint('Зразкова громада')).toBe(wide);
    expect((await putBackChange(context, change)).ok).toBe(true);
    expect(await fingerprint('Зразкова громада')).not.toBe(wide);
  });

  it('leaves alone what others changed beside it', async () => {
    const change = await importBox('Зразкова громада', 30.3);
    await importBox('Сусідня громада', 32.4);
    const neighbour = await fingerprint('Сусідня громада');
    await publishAreas(keeperContext(platform), {
      area: 'zrazkova',
      below: false,
      status: 'draft',
    });
    expect((await putBackChange(keeperContext(platform), change)).ok).toBe(true);
    expect(await fingerprint('Сусідня громада')).toBe(neighbour);
    expect((await areaNamed(platform, 'Зразкова громада'))?.status).toBe('draft');
  });

  it('is not stopped by all of it having been hidden since: a switch stands on nothing', async () => {
    const change = await importBox('Зразкова громада', 30.3);
    const hiding = { area: 'zrazkova', below: true, status: 'draft' } as const;
    expect(await publishAreas(keeperContext(platform), hiding)).toMatchObject({
      value: { changed: 3 },
    });
    expect((await putBackChange(keeperContext(platform), change)).ok).toBe(true);
    expect((await areaNamed(platform, 'Зразкова громада'))?.status).toBe('draft');
  });

  it('is refused while beats stand on the boundary, and possible when they are put back first', async () => {
    const context = keeperContext(platform);
    const change = await importBox('Зразкова громада', 30.3);
    const beats = await split(['Північне'], ['Південне']);
    expect(await putBackChange(context, change)).toMatchObject({
      refusal: { code: 'stands-on', later: { id: beats } },
    });
    const read = await readChange(context, change);
    expect(read.ok && read.value.fault?.code).toBe('stands-on');
    expect((await putBackChange(context, beats)).ok).toBe(true);
    expect((await putBackChange(context, change)).ok).toBe(true);
  });

  it('is refused where a boundary was changed once more', async () => {
    const first = await importBox('Зразкова громада', 30.3);
    const second = await importBox('Зразкова громада', 30.4);
    expect(await putBackChange(keeperContext(platform), first)).toMatchObject({
      refusal: { code: 'stands-on', later: { id: second } },
    });
  });

  it('makes of new beats drafts without a boundary, and gives the villages to those before them', async () => {
    const context = keeperContext(platform);
    await split(['Північне', 'Південне']);
    const [before, members] = [await areaNamed(platform, 'Дільниця Північне'), await memberships()];
    const change = await split(['Північне'], ['Південне']);
    expect((await memberships()).length).toBe(2);
    expect((await putBackChange(context, change)).ok).toBe(true);
    expect(await areaNamed(platform, 'Дільниця Північне')).toEqual(before);
    expect(await memberships()).toEqual(members);
    expect(await areaNamed(platform, 'Дільниця Південне')).toMatchObject({
      status: 'draft',
      fingerprint: undefined,
    });
    expect(await areasNow(platform)).toHaveLength(COMMUNITY.length + 2);
  });

  it('is there only for whoever answers for all that it touched', async () => {
    const own = { areaId: ids.get('Зразкова громада') };
    const change = await importBox('Зразкова громада', 30.3);
    const foreign = await importBox('Сусідня громада', 32.4);
    const both = await importAreas(keeperContext(platform), {
      file: 'обидві.geojson',
      bytes: mapOf(
        { name: 'Зразкова громада', geometry: box(29, 45, 30.5, 46) },
        { name: 'Сусідня громада', geometry: box(31, 45, 32.5, 46) },
      ),
      kind: 'hromada',
    });
    const shared = both.ok ? both.value.change : undefined;
    const absent = { ok: false, refusal: { code: 'absent' } };
    const coordinator = keeperContext(platform, own);
    const listed = await listChanges(coordinator);
    expect(listed.ok && listed.value.map((one) => one.change.id)).toEqual([shared, change]);
    expect(await putBackChange(coordinator, foreign)).toEqual(absent);
    expect(await readChange(coordinator, foreign)).toMatchObject({ refusal: 'absent' });
    expect(await putBackChange(coordinator, shared ?? change)).toMatchObject({
      refusal: { code: 'partly' },
    });
    const seen = shared ? await readChange(coordinator, shared) : undefined;
    expect(seen?.ok && seen.value.changed.map(({ area }) => area.name)).toEqual([
      'Зразкова громада',
    ]);
    for (const keeper of [{ role: 'district-officer' }, { revoked: true }] as const) {
      const context = keeperContext(platform, { ...own, ...keeper });
      expect(await putBackChange(context, change)).toEqual(absent);
      expect(await readChange(context, change)).toMatchObject({ refusal: 'absent' });
      expect(await listChanges(context)).toMatchObject({ refusal: 'absent' });
    }
    const head = keeperContext(platform, { ...own, role: 'police-head' });
    expect(await readChange(head, change)).toMatchObject({ value: { mayPutBack: false } });
    expect(await readChange(coordinator, change)).toMatchObject({ value: { mayPutBack: true } });
    expect(await putBackChange(head, change)).toEqual(absent);
  });

  it('is written down, with who did it', async () => {
    const context = keeperContext(platform);
    const change = await importBox('Зразкова громада', 30.3);
    await putBackChange(context, change);
    expect(await entriesOf(platform, 'area.put-back')).toEqual([
      {
        actor_id: accountOf(context.actor),
        thing_kind: 'area-change',
        thing_id: change,
        detail: { change: expect.any(String) },
      },
    ]);
  });
});
