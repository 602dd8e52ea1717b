import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AreaId } from '#kernel/ids.ts';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import type { CorrectionForm } from '../domain/change/correction.ts';
import { plantAreas, rectangle } from '../testing.ts';
import { areaNamed } from '../testing/area-imports.ts';
import { type Keeper, keeperContext } from '../testing/staff-contexts.ts';
import { correctArea } from './correct-area.ts';
import { putBackChange } from './put-back-change.ts';
import { versionOfFacts } from './version-of-facts.ts';

const HOME = { in: 'Зразкова громада', kind: 'settlement' } as const;
const RIGHT: CorrectionForm = {
  name: 'Верхнє',
  nameEn: 'Verkhnie',
  population: '1 240',
  formerName: '',
};

describe('what is said of an area', () => {
  let platform: TestPlatform;
  let ids: ReadonlyMap<string, AreaId>;
  beforeEach(async () => {
    platform = await testPlatform();
    ids = await plantAreas(platform, [
      { name: 'Зразкова громада', kind: 'hromada', shape: rectangle(29, 45, 30, 46) },
      { name: 'Сусідня громада', kind: 'hromada', shape: rectangle(31, 45, 32, 46) },
      { name: 'Верхне', population: 900, ...HOME },
      { name: 'Нижнє', ...HOME },
    ]);
  });
  afterEach(() => platform.close());

  const idOf = (name: string): AreaId => {
    const id = ids.get(name);
    if (!id) throw new Error(`no ${name}`);
    return id;
  };

  /** The form as it is sent right after it was opened. */
  async function correct(form: Partial<CorrectionForm>, keeper: Keeper = {}, expected?: string) {
    const area = await areaNamed(platform, 'Верхне');
    return await correctArea(keeperContext(platform, keeper), {
      id: idOf('Верхне'),
      form: { ...RIGHT, ...form },
      expected: expected ?? (area ? versionOfFacts(area) : ''),
    });
  }

  it('is put right, is found by its former name too, and all of it can be put back', async () => {
    const before = await areaNamed(platform, 'Верхне');
    const corrected = await correct({ formerName: 'Ленінське' });
    if (!corrected.ok || !corrected.value) throw new Error('nothing was corrected');
    const { value: change } = corrected;
    expect(await areaNamed(platform, 'Верхнє')).toMatchObject({
      nameEn: 'Verkhnie',
      population: 1_240,
      furtherNames: [{ name: 'Ленінське', kind: 'former', language: 'uk' }],
    });
    expect(await entriesOf(platform, 'area.correct')).toMatchObject([
      { thing_kind: 'area', thing_id: idOf('Верхне') },
    ]);
    expect(await putBackChange(keeperContext(platform), change)).toMatchObject({ ok: true });
    expect(await areaNamed(platform, 'Верхне')).toEqual(before);
  });

  it('is a change of its own where only a former name is new', async () => {
    const same = { name: 'Верхне', nameEn: '', population: '900' };
    const corrected = await correct({ ...same, formerName: 'Ленінське' });
    if (!corrected.ok || !corrected.value) throw new Error('nothing was corrected');
    const { value: change } = corrected;
    expect(await putBackChange(keeperContext(platform), change)).toMatchObject({ ok: true });
    expect(await areaNamed(platform, 'Верхне')).toMatchObject({ furtherNames: [] });
  });

  it('is written once, however often the form is sent, and not at all where nothing is new', async () => {
    const area = await areaNamed(platform, 'Верхне');
    const expected = area && versionOfFacts(area);
    expect(await correct({}, {}, expected)).toMatchObject({ ok: true, value: expect.any(String) });
    expect(await correct({}, {}, expected)).toEqual({ ok: true, value: undefined });
    expect(await entriesOf(platform, 'area.correct')).toHaveLength(1);
  });

  it('shows the second of two what the first wrote', async () => {
    const area = await areaNamed(platform, 'Верхне');
    const expected = area && versionOfFacts(area);
    await correct({ name: 'Верхне', population: '950' });
    expect(await correct({ name: 'Верхне', population: '990' }, {}, expected)).toMatchObject({
      refusal: { reason: 'changed' },
    });
    expect(await areaNamed(platform, 'Верхне')).toMatchObject({ population: 950 });
  });

  it.each([
    ['name', '', 'name-missing'],
    ['name', 'а'.repeat(201), 'name-too-long'],
    ['name', 'нуль\0', 'name-unreadable'],
    ['name', 'Нижнє', 'name-taken'],
    ['nameEn', 'half \uD800', 'name-unreadable'],
    ['population', 'багато', 'population-invalid'],
    ['population', '-5', 'population-invalid'],
    ['formerName', 'а'.repeat(201), 'name-too-long'],
  ])('is not taken with this %s: %j', async (field, written, code) => {
    expect(await correct({ [field]: written })).toMatchObject({
      refusal: { reason: 'fields', problems: [{ field, note: { code } }] },
    });
    expect(await areaNamed(platform, 'Верхне')).toMatchObject({ population: 900 });
  });

  it.each([
    ['the coordinator of another hromada', 'coordinator', 'Сусідня громада'],
    ['the head of police there', 'police-head', 'Зразкова громада'],
    ['an officer', 'district-officer', 'Зразкова громада'],
  ] as const)('is nothing for %s to change', async (_, role, home) => {
    expect(await correct({}, { role, areaId: idOf(home) })).toEqual({
      ok: false,
      refusal: { reason: 'absent' },
    });
    expect(await areaNamed(platform, 'Верхне')).toMatchObject({ population: 900 });
  });
});
