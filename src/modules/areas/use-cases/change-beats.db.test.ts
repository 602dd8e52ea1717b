import { accountOf } from '#modules/identity/index.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areaKm2 } from '#kernel/geometry/area.ts';
import type { AreaId } from '#kernel/ids.ts';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import type { BeatsWish } from '../domain/beats/beats-wish.ts';
import { countRows, type PlantedArea, plantAreas, rectangle } from '../testing.ts';
import { areaNamed } from '../testing/area-imports.ts';
import { keeperContext } from '../testing/staff-contexts.ts';
import { changeBeats } from './make-beats.ts';
import { previewBeats } from './preview-beats.ts';
import { publishAreas } from './publish-areas.ts';
import { putBackChange } from './put-back-change.ts';
import { readHromadaBeats } from './read-hromada-beats.ts';

const VILLAGE = { in: 'Зразкова громада', kind: 'settlement' } as const;
const COMMUNITY: readonly PlantedArea[] = [
  { name: 'Зразкова громада', kind: 'hromada', slug: 'zrazkova', shape: rectangle(29, 45, 30, 46) },
  { name: 'Сусідня громада', kind: 'hromada', shape: rectangle(31, 45, 32, 46) },
  { ...VILLAGE, name: 'Північне', centre: { lon: 29.2, lat: 45.8 }, population: 3_000 },
  { ...VILLAGE, name: 'Південне', centre: { lon: 29.2, lat: 45.2 }, population: 2_000 },
  { ...VILLAGE, name: 'Східне', centre: { lon: 29.8, lat: 45.5 }, population: 4_500 },
  { name: 'Чуже', in: 'Сусідня громада', kind: 'settlement', centre: { lon: 31.5, lat: 45.5 } },
];

