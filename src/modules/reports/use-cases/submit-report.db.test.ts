import { describe, expect, it } from 'vitest';
import { parseId } from '#kernel/ids.ts';
import { seeEverything, statementsOf } from '#platform/database/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { keptOfficer, staffIn } from '#modules/officers/testing.ts';
import { recordAbsence } from '#modules/officers/index.ts';
import { darkCorner, reportsForEachTest } from '../testing.ts';
import type { ReportsTables } from '../storage/tables.ts';
import { readReceipt } from './read-receipt.ts';
import { type SubmitReport, submitReport } from './submit-report.ts';

describe('what a resident tells the police', () => {
  const reports = reportsForEachTest();
  const submit = async (report: SubmitReport, at?: string) => {
    using context = await reports.as(RESIDENT, at);
    return await submitReport(context, report);
  };
  const events = () =>
    reports.planted.platform.database.write
      .selectFrom('platform.event')
      .select('subject')
      .where('type', '=', 'report.submitted')
      .execute();

  it('is kept with its place, for the officer of that beat, who is told of it by ids alone', async () => {
    const report = darkCorner();
    expect(await submit(report)).toMatchObject({ ok: true });
    const officer = await keptOfficer(reports.planted);
    const [row] = await reports.rows();
    expect(row).toMatchObject({
      id: expect.not.stringContaining(report.key),
      category: 'dark-place',
      visibility: 'public',
      position_rule: 'place',
      status: 'received',
      words: report.words,
      lat: 45.5,
      lon: 29.7,
      officer_id: officer.id,
      entered_by: null,
    });
    expect(await events()).toEqual([
      {
        subject: {
          report: row?.id,
          visibility: 'public',
          area: row?.area_id,
          officer: officer.id,
        },
      },
    ]);
    expect(await entriesOf(reports.planted.platform, 'report.submit')).toMatchObject([
      { actor_id: null, thing_kind: 'report', thing_id: row?.id },
    ]);
  });

  it('is inserted without a query for earlier ones', async () => {
    const statements = await statementsOf(() => submit(darkCorner()));
    expect(await reports.rows()).toHaveLength(1);
    expect(statements.filter((text) => text.includes('"reports"."report"'))).toEqual([]);
  });

  it('sent twice is one with one receipt, even at once', async () => {
    const report = darkCorner({ contact: { kind: 'email', value: 'hanna@example.org' } });
    const sent = await Promise.all(Array.from({ length: 20 }, () => submit(report)));
    const codes = new Set(sent.map((one) => (one.ok ? one.value.code : one.refusal)));
    expect(codes.size).toBe(1);
    expect(await reports.rows()).toHaveLength(1);
    expect(await events()).toHaveLength(1);
    // An hour later, because the first answer was lost on the way.
    const again = await submit(report, '2026-11-25T09:00:00Z');
    expect(again).toMatchObject({ ok: true, value: { code: [...codes][0] } });
    expect(again.ok && again.value.at.toString()).toBe('2026-11-25T08:00:00Z');
  });

  it('is kept for itself where many send at one moment, also beside one that is refused', async () => {
    const twice = darkCorner();
    const many = Array.from({ length: 8 }, () => darkCorner());
    const other = { ...twice, words: 'Інше' };
    const sent = await Promise.all([...many, twice, twice].map((report) => submit(report)));
    expect(new Set(sent.map((one) => (one.ok ? one.value.code : one.refusal))).size).toBe(9);
    const then = [darkCorner(), other, darkCorner({ category: 'nothing-known' }), darkCorner()];
    const answers = await Promise.all(then.map((report) => submit(report)));
    expect(answers.map((one) => one.ok || one.refusal)).toEqual([
      true,
      'conflict',
      'category-unknown',
      true,
    ]);
    const ids = new Set<string | null>((await reports.rows()).map(({ id }) => id));
    expect(ids.size).toBe(11);
    const told = (await events()).map(({ subject }) => JSON.stringify(subject));
    expect(told).toHaveLength(11);
    for (const id of ids) expect(told.filter((one) => one.includes(`"${id}"`))).toHaveLength(1);
    const entries = await entriesOf(reports.planted.platform, 'report.submit');
    expect(entries).toHaveLength(11);
    expect(new Set(entries.map(({ thing_id }) => thing_id))).toEqual(ids);
  });

  it('is one, too, where its key comes twice at one moment and says something else', async () => {
    const report = darkCorner();
    const other = { ...report, words: 'Інше' };
    const answers = await Promise.all([report, other, darkCorner()].map((sent) => submit(sent)));
    const [one, another, beside] = answers.map((answer) => answer.ok || answer.refusal);
    expect(new Set([one, another])).toEqual(new Set([true, 'conflict']));
    expect(beside).toBe(true);
    expect(await reports.rows()).toHaveLength(2);
    expect(await events()).toHaveLength(2);
  });

  it('keeps its receipt from colleagues, who read all of it and the id that the desk knows it by', async () => {
    const report = darkCorner();
    const sent = await submit(report);
    const [row] = await reports.rows();
    const key = parseId<'sender-key'>(row?.id ?? '');
    if (!key || !sent.ok) throw new Error('nothing was sent');
    const colleague = await staffIn(reports.planted, 'coordinator');
    using context = await reports.as(colleague);
    const again = await submitReport(context, { ...report, key });
    expect(again.ok && again.value.code).not.toBe(sent.value.code);
    expect((await readReceipt(context, sent.value.code)).ok).toBe(true);
  });

  it.each<[string, Partial<SubmitReport>]>([
    ['words', { words: 'Інше' }],
    ['category', { category: 'road-hazard' }],
    ['place', { place: { position: { lat: 45.5, lon: 29.701 } } }],
    [
      'contact',
      {
        contact: { kind: 'phone', value: '+380670000009', isCallWanted: true, isSmsWanted: false },
      },
    ],
    ['answers', { answers: { 'children-pass': 'yes' } }],
  ])('with the same key and another %s is refused, and the first one stays', async (_, changes) => {
    const report = darkCorner();
    await submit(report);
    expect(await submit({ ...report, ...changes })).toEqual({ ok: false, refusal: 'conflict' });
    expect(await reports.rows()).toMatchObject([{ words: report.words }]);
    expect(await events()).toHaveLength(1);
  });

  it('goes to whoever stands in while the officer is away', async () => {
    const away = await keptOfficer(reports.planted);
    const deputy = await keptOfficer(reports.planted, '0012346');
    const recorded = await recordAbsence(reports.planted.context, {
      badgeNumber: away.badgeNumber,
      from: Temporal.PlainDate.from('2026-11-24'),
      to: Temporal.PlainDate.from('2026-12-01'),
      deputyBadgeNumber: deputy.badgeNumber,
    });
    expect(recorded).toMatchObject({ ok: true });
    await submit(darkCorner());
    expect(await reports.rows()).toMatchObject([{ officer_id: deputy.id }]);
  });

  it('where no officer is named waits for a coordinator', async () => {
    await submit(darkCorner({ place: { position: { lat: 45.5, lon: 30.5 } } }));
    expect(await reports.rows()).toMatchObject([{ officer_id: null }]);
  });

  it('from a list of places has no position, and none is invented', async () => {
    const area = reports.planted.context.areas.byCode('UA51010010020000006');
    if (!area) throw new Error('no Sadove');
    await submit(darkCorner({ place: { areaId: area.id } }));
    const officer = await keptOfficer(reports.planted);
    // For the officer of the beat that the village lies on, though the list has it below its hromada.
    expect(await reports.rows()).toMatchObject([
      { area_id: area.id, lat: null, lon: null, officer_id: officer.id },
    ]);
  });

  it('outside of all our areas is refused: nobody here could come', async () => {
    const sea = darkCorner({ place: { position: { lat: 44, lon: 33 } } });
    expect(await submit(sea)).toEqual({ ok: false, refusal: 'place-outside' });
    expect(await reports.rows()).toEqual([]);
  });

  it('of no known category is refused', async () => {
    const strange = darkCorner({ category: 'everything' });
    expect(await submit(strange)).toEqual({ ok: false, refusal: 'category-unknown' });
  });

  it('keeps answers to what was asked, and to nothing else', async () => {
    await submit(darkCorner({ answers: { 'children-pass': 'yes', religion: 'x' } }));
    expect(await reports.rows()).toMatchObject([{ answers: { 'children-pass': 'yes' } }]);
  });

  it('keeps the code in no form from which it could be read', async () => {
    const { code } = await reports.send();
    const dumped = await seeEverything(reports.planted.platform.database, async (tx) => {
      const tables = tx.$extendTables<ReportsTables>();
      const rows = await tables.selectFrom('reports.report').selectAll().execute();
      const told = await tables.selectFrom('platform.event').selectAll().execute();
      return JSON.stringify([rows, told], (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      );
    });
    expect(dumped).not.toContain(code);
    // The control: what is kept is found in it.
    expect(dumped).toContain('Не світить ліхтар');
  });

  it('is not read back by a resident, who holds no account, past the use case', async () => {
    await reports.send();
    const { platform } = reports.planted;
    const seen = await platform.database.transaction((tx) =>
      tx.$extendTables<ReportsTables>().selectFrom('reports.report').selectAll().execute(),
    );
    expect(seen).toEqual([]);
    expect(await reports.rows()).toHaveLength(1);
  });
});
