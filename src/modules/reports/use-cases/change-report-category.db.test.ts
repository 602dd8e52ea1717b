import { describe, expect, test } from 'vitest';
import { seenOf } from '#kernel/edit-conflict.ts';
import { type AreaId, newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import { staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { darkCorner, publishedBy, type TestReports, reportsForEachTest } from '../testing.ts';
import { type ChangeReportCategory, changeReportCategory } from './change-report-category.ts';
import { countStillShown } from './count-still-shown.ts';
import { listReportCategories } from './list-report-categories.ts';
import { hidePublished } from './publish-report.ts';
import { readReceipt } from './read-receipt.ts';
import { readChangeableCategories } from './read-changeable-categories.ts';
import type { ReportCategorySaid } from './report-category-schema.ts';
import { submitReport } from './submit-report.ts';

/** Where the staff of these tests serve. */
const LYMANSKA = 'UA51010010000000003';

const LAMP: ReportCategorySaid = {
  name: { uk: 'Не світить ліхтар', en: 'A lamp is out' },
  pictogram: 'lamp',
  receiverId: undefined,
  visibility: 'public',
  positionRule: 'place',
  isAnonymousAllowed: true,
  callFirst: { uk: '', en: '' },
  asked: [],
  position: 10,
  isRetired: false,
};

function areaOf(reports: TestReports, code: string) {
  const area = reports.planted.context.areas.byCode(code);
  if (!area) throw new Error(`no area ${code}`);
  return area.id;
}

describe('report categories', () => {
  const reports = reportsForEachTest();
  const change = async (actor: Actor, changed: Partial<ChangeReportCategory>, at?: string) => {
    using context = await reports.as(actor, at);
    const all = { key: 'dark-place', areaId: undefined, said: LAMP, seen: '', ...changed };
    return await changeReportCategory(context, all);
  };
  const everywhere = async () =>
    (await signedInStaff(reports.planted.platform, { role: 'administrator' })).actor;
  const at = async (code: string, key = 'dark-place') => {
    using context = await reports.as(RESIDENT);
    const all = listReportCategories(context, areaOf(reports, code));
    return all.find((one) => one.key === key);
  };

  test('have the words of whoever serves everywhere, and the journal says who changed them', async () => {
    const keeper = await everywhere();
    expect(await change(keeper, {})).toMatchObject({ ok: true, value: { key: 'dark-place' } });
    expect(await at(LYMANSKA)).toMatchObject({ name: LAMP.name });
    expect(await entriesOf(reports.planted.platform, 'report-category.change')).toMatchObject([
      { actor_id: keeper.id, thing_kind: 'report-category', thing_id: 'dark-place' },
    ]);
    // The very same again changes nothing, whatever its page had seen.
    expect(await change(keeper, { seen: 'long ago' })).toMatchObject({ ok: true });
    expect(await entriesOf(reports.planted.platform, 'report-category.change')).toHaveLength(1);
  });

  test('have words of their own where a coordinator serves, and the others keep theirs', async () => {
    const coordinator = await staffIn(reports.planted, 'coordinator');
    const lymanska = areaOf(reports, LYMANSKA);
    expect(await change(coordinator, { areaId: lymanska })).toMatchObject({ ok: true });
    expect(await at(LYMANSKA)).toMatchObject({ name: LAMP.name, areaId: lymanska });
    expect((await at(STEPOVA))?.areaId).toBeUndefined();
  });

  test('are changed by nobody elsewhere, nor of everywhere by whoever serves in one place', async () => {
    const coordinator = await staffIn(reports.planted, 'coordinator');
    const absent = { ok: false, refusal: { reason: 'absent' } };
    expect(await change(coordinator, {})).toEqual(absent);
    expect(await change(coordinator, { areaId: areaOf(reports, STEPOVA) })).toEqual(absent);
    const officer = await staffIn(reports.planted, 'district-officer');
    expect(await change(officer, { areaId: areaOf(reports, LYMANSKA) })).toEqual(absent);
    using context = await reports.as(officer);
    expect(await readChangeableCategories(context, undefined)).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
  });

  test('are offered to be changed only where one serves', async () => {
    const coordinator = await staffIn(reports.planted, 'coordinator');
    using context = await reports.as(coordinator);
    const read = async (code?: string) => {
      const there = await readChangeableCategories(
        context,
        code ? areaOf(reports, code) : undefined,
      );
      if (!there.ok) throw new Error(there.refusal);
      return there.value;
    };
    expect(await read()).toMatchObject({ isChangeable: false });
    expect(await read(STEPOVA)).toMatchObject({ isChangeable: false });
    expect(await read(LYMANSKA)).toMatchObject({
      isChangeable: true,
      areas: [{ id: areaOf(reports, LYMANSKA) }],
    });
  });

  test('are so for the next report as soon as an open house has heard of the change', async () => {
    using resident = await reports.as(RESIDENT);
    const heard = new Promise<void>((resolve) => {
      resident.reportCategories.onChange(resolve);
    });
    const said = { ...LAMP, visibility: 'officers', positionRule: 'never' } as const;
    expect(await change(await everywhere(), { said })).toMatchObject({ ok: true });
    await heard;
    expect(await submitReport(resident, darkCorner())).toMatchObject({ ok: true });
    expect(await reports.rows()).toMatchObject([
      { visibility: 'officers', position_rule: 'never' },
    ]);
  });

  test('made less private open nothing that was sent before', async () => {
    const { code } = await reports.send({ category: 'violence-at-home' });
    const keeper = await everywhere();
    const opened = { ...LAMP, name: { uk: 'Сварки', en: 'Quarrels' } };
    await change(keeper, { key: 'violence-at-home', said: opened });
    expect(await at(LYMANSKA, 'violence-at-home')).toMatchObject({ visibility: 'public' });
    expect(await reports.rows()).toMatchObject([
      { visibility: 'confidential', position_rule: 'never' },
    ]);
    using context = await reports.as(RESIDENT);
    expect(await readReceipt(context, code)).toMatchObject({
      ok: true,
      value: { report: { visibility: 'confidential' } },
    });
  });

  test('made more private say how much of them stays published there, and hide none of it', async () => {
    const officer = await staffIn(reports.planted, 'coordinator');
    const shown = [];
    for (const category of ['dark-place', 'dark-place', 'dark-place', 'road-hazard']) {
      const { id } = await reports.send({ category });
      await publishedBy(reports, officer, id);
      shown.push(id);
    }
    const keeper = await everywhere();
    const lymanska = areaOf(reports, LYMANSKA);
    const still = async (actor: Actor, areaId: AreaId | undefined) => {
      using context = await reports.as(actor);
      return await countStillShown(context, { key: 'dark-place', areaId });
    };
    expect(await still(keeper, undefined)).toBe(0);
    await change(keeper, { said: { ...LAMP, visibility: 'officers' } });
    expect(await still(keeper, undefined)).toBe(3);
    expect(await still(officer, lymanska)).toBe(3);
    expect(await still(officer, areaOf(reports, STEPOVA))).toBe(0);
    expect(await still(keeper, areaOf(reports, STEPOVA))).toBe(0);
    using context = await reports.as(officer);
    await hidePublished(context, { id: shown[0] ?? newId(systemRandom) });
    expect(await still(keeper, undefined)).toBe(2);
    // Where it has words of its own, they say it.
    await change(officer, { areaId: lymanska });
    expect(await still(keeper, undefined)).toBe(0);
    expect(await still(officer, lymanska)).toBe(0);
    expect(await still(RESIDENT, lymanska)).toBe(0);
  });

  test('that somebody else changed meanwhile are shown as they are now', async () => {
    const keeper = await everywhere();
    const first = await change(keeper, {});
    if (!first.ok) throw new Error('not changed');
    const other = { ...LAMP, name: { uk: 'Темно', en: 'Dark' } };
    expect(await change(keeper, { said: other })).toMatchObject({
      ok: false,
      refusal: { reason: 'changed', now: { name: LAMP.name } },
    });
    const seen = seenOf(first.value);
    expect(await change(keeper, { said: other, seen }, '2026-11-25T09:00:00Z')).toMatchObject({
      ok: true,
    });
    expect(await at(LYMANSKA)).toMatchObject({ name: other.name });
  });

  test('are added once, however often they are sent, and two are not called the same', async () => {
    const keeper = await everywhere();
    const dogs = { ...LAMP, name: { uk: 'Загубився собака', en: 'A lost dog' } };
    const added = await change(keeper, { key: undefined, said: dogs });
    expect(added).toMatchObject({ ok: true, value: { key: 'a-lost-dog' } });
    expect(await change(keeper, { key: undefined, said: dogs })).toEqual(added);
    const known = { ok: false, refusal: { reason: 'known' } };
    const alike = { ...dogs, pictogram: 'dog' } as const;
    expect(await change(keeper, { key: undefined, said: alike })).toEqual(known);
    expect(await change(keeper, { said: dogs })).toEqual(known);
  });

  test('that are retired are not taken any more, and come back when they are offered again', async () => {
    const keeper = await everywhere();
    const retired = await change(keeper, { said: { ...LAMP, isRetired: true } });
    if (!retired.ok) throw new Error('not retired');
    await expect(reports.send()).rejects.toThrow('category-unknown');
    await change(keeper, { seen: seenOf(retired.value) }, '2026-11-25T09:00:00Z');
    expect(await reports.send()).toMatchObject({ code: expect.any(String) });
  });
});
