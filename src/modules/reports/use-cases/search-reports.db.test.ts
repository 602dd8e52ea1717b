import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { hideArea } from '#modules/areas/testing.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import type { Actor } from '#modules/identity/index.ts';
import { officerStaff, STEPOVA, staffIn } from '#modules/officers/testing.ts';
import type { ReportNarrowing } from '../domain/report-narrowing.ts';
import { reportsForEachTest } from '../testing.ts';
import { correctReport } from './correct-report.ts';
import { countReports, countViews } from './count-reports.ts';
import { exportReports } from './export-reports.ts';
import { listReports } from './list-reports.ts';
import { searchReports } from './search-reports.ts';

const OBLAST = 'UA51000000000000001';
const RAION = 'UA51010000000000002';
const VACANT = { position: { lat: 45.5, lon: 30.5 } };

describe('looking for a report', () => {
  const reports = reportsForEachTest();
  const find = async (actor: Actor, text: string) => {
    using context = await reports.as(actor);
    const found = await searchReports(context, { text, limit: 10 });
    return found.ok ? found.value.map(({ id }) => id) : found.refusal;
  };

  it('finds it by place, category, area or its number at the desk, and writes that down', async () => {
    const { id } = await reports.send();
    const coordinator = await staffIn(reports.planted, 'coordinator');
    for (const text of ['магазин', 'ліхтар', 'Садова', id]) {
      expect(await find(coordinator, text), text).toEqual([id]);
    }
    expect(await entriesOf(reports.planted.platform, 'report.list')).toHaveLength(4);
  });

  it('finds nothing by what somebody wrote, by a receipt, by a sign of patterns, or by two letters', async () => {
    const { code } = await reports.send();
    const coordinator = await staffIn(reports.planted, 'coordinator');
    for (const text of ['нічого не видно', code, '%%%', '___', 'ма', '   ', '…']) {
      expect(await find(coordinator, text), text).toEqual([]);
    }
    expect(await entriesOf(reports.planted.platform, 'report.list')).toEqual([]);
  });

  it('finds none of another hromada, and a confidential one not by its place, nor for whoever may not read it', async () => {
    await reports.send({ place: VACANT });
    const sealed = await reports.send({
      category: 'violence-at-home',
      placeWords: 'третій під’їзд',
    });
    const coordinator = await staffIn(reports.planted, 'coordinator');
    const head = await staffIn(reports.planted, 'police-head');
    expect(await find(coordinator, 'магазин')).toEqual([]);
    expect(await find(coordinator, 'кривдять')).toEqual([]);
    expect(await find(head, 'кривдять')).toEqual([sealed.id]);
    expect(await find(head, 'третій під’їзд')).toEqual([]);
    for (const role of ['administrator', 'auditor'] as const) {
      expect(await find(await staffIn(reports.planted, role), 'кривдять')).toBe('forbidden');
    }
  });
});

describe('reports as a file', () => {
  const reports = reportsForEachTest();
  const taken = async (actor: Actor) => {
    using context = await reports.as(actor);
    const exported = await exportReports(context, { state: 'open' });
    return exported.ok ? exported.value.map(({ id }) => id) : exported.refusal;
  };

  it('hold none that is confidential, and that they were taken is written down', async () => {
    const { id } = await reports.send();
    await reports.send({ category: 'violence-at-home' });
    expect(await taken(await staffIn(reports.planted, 'police-head'))).toEqual([id]);
    expect(await entriesOf(reports.planted.platform, 'report.export')).toMatchObject([
      { detail: { count: 1 } },
    ]);
  });

  it('hold none of a hromada where one only reads', async () => {
    await reports.send();
    const reader = await staffIn(reports.planted, 'district-officer');
    const elsewhere = await staffIn(reports.planted, 'coordinator', STEPOVA);
    const both = { ...reader, grants: [...reader.grants, ...elsewhere.grants] };
    expect(await taken(both)).toEqual([]);
  });

  it('are taken by nobody who only answers', async () => {
    for (const role of ['district-officer', 'duty-officer', 'shift-lead'] as const) {
      expect(await taken(await staffIn(reports.planted, role))).toBe('forbidden');
    }
  });
});

