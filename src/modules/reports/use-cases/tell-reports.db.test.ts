import { describe, expect, it } from 'vitest';
import type { ReportId } from '#kernel/ids.ts';
import { statementsOf } from '#platform/database/testing.ts';
import type { EventHandler } from '#platform/events/event.ts';
import { parseEvent } from '#platform/events/event-row.ts';
import { createPolicy, type StaffActor } from '#modules/identity/index.ts';
import { notificationsOf } from '#modules/identity/testing.ts';
import { officerStaff, STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { reportHandlers } from '../by-itself.ts';
import { reportsForEachTest } from '../testing.ts';
import { rowId } from '#platform/database/row-id.ts';
import { answerReport } from './answer-report.ts';
import { correctReport } from './correct-report.ts';
import { giveReport } from './give-report.ts';
import { tellReports } from './tell-reports.ts';

const INSTALLATION = { kind: 'system', name: 'reports' } as const;
const VACANT = { position: { lat: 45.5, lon: 30.5 } };

describe('whoever works on reports', () => {
  const reports = reportsForEachTest();
  const told = async (who: StaffActor) =>
    (await notificationsOf(reports.planted.platform, who)).map(({ kind }) => kind);
  const unread = async (who: StaffActor) =>
    (await notificationsOf(reports.planted.platform, who)).flatMap(({ kind, read_at }) =>
      read_at ? [] : [kind],
    );
  const written = async (handler: EventHandler) => {
    const rows = await reports.planted.platform.database.write
      .selectFrom('platform.event')
      .select(['id', 'type', 'sequence', 'subject', 'urgent'])
      .where('type', 'in', [...handler.types])
      .orderBy('sequence')
      .execute();
    return rows.map(parseEvent);
  };
  /** Gives every event that was written to the handlers, as often as said: at least once is what they are promised. */
  const hear = async (times = 1) => {
    using context = await reports.as(INSTALLATION);
    const [handler] = reportHandlers(context);
    if (!handler) throw new Error('no handler');
    const events = await written(handler);
    for (let time = 0; time < times; time += 1) {
      for (const event of events) await handler.handle(event);
    }
  };
  const hearTogether = async () => {
    using context = await reports.as(INSTALLATION);
    const [handler] = reportHandlers(context);
    if (!handler?.handleTogether) throw new Error('no handler of several events');
    const events = await written(handler);
    return await statementsOf(() => handler.handleTogether?.(events) ?? Promise.reject());
  };
  const seenAt = async (id: ReportId) => {
    const row = (await reports.rows()).find((one) => one.id === id);
    if (!row) throw new Error('no report');
    return row.changed_at;
  };

  it('is told of a new one whose the beat is, once, and none of what it says', async () => {
    const officer = await officerStaff(reports.planted, '0012345');
    const coordinator = await staffIn(reports.planted, 'coordinator');
    const { id } = await reports.send();
    await hear(3);
    const notices = await notificationsOf(reports.planted.platform, officer);
    expect(notices).toMatchObject([{ kind: 'report.submitted', path: `/desk/reports/${id}` }]);
    expect(JSON.stringify(notices)).not.toContain('ліхтар');
    expect(await told(coordinator)).toEqual([]);
  });

  it('is told where nobody has it who may give it to somebody there, until somebody has it', async () => {
    const coordinator = await staffIn(reports.planted, 'coordinator', STEPOVA);
    const duty = await staffIn(reports.planted, 'duty-officer', STEPOVA);
    const far = await staffIn(reports.planted, 'coordinator');
    const assistant = await staffIn(reports.planted, 'district-officer', STEPOVA);
    const { id } = await reports.send({ place: VACANT });
    await hear();
    for (const one of [coordinator, duty]) expect(await unread(one)).toEqual(['report.unassigned']);
    for (const one of [far, assistant]) expect(await told(one)).toEqual([]);
    const officer = await officerStaff(reports.planted, '0012345');
    await reports.giveTo(id, '0012345');
    using context = await reports.as(INSTALLATION);
    const step = { id, step: 'given', by: coordinator.id } as const;
    await tellReports(context, [{ ...step, through: 1_000n }]);
    expect(await told(officer)).toEqual(['report.given']);
    for (const one of [coordinator, duty]) expect(await unread(one)).toEqual([]);
  });

  it('is told of many together by as many statements as of one', async () => {
    const officer = await officerStaff(reports.planted, '0012345');
    const coordinator = await staffIn(reports.planted, 'coordinator', STEPOVA);
    const { id } = await reports.send({ place: VACANT });
    // The first time, directories are read as well.
    await hearTogether();
    await reports.send({ place: VACANT });
    const ofOne = await hearTogether();
    expect(ofOne.filter((text) => text.includes('current_setting'))).toEqual([]);
    for (let count = 0; count < 6; count += 1) await reports.send({ place: VACANT });
    expect(await hearTogether()).toEqual(ofOne);
    expect(await told(coordinator)).toEqual(Array(8).fill('report.unassigned'));
    await reports.giveTo(id, '0012345');
    using context = await reports.as(INSTALLATION);
    const step = { id, by: undefined } as const;
    await tellReports(context, [
      { ...step, step: 'submitted', through: 1_000_000n },
      { ...step, step: 'given', through: 1_000_001n },
    ]);
    expect((await told(officer)).toSorted()).toEqual(['report.given', 'report.submitted']);
    expect(await unread(coordinator)).toHaveLength(7);
  });

  it('is told in confidence only who may read it, and not where it lies', async () => {
    const head = await staffIn(reports.planted, 'police-head');
    const coordinator = await staffIn(reports.planted, 'coordinator');
    const onDuty = await officerStaff(reports.planted, '0012345', 'duty-officer');
    await reports.send({ category: 'violence-at-home' });
    await hear();
    expect(await notificationsOf(reports.planted.platform, head)).toMatchObject([
      { kind: 'report.unassigned', detail: {} },
    ]);
    for (const one of [coordinator, onDuty]) expect(await told(one)).toEqual([]);
  });

  it('is not told what they did themselves, nor any more what is answered', async () => {
    const first = await officerStaff(reports.planted, '0012345');
    const coordinator = await officerStaff(reports.planted, '0012346', 'coordinator');
    const { id } = await reports.send();
    await hear();
    expect(await unread(first)).toEqual(['report.submitted']);
    using context = await reports.as(coordinator);
    const own = context.officers.all().find(({ badgeNumber }) => badgeNumber === '0012346');
    await giveReport(context, { id, officerId: own?.id, seenAt: await seenAt(id) });
    await hear();
    expect(await told(coordinator)).toEqual([]);
    await answerReport(context, {
      id,
      status: 'resolved',
      words: 'Лампу замінено.',
      passedTo: undefined,
      duplicateOf: undefined,
      seenAt: await seenAt(id),
    });
    await hear();
    expect(await unread(first)).toEqual([]);
  });

  it('has no news any more of what was corrected to be confidential, unless it is for them', async () => {
    const onDuty = await officerStaff(reports.planted, '0012345', 'duty-officer');
    const head = await staffIn(reports.planted, 'police-head');
    const coordinator = await staffIn(reports.planted, 'coordinator');
    const { id } = await reports.send();
    await hear();
    expect(await unread(onDuty)).toEqual(['report.submitted']);
    const row = (await reports.rows()).find((one) => one.id === id);
    using context = await reports.as(coordinator);
    const corrected = await correctReport(context, {
      id,
      category: 'violence-at-home',
      areaId: rowId(row?.area_id ?? ''),
      placeWords: '',
      seenAt: await seenAt(id),
    });
    expect(corrected).toMatchObject({ ok: true });
    await hear(2);
    expect(await unread(onDuty)).toEqual([]);
    expect(await unread(head)).toEqual(['report.unassigned']);
  });

  it('is told by the installation alone', async () => {
    const { id } = await reports.send();
    const input = { id, step: 'submitted', through: 1n, by: undefined } as const;
    using context = await reports.as(INSTALLATION);
    expect(await tellReports({ ...context, policy: createPolicy([]) }, [input])).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
    using own = await reports.as(await officerStaff(reports.planted, '0012345'));
    expect(await tellReports(own, [input])).toEqual({ ok: false, refusal: 'forbidden' });
  });
});
