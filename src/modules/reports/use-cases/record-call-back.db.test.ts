import { describe, expect, test } from 'vitest';
import type { ReportId } from '#kernel/ids.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import type { Actor } from '#modules/identity/index.ts';
import { officerStaff, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { reportsForEachTest } from '../testing.ts';
import { listReportLines } from './list-reports.ts';
import { readReport } from './read-report.ts';
import { callSchema, type RecordCallBack, recordCallBack } from './record-call-back.ts';

const BADGE = '0012345';
const ABSENT = { ok: false, refusal: 'absent' };

describe('whoever wants to be called back', () => {
  const reports = reportsForEachTest();
  const waiting = async () => {
    const contact = {
      kind: 'phone',
      value: '+380670000077',
      isCallWanted: true,
      isSmsWanted: false,
    } as const;
    return (await reports.send({ contact })).id;
  };
  const call = async (
    actor: Actor,
    id: ReportId,
    said: Partial<RecordCallBack> = {},
    at?: string,
  ) => {
    using context = await reports.as(actor, at);
    return await recordCallBack(context, { id, outcome: 'reached', againOn: undefined, ...said });
  };
  const dueFor = async (actor: Actor, at: string) => {
    using context = await reports.as(actor, at);
    const callDueOn = context.platform.clock.today();
    const listed = await listReportLines(context, { state: 'open', given: 'me', callDueOn });
    return listed.ok ? listed.value.reports.map(({ id }) => id) : listed.refusal;
  };

  test('waits for whose the report is until they were reached', async () => {
    const officer = await officerStaff(reports.planted, BADGE);
    const id = await waiting();
    await reports.send();
    expect(await dueFor(officer, '2026-11-25T09:00:00Z')).toEqual([id]);
    expect(await call(officer, id)).toEqual({ ok: true, value: undefined });
    expect(await dueFor(officer, '2026-11-25T10:00:00Z')).toEqual([]);
    expect(await entriesOf(reports.planted.platform, 'report.call-back')).toMatchObject([
      { actor_id: officer.id, thing_id: id },
    ]);
    using context = await reports.as(officer);
    expect(await readReport(context, { id })).toMatchObject({
      ok: true,
      value: { calls: [{ outcome: 'reached', accountId: officer.id, againOn: undefined }] },
    });
    // Once reached, nobody calls again for that.
    expect(await call(officer, id)).toEqual(ABSENT);
  });

  test('is called again on the day that was said, and waits for nobody before', async () => {
    const officer = await officerStaff(reports.planted, BADGE);
    const id = await waiting();
    const tomorrow = Temporal.PlainDate.from('2026-11-26');
    const missed = { outcome: 'not-reached', againOn: tomorrow } as const;
    expect(await call(officer, id, missed)).toMatchObject({ ok: true });
    expect(await dueFor(officer, '2026-11-25T15:00:00Z')).toEqual([]);
    expect(await dueFor(officer, '2026-11-26T07:00:00Z')).toEqual([id]);
    expect(await call(officer, id, { outcome: 'wrong-number' }, '2026-11-26T08:00:00Z')).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await dueFor(officer, '2026-11-26T09:00:00Z')).toEqual([]);
  });

  test('whom nobody reached needs a day, from today on and within a month', async () => {
    const officer = await officerStaff(reports.planted, BADGE);
    const id = await waiting();
    const on = (day: string | undefined) =>
      call(officer, id, {
        outcome: 'not-reached',
        againOn: day === undefined ? undefined : Temporal.PlainDate.from(day),
      });
    expect(await on(undefined)).toEqual({ ok: false, refusal: 'day-missing' });
    expect(await on('2026-11-24')).toEqual({ ok: false, refusal: 'day-out' });
    expect(await on('2027-01-15')).toEqual({ ok: false, refusal: 'day-out' });
    expect(await on('2026-11-25')).toMatchObject({ ok: true });
    expect(callSchema.safeParse({ outcome: 'reached', againOn: 'завтра' }).success).toBe(false);
  });

  test('is called by whoever sees the number, and by nobody else', async () => {
    const id = await waiting();
    for (const role of ['coordinator', 'shift-lead', 'assistant', 'auditor'] as const) {
      expect(await call(await staffIn(reports.planted, role), id), role).toEqual(ABSENT);
    }
    const elsewhere = await staffIn(reports.planted, 'duty-officer', STEPOVA);
    expect(await call(elsewhere, id)).toEqual(ABSENT);
    expect(await call(await staffIn(reports.planted, 'duty-officer'), id)).toMatchObject({
      ok: true,
    });
  });

  test('whoever wanted no call is called by nobody', async () => {
    const officer = await officerStaff(reports.planted, BADGE);
    const phone = {
      kind: 'phone',
      value: '+380670000077',
      isCallWanted: false,
      isSmsWanted: false,
    } as const;
    const { id } = await reports.send({ contact: phone });
    expect(await call(officer, id)).toEqual(ABSENT);
    expect(await call(officer, (await reports.send()).id)).toEqual(ABSENT);
  });
});