describe('how many reports wait', () => {
  const reports = reportsForEachTest();

  it('is counted within one’s own reach, and not at all for whoever reads none', async () => {
    await reports.send();
    await reports.send({ place: VACANT });
    await reports.send({ category: 'violence-at-home' });
    const counted = async (actor: Actor) => {
      using context = await reports.as(actor);
      return await countReports(context);
    };
    expect(await counted(await staffIn(reports.planted, 'coordinator'))).toEqual({
      ok: true,
      value: {
        open: 1,
        mine: 0,
        mineNews: 0,
        givenNews: 1,
        received: 1,
        reopened: 0,
        unassigned: 0,
        isOfficer: false,
      },
    });
    expect(await counted(await staffIn(reports.planted, 'police-head'))).toMatchObject({
      value: { open: 2 },
    });
    const onDuty = await officerStaff(reports.planted, '0012346', 'duty-officer');
    const told = await reports.send({ place: VACANT, category: 'violence-at-home' });
    await reports.giveTo(told.id, '0012346');
    expect(await counted(onDuty)).toMatchObject({ value: { mine: 0, isOfficer: true } });
    expect(await counted(await staffIn(reports.planted, 'administrator'))).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
  });

  const ALL: ReportNarrowing = {
    view: 'waiting',
    category: undefined,
    areaId: undefined,
    status: undefined,
    officer: undefined,
    from: undefined,
    to: undefined,
  };
  const inEachView = async (actor: Actor, narrowing: Partial<ReportNarrowing> = {}) => {
    using context = await reports.as(actor);
    const counted = await countViews(context, { ...ALL, ...narrowing });
    return counted.ok ? counted.value : counted.refusal;
  };

  it('is counted under the filter of a list, view by view, and for nobody who reads none', async () => {
    await reports.send();
    const noise = await reports.send({ category: 'noise' });
    await reports.send({ category: 'noise', place: VACANT });
    await reports.giveTo(noise.id, '0012346');
    const coordinator = await staffIn(reports.planted, 'coordinator');
    expect(await inEachView(coordinator)).toMatchObject({ waiting: 2, new: 2, unassigned: 0 });
    const noises = { category: 'noise', view: 'closed' } as const;
    expect(await inEachView(coordinator, noises)).toMatchObject({ waiting: 1, new: 1 });
    expect(await inEachView(await staffIn(reports.planted, 'administrator'))).toBe('forbidden');
  });

  it('shows what lies outside every hromada to whoever serves there, and until a hromada has it', async () => {
    const areas = reports.planted.context.areas;
    const place = (code: string) => areas.byCode(code)?.id ?? newId<'area'>(systemRandom);
    const { id } = await reports.send({ place: { areaId: place(RAION) } });
    await reports.send();
    const everywhere = await staffIn(reports.planted, 'coordinator', OBLAST);
    expect(await inEachView(everywhere)).toMatchObject({ waiting: 2, outside: 1 });
    expect(await inEachView(await staffIn(reports.planted, 'coordinator'))).toMatchObject({
      waiting: 1,
      outside: 0,
    });
    using context = await reports.as(everywhere);
    const outside = async () => {
      const listed = await listReports(context, { state: 'open', areaId: 'outside' });
      return listed.ok ? listed.value.reports : [];
    };
    const [found] = await outside();
    expect(found?.id).toBe(id);
    const corrected = await correctReport(context, {
      id,
      category: 'dark-place',
      areaId: place(STEPOVA),
      placeWords: '',
      seenAt: found?.changedAt ?? context.platform.clock.now(),
    });
    expect(corrected).toMatchObject({ ok: true });
    expect(await outside()).toEqual([]);
  });

  it('holds what was told on a beat that residents do not see any more', async () => {
    await reports.send();
    const { context } = reports.planted;
    const beat = context.areas.all.find(({ name }) => name === 'Дільниця Садова');
    if (!beat) throw new Error('the community has that beat');
    await hideArea(context, beat.id);
    expect(await inEachView(await staffIn(reports.planted, 'coordinator'))).toMatchObject({
      waiting: 1,
      outside: 0,
    });
    expect(await inEachView(await staffIn(reports.planted, 'coordinator', STEPOVA))).toMatchObject({
      waiting: 0,
    });
  });
});
