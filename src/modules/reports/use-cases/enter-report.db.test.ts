import { describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { rowId } from '#platform/database/row-id.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { darkCorner, reportsForEachTest } from '../testing.ts';
import { type EnterReport, enterReport } from './enter-report.ts';
import { placesToEnter } from './places-to-enter.ts';
import { readReceipt } from './read-receipt.ts';
import { readReport } from './read-report.ts';
import { submitReport } from './submit-report.ts';

describe('a report that somebody writes down for its author', () => {
  const reports = reportsForEachTest();
  const told = (changes: Partial<EnterReport> = {}): EnterReport => {
    const { photos: _, ...said } = darkCorner();
    return { ...said, way: 'telephone', ...changes };
  };
  const enter = async (actor: Actor, report: EnterReport) => {
    using context = await reports.as(actor);
    return await enterReport(context, report);
  };

  test('says who wrote it down and how it was told, and its author reads the answer by the code', async () => {
    const assistant = await staffIn(reports.planted, 'assistant');
    const contact = {
      kind: 'phone',
      value: '+380670000077',
      isCallWanted: true,
      isSmsWanted: false,
    } as const;
    const entered = await enter(assistant, told({ way: 'paper', contact }));
    if (!entered.ok) throw new Error(entered.refusal);
    const [row] = await reports.rows();
    expect(row).toMatchObject({ way: 'paper', entered_by: assistant.id, status: 'received' });
    expect(await entriesOf(reports.planted.platform, 'report.enter')).toMatchObject([
      { actor_id: assistant.id, thing_kind: 'report', thing_id: row?.id },
    ]);
    expect(await entriesOf(reports.planted.platform, 'report.submit')).toEqual([]);
    const events = await reports.planted.platform.database.write
      .selectFrom('platform.event')
      .select('subject')
      .where('type', '=', 'report.submitted')
      .execute();
    expect(events).toMatchObject([{ subject: { report: row?.id, by: assistant.id } }]);
    using context = await reports.as(RESIDENT);
    expect(await readReceipt(context, entered.value.code)).toMatchObject({ ok: true });
  });

  test('is as absent as none for the librarian who wrote it down', async () => {
    const assistant = await staffIn(reports.planted, 'assistant');
    await enter(assistant, told());
    const [row] = await reports.rows();
    const id = rowId<'report'>(row?.id ?? '');
    using context = await reports.as(assistant);
    expect(await readReport(context, { id })).toEqual({ ok: false, refusal: 'absent' });
  });

  test('sent twice is one with one receipt; told otherwise under the same key it is refused', async () => {
    const coordinator = await staffIn(reports.planted, 'coordinator');
    const report = told();
    const first = await enter(coordinator, report);
    expect(await enter(coordinator, report)).toEqual(first);
    const changed = { ...report, way: 'assisted' } as const;
    expect(await enter(coordinator, changed)).toEqual({ ok: false, refusal: 'conflict' });
    const other = await staffIn(reports.planted, 'duty-officer');
    expect(await enter(other, report)).toEqual({ ok: false, refusal: 'conflict' });
    expect(await reports.rows()).toHaveLength(1);
  });

  test('is written down where one serves and nowhere else, and by nobody without that right', async () => {
    const elsewhere = await staffIn(reports.planted, 'assistant', STEPOVA);
    expect(await enter(elsewhere, told())).toEqual({ ok: false, refusal: 'place-elsewhere' });
    const auditor = await staffIn(reports.planted, 'auditor');
    expect(await enter(auditor, told())).toEqual({ ok: false, refusal: 'forbidden' });
    expect(await enter(RESIDENT, told())).toEqual({ ok: false, refusal: 'forbidden' });
    expect(await reports.rows()).toEqual([]);
  });

  test('is offered the places where one serves', async () => {
    const namesFor = async (actor: Actor) => {
      using context = await reports.as(actor);
      const places = placesToEnter(context);
      return places.ok ? places.value.map(({ name }) => name).toSorted() : places.refusal;
    };
    const assistant = await staffIn(reports.planted, 'assistant');
    const elsewhere = await staffIn(reports.planted, 'assistant', STEPOVA);
    const here = await namesFor(assistant);
    expect(here).toContain('Лиманська громада');
    expect(here).not.toContain('Степова громада');
    expect(await namesFor(elsewhere)).toEqual(['Садове', 'Степова громада']);
    expect(await namesFor(RESIDENT)).toBe('forbidden');
  });

  test('goes into the database in one’s own name only', async () => {
    const assistant = await staffIn(reports.planted, 'assistant');
    const stranger = newId<'account'>(systemRandom);
    using context = await reports.as(assistant);
    const entered = { by: stranger, way: 'paper' } as const;
    await expect(submitReport(context, { ...darkCorner(), entered })).rejects.toThrow('row-level');
  });
});
