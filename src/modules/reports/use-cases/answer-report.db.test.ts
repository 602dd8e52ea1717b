import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { ReportId } from '#kernel/ids.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { officerStaff, readOwnWork, STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { newReceiptCode, type ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { darkCorner, reportsForEachTest } from '../testing.ts';
import { type AnswerReport, answerReport } from './answer-report.ts';
import { listReportLines } from './list-reports.ts';
import { readReceipt } from './read-receipt.ts';
import { reopenReport } from './reopen-report.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';

describe('an answer to a report', () => {
  const reports = reportsForEachTest();

  const receipt = async (code: ReceiptCode) => {
    using context = await reports.as(RESIDENT);
    return await readReceipt(context, code);
  };
  const seenAt = async (id: ReportId) => {
    const row = (await reports.rows()).find((one) => one.id === id);
    if (!row) throw new Error('no report');
    return row.changed_at;
  };
  const answer = async (
    actor: Actor,
    input: Pick<AnswerReport, 'id'> & Partial<AnswerReport>,
    at?: string,
  ) => {
    using context = await reports.as(actor, at);
    return await answerReport(context, {
      status: 'resolved',
      words: 'Ліхтар замінили в середу.',
      passedTo: undefined,
      duplicateOf: undefined,
      seenAt: await seenAt(input.id),
      ...input,
    });
  };
  const reopen = async (code: ReceiptCode, words = 'Знову не світить.') => {
    using context = await reports.as(RESIDENT);
    return await reopenReport(context, { code, words });
  };

  it('is read by whoever holds the code, and they may say that it is not mended', async () => {
    const officer = await officerStaff(reports.planted, '0012345');
    const { id, code } = await reports.send();
    expect(await receipt(code)).toMatchObject({
      value: { report: { status: 'received' }, updates: [] },
    });
    expect(await answer(officer, { id, status: 'accepted', words: 'Дивлюся.' })).toMatchObject({
      ok: true,
    });
    const later = '2026-11-25T12:00:00Z';
    expect(await answer(officer, { id }, later)).toMatchObject({ ok: true });
    expect(await receipt(code)).toMatchObject({
      value: {
        report: { status: 'resolved' },
        updates: [
          { party: 'staff', status: 'accepted', words: 'Дивлюся.' },
          { party: 'staff', status: 'resolved', words: 'Ліхтар замінили в середу.' },
        ],
      },
    });
    expect(await reopen(code)).toMatchObject({ ok: true });
    expect(await receipt(code)).toMatchObject({ value: { report: { status: 'reopened' } } });
    expect(await reopen(code)).toEqual({ ok: false, refusal: 'not-closed' });
    expect(await entriesOf(reports.planted.platform, 'report.answer')).toHaveLength(2);
    expect(await entriesOf(reports.planted.platform, 'report.reopen')).toHaveLength(1);
  });

  it('is nobody’s who has another code, or none', async () => {
    await reports.send();
    expect(await receipt(newReceiptCode(systemRandom))).toEqual({ ok: false, refusal: 'absent' });
    expect(await reopen(newReceiptCode(systemRandom))).toEqual({ ok: false, refusal: 'absent' });
  });

  it.each(['coordinator', 'police-head', 'district-officer', 'duty-officer'] as const)(
    'is given by a %s of that hromada, and by none of the next',
    async (role) => {
      const { id } = await reports.send();
      const elsewhere = await staffIn(reports.planted, role, STEPOVA);
      expect(await answer(elsewhere, { id })).toEqual({ ok: false, refusal: 'absent' });
      expect(await answer(await staffIn(reports.planted, role), { id })).toMatchObject({
        ok: true,
      });
    },
  );

  it.each(['administrator', 'auditor', 'volunteer', 'assistant', 'press-officer'] as const)(
    'is not a %s’s to give, nor is the report theirs to read',
    async (role) => {
      const { id } = await reports.send();
      expect(await answer(await staffIn(reports.planted, role), { id })).toEqual({
        ok: false,
        refusal: 'absent',
      });
    },
  );

  it('to a confidential report is given by whom it was given to and by the head, not by colleagues', async () => {
    const { id } = await reports.send(darkCorner({ category: 'violence-at-home' }));
    for (const role of ['coordinator', 'district-officer', 'duty-officer'] as const) {
      const colleague = await staffIn(reports.planted, role);
      expect(await answer(colleague, { id })).toEqual({ ok: false, refusal: 'absent' });
    }
    const officer = await officerStaff(reports.planted, '0012345');
    expect(await answer(officer, { id, status: 'accepted' })).toMatchObject({ ok: true });
    const head = await staffIn(reports.planted, 'police-head');
    const later = '2026-11-25T12:00:00Z';
    expect(await answer(head, { id, status: 'answered' }, later)).toMatchObject({ ok: true });
  });

  it('does not write over what a colleague answered meanwhile', async () => {
    const { id, code } = await reports.send();
    const seen = await seenAt(id);
    const officer = await staffIn(reports.planted, 'district-officer');
    const coordinator = await staffIn(reports.planted, 'coordinator');
    const later = '2026-11-25T12:00:00Z';
    await answer(officer, { id, status: 'in-progress', words: 'Замовлено лампу.' }, later);
    expect(await answer(coordinator, { id, seenAt: seen })).toEqual({
      ok: false,
      refusal: 'changed',
    });
    expect(await receipt(code)).toMatchObject({
      value: { updates: [{ words: 'Замовлено лампу.' }] },
    });
  });

  it('never makes of it what it cannot become', async () => {
    const { id } = await reports.send();
    const officer = await staffIn(reports.planted, 'district-officer');
    await answer(officer, { id }, '2026-11-25T12:00:00Z');
    expect(await answer(officer, { id, status: 'answered' })).toEqual({
      ok: false,
      refusal: 'status-impossible',
    });
  });

  it('names as the same only another report that its author may read', async () => {
    const { id } = await reports.send();
    const other = await reports.send();
    const elsewhere = await reports.send({ place: { position: { lat: 45.5, lon: 30.5 } } });
    const officer = await staffIn(reports.planted, 'district-officer');
    const asSame = (duplicateOf: ReportId) =>
      answer(officer, { id, status: 'duplicate', words: 'Про це вже повідомили.', duplicateOf });
    expect(await asSame(id)).toEqual({ ok: false, refusal: 'duplicate-absent' });
    expect(await asSame(elsewhere.id)).toEqual({ ok: false, refusal: 'duplicate-absent' });
    expect(await asSame(other.id)).toMatchObject({ ok: true });
    const rows = await reports.rows();
    expect(rows.find((row) => row.id === id)).toMatchObject({
      status: 'duplicate',
      duplicate_of: other.id,
    });
    using context = await reports.as(officer);
    const told = await listReportLines(context, { state: 'closed', duplicateOf: other.id });
    expect(told).toMatchObject({ value: { reports: [{ id }] } });
  });

  it('stands in the half-year report of the officer who gave it, once for each report', async () => {
    const officer = await officerStaff(reports.planted, '0012345');
    const coordinator = await staffIn(reports.planted, 'coordinator');
    const { id, code } = await reports.send();
    await answer(officer, { id, status: 'accepted', words: 'Дивлюся.' });
    expect(await workOf(officer)).toEqual([]);
    await answer(officer, { id }, '2026-11-25T12:00:00Z');
    await reopen(code);
    await answer(officer, { id }, '2026-11-26T12:00:00Z');
    const other = await reports.send();
    await answer(coordinator, { id: other.id });
    expect(await workOf(officer)).toMatchObject([{ kind: 'report-answered', total: 1 }]);
    expect(await placesOfWork()).toEqual([true]);
    // Of what was told in confidence it says not even where.
    const secret = await reports.send({ category: 'violence-at-home' });
    await answer(officer, { id: secret.id }, '2026-11-26T12:00:00Z');
    expect(await workOf(officer)).toMatchObject([{ kind: 'report-answered', total: 2 }]);
    expect(await placesOfWork()).toEqual([true, false]);
  });

  const placesOfWork = async () => {
    const { rows } = await seeEverything(reports.planted.platform.database, (tx) =>
      sql<{ known: boolean }>`
        select area_id is not null as known from officers.work_entry order by recorded_at`.execute(
        tx,
      ),
    );
    return rows.map(({ known }) => known);
  };
  const workOf = async (officer: Actor) => {
    using context = await reports.as(officer, '2026-11-26T12:00:00Z');
    const read = await readOwnWork(context);
    if (!read.ok) throw new Error(read.refusal);
    return read.value.lines;
  };
});
