import { describe, expect, it } from 'vitest';
import { entriesOf } from '#modules/audit/testing.ts';
import type { Actor } from '#modules/identity/index.ts';
import { officerStaff, STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { reportsForEachTest } from '../testing.ts';
import { answerReport } from './answer-report.ts';
import { listReportLines, listReports, type ReportsAsked } from './list-reports.ts';

const SADOVE = 'UA51010010020000006';
const VACANT = { position: { lat: 45.5, lon: 30.5 } };

describe('the list of reports', () => {
  const reports = reportsForEachTest();
  const list = async (actor: Actor, asked: Partial<ReportsAsked> = {}) => {
    using context = await reports.as(actor);
    const listed = await listReports(context, { state: 'open', ...asked });
    if (!listed.ok) throw new Error(listed.refusal);
    return listed.value;
  };
  const ids = async (actor: Actor, asked: Partial<ReportsAsked> = {}) =>
    (await list(actor, asked)).reports.map(({ id }) => id);

  it('shows the open ones of one’s own hromada, the oldest first, and leaves one entry', async () => {
    const younger = await reports.send({}, '2026-11-25T07:30:00Z');
    const older = await reports.send({}, '2026-11-25T07:00:00Z');
    const elsewhere = await reports.send({ place: VACANT });
    const coordinator = await staffIn(reports.planted, 'coordinator');
    expect(await ids(coordinator)).toEqual([older.id, younger.id]);
    expect(await entriesOf(reports.planted.platform, 'report.list')).toMatchObject([
      { actor_id: coordinator.id, thing_kind: 'report', detail: { count: 2 } },
    ]);
    expect(await ids(await staffIn(reports.planted, 'coordinator', STEPOVA))).toEqual([
      elsewhere.id,
    ]);
  });

  it('is nothing for whoever does not read reports', async () => {
    await reports.send();
    for (const role of ['administrator', 'auditor', 'volunteer'] as const) {
      using context = await reports.as(await staffIn(reports.planted, role));
      expect(await listReports(context, { state: 'open' })).toEqual({
        ok: false,
        refusal: 'forbidden',
      });
      expect(await listReportLines(context, { state: 'open' })).toEqual({
        ok: false,
        refusal: 'forbidden',
      });
    }
  });

  it('is narrowed by category, place, status and whose they are', async () => {
    const officer = await officerStaff(reports.planted, '0012345');
    const lamp = await reports.send({}, '2026-11-25T07:00:00Z');
    const road = await reports.send({ category: 'road-hazard' }, '2026-11-25T07:01:00Z');
    const area = reports.planted.context.areas.byCode(SADOVE);
    if (!area) throw new Error('no Sadove');
    const listed = await reports.send({ place: { areaId: area.id } }, '2026-11-25T07:02:00Z');
    const coordinator = await staffIn(reports.planted, 'coordinator');
    expect(await ids(coordinator, { category: 'road-hazard' })).toEqual([road.id]);
    expect(await ids(officer, { given: 'me' })).toContain(lamp.id);
    expect(await ids(coordinator, { given: 'me' })).toEqual([]);
    expect(await ids(coordinator, { given: 'nobody' })).not.toContain(lamp.id);
    expect(await ids(coordinator, { areaId: area.id })).toContain(listed.id);
    const beat = reports.planted.context.areas.beatsOf(area.id)[0];
    expect(await ids(coordinator, { areaId: beat?.id })).toEqual([lamp.id, road.id, listed.id]);
    expect(await ids(coordinator, { statuses: ['reopened'] })).toEqual([]);
    expect(await ids(coordinator, { statuses: ['received'] })).toContain(road.id);
  });

  it('goes on where a page ended, and keeps what was closed apart', async () => {
    const sent = [];
    for (const minute of ['00', '01', '02']) {
      sent.push(await reports.send({}, `2026-11-25T07:${minute}:00Z`));
    }
    const coordinator = await staffIn(reports.planted, 'coordinator');
    const first = await list(coordinator, { limit: 2 });
    expect(first.reports.map(({ id }) => id)).toEqual([sent[0]?.id, sent[1]?.id]);
    const second = await list(coordinator, { limit: 2, after: first.next });
    expect(second.reports.map(({ id }) => id)).toEqual([sent[2]?.id]);
    expect(second.next).toBeUndefined();
    using context = await reports.as(coordinator);
    const [one] = second.reports;
    if (!one) throw new Error('no report');
    await answerReport(context, {
      id: one.id,
      status: 'resolved',
      words: 'Полагоджено.',
      passedTo: undefined,
      duplicateOf: undefined,
      seenAt: one.changedAt,
    });
    expect(await ids(coordinator, { state: 'closed' })).toEqual([one.id]);
    expect(await ids(coordinator)).toEqual([sent[0]?.id, sent[1]?.id]);
  });

  it('says that there is a confidential one to whoever may read it, and nothing of what it says', async () => {
    const { id } = await reports.send({ category: 'violence-at-home' });
    expect(await ids(await staffIn(reports.planted, 'coordinator'))).toEqual([]);
    const head = await staffIn(reports.planted, 'police-head');
    const given = await officerStaff(reports.planted, '0012345');
    for (const one of [head, given]) {
      expect((await list(one)).reports).toMatchObject([{ id, words: undefined }]);
    }
  });

  it('names what was given to somebody wherever it lies, and not where they may not read it', async () => {
    const { id } = await reports.send({ place: VACANT });
    const officer = await officerStaff(reports.planted, '0012345');
    expect(await ids(officer)).toEqual([]);
    await reports.giveTo(id, '0012345');
    expect(await ids(officer)).toEqual([id]);
    expect(await ids(officer, { given: 'me' })).toEqual([id]);
    const told = await reports.send({ place: VACANT, category: 'violence-at-home' });
    const onDuty = await officerStaff(reports.planted, '0012346', 'duty-officer');
    await reports.giveTo(told.id, '0012346');
    expect(await ids(onDuty)).toEqual([]);
    expect(await ids(await staffIn(reports.planted, 'coordinator', STEPOVA))).toEqual([id]);
  });

  it('has no words and leaves no entry on «my day», which is looked at all day', async () => {
    const { id } = await reports.send();
    using context = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const lines = await listReportLines(context, { state: 'open' });
    expect(lines).toMatchObject({ value: { reports: [{ id, status: 'received' }] } });
    expect(JSON.stringify(lines)).not.toContain('ліхтар');
    expect(await entriesOf(reports.planted.platform, 'report.list')).toEqual([]);
  });
});