describe('a hromada’s beats at the desk', () => {
  let platform: TestPlatform;
  let ids: ReadonlyMap<string, AreaId>;
  let context: AreasDeskContext;
  beforeEach(async () => {
    platform = await testPlatform();
    ids = await plantAreas(platform, COMMUNITY);
    context = keeperContext(platform, { areaId: id('Зразкова громада') });
    await change({
      way: 'settlements',
      groups: [['Північне', 'Південне'], ['Східне']],
      names: ['Західна', 'Східна'],
    });
  });
  afterEach(() => platform.close());

  function id(name: string): AreaId {
    const found = ids.get(name);
    if (!found) throw new Error(`no area ${name}`);
    return found;
  }

  async function beats(by: AreasDeskContext = context) {
    const read = await readHromadaBeats(by, id('Зразкова громада'));
    if (!read.ok) throw new Error(read.refusal);
    return read.value;
  }

  async function beatId(name: string): Promise<AreaId> {
    const found = (await beats()).view.beats.find(({ beat }) => beat.name === name);
    if (!found) throw new Error(`no beat ${name}`);
    return found.beat.id;
  }

  async function change(wish: BeatsWish, expected?: string, by: AreasDeskContext = context) {
    const hromada = { id: id('Зразкова громада') };
    return await changeBeats(by, { hromada, wish, publish: 'yes', expected });
  }

  async function edit(name: string, settlements: readonly string[], newName = name) {
    const beat = await beatId(name);
    return {
      way: 'edit',
      beatId: beat,
      name: newName,
      settlementIds: settlements.map(id),
    } as const;
  }

  const seen = async () =>
    (await beats()).view.beats.map(({ beat, answersFor }) => [
      beat.name,
      answersFor.map(({ settlement }) => settlement.name),
    ]);

  it('are renamed, and keep their land and their villages', async () => {
    const before = (await beats()).view;
    expect((await change(await edit('Східна', ['Східне'], '  Степова\u200b '))).ok).toBe(true);
    expect(await seen()).toEqual([
      ['Західна', ['Південне', 'Північне']],
      ['Степова', ['Східне']],
    ]);
    const shapes = (view: typeof before) => view.beats.map(({ shape }) => shape);
    expect(shapes((await beats()).view)).toEqual(shapes(before));
  });

  it('hand a village over with its land: no hole, no overlap, and the version goes back whole', async () => {
    const before = (await beats()).view;
    const made = await change(await edit('Східна', ['Східне', 'Південне']));
    expect(await seen()).toEqual([
      ['Західна', ['Північне']],
      ['Східна', ['Південне', 'Східне']],
    ]);
    const { inspection, beats: after } = (await beats()).view;
    expect(inspection).toMatchObject({ overlaps: [], holes: [], uncovered: [] });
    const [west, east] = after.map(({ km2 = 0 }) => km2);
    expect(west).toBeLessThan(before.beats[0]?.km2 ?? 0);
    expect((west ?? 0) + (east ?? 0)).toBeCloseTo(areaKm2(rectangle(29, 45, 30, 46)), 1);
    const back = await putBackChange(context, (made.ok && made.value.change) as never);
    expect(back.ok).toBe(true);
    expect((await beats()).view).toEqual(before);
  });

  it('leave a village without a beat when it is taken out: that is shown as a hole and by name', async () => {
    const wish = await edit('Західна', ['Північне']);
    const rows = await countRows(platform);
    const preview = await previewBeats(context, {
      hromada: id('Зразкова громада'),
      wish,
      publish: 'no',
    });
    expect(preview).toMatchObject({
      value: { view: { inspection: { uncovered: [{ name: 'Південне' }], holes: [{}] } } },
    });
    expect(await countRows(platform)).toEqual(rows);
    expect((await change(wish)).ok).toBe(true);
    const { inspection } = (await beats()).view;
    expect(preview.ok && preview.value.view.inspection.holes).toEqual(inspection.holes);
    expect(inspection.uncovered.map(({ name }) => name)).toEqual(['Південне']);
  });

  it('are taken away one by one; publishing the hromada does not bring them back', async () => {
    expect((await change({ way: 'retire', beatId: await beatId('Східна') })).ok).toBe(true);
    expect(await seen()).toEqual([['Західна', ['Південне', 'Північне']]]);
    await publishAreas(context, { area: 'zrazkova', below: true, status: 'public' });
    expect(await areaNamed(platform, 'Східна')).toMatchObject({ status: 'draft' });
    expect(await seen()).toHaveLength(1);
  });

  it('are not written over what a colleague has changed in between', async () => {
    const { version } = await beats();
    const wish = await edit('Східна', ['Східне'], 'Моя');
    await change(await edit('Західна', ['Північне', 'Південне'], 'Колегина'));
    const rows = await countRows(platform);
    expect(await change(wish, version)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    expect(await countRows(platform)).toEqual(rows);
    const again = (await beats()).version;
    expect(again).not.toBe(version);
    expect((await change(wish, again)).ok).toBe(true);
    // The same form again asks for what is already so.
    expect(await change(wish, version)).toMatchObject({ ok: true, value: { change: undefined } });
  });

  it.each([
    ['no name', '  ', ['Східне'], 'name-missing'],
    ['a null byte in the name', 'Схід\0на', ['Східне'], 'name-unreadable'],
    ['a name without an end', 'С'.repeat(100_000), ['Східне'], 'name-too-long'],
    ['the name of another one', 'ЗАХІДНА', ['Східне'], 'beat-names-equal'],
    ['no village', 'Східна', [], 'group-empty'],
    ['a village of another hromada', 'Східна', ['Східне', 'Чуже'], 'group-area-unknown'],
    ['all villages of another beat', 'Східна', ['Північне', 'Південне'], 'beat-left-empty'],
  ] as const)('take %s for a mistake, in words', async (_, name, settlements, code) => {
    const rows = await countRows(platform);
    const wish = await edit('Східна', settlements, name);
    expect(await change(wish)).toMatchObject({ refusal: { code } });
    expect(await countRows(platform)).toEqual(rows);
  });

  it('are absent for whoever answers for another hromada, for none, or may only look', async () => {
    const wish = await edit('Східна', ['Східне'], 'Інша');
    const rows = await countRows(platform);
    const hromada = id('Зразкова громада');
    const elsewhere = keeperContext(platform, { areaId: id('Сусідня громада') });
    expect(await change(wish, undefined, elsewhere)).toMatchObject({
      refusal: { code: 'area-unknown' },
    });
    expect(await previewBeats(elsewhere, { hromada, wish, publish: 'no' })).toMatchObject({
      refusal: { code: 'area-unknown' },
    });
    expect(await readHromadaBeats(elsewhere, hromada)).toMatchObject({ refusal: 'absent' });
    const revoked = keeperContext(platform, { areaId: hromada, revoked: true });
    expect(await change(wish, undefined, revoked)).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    expect(await previewBeats(revoked, { hromada, wish, publish: 'no' })).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    expect(await readHromadaBeats(revoked, hromada)).toMatchObject({ refusal: 'absent' });
    const officer = keeperContext(platform, { areaId: hromada, role: 'district-officer' });
    expect((await beats(officer)).may).toEqual({ make: false, view: false, publish: false });
    expect(await change(wish, undefined, officer)).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    expect(await countRows(platform)).toEqual(rows);
  });

  it('of another hromada cannot be changed by a wish for one’s own', async () => {
    const foreign = keeperContext(platform);
    await changeBeats(foreign, {
      hromada: { id: id('Сусідня громада') },
      wish: { way: 'settlements', groups: [['Чуже']], names: ['Чужа'] },
      publish: 'yes',
    });
    const other = await areaNamed(platform, 'Чужа');
    if (!other) throw new Error('it was made');
    for (const wish of [
      { way: 'retire', beatId: other.id },
      { way: 'edit', beatId: other.id, name: 'Моя', settlementIds: [id('Східне')] },
    ] as const) {
      expect(await change(wish)).toMatchObject({ refusal: { code: 'beat-unknown' } });
    }
    expect(await areaNamed(platform, 'Чужа')).toEqual(other);
  });

  it('are written down, with who changed them', async () => {
    await change(await edit('Східна', ['Східне', 'Південне']));
    const entries = await entriesOf(platform, 'beat.make');
    expect(entries).toHaveLength(2);
    expect(entries[1]).toEqual({
      actor_id: accountOf(context.actor),
      thing_kind: 'area',
      thing_id: id('Зразкова громада'),
      detail: { beats: 2, retired: 0, change: expect.any(String) },
    });
  });
});
