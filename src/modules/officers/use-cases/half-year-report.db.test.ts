import { describe, expect, test } from 'vitest';
import { seenOf } from '#kernel/edit-conflict.ts';
import { newId } from '#kernel/ids.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { halfYear } from '../domain/half-year.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { keptOfficer, officerStaff, STEPOVA, staffIn } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { countWork } from './count-work.ts';
import { publishHalfYearReport, withdrawHalfYearReport } from './publish-half-year-report.ts';
import { readHalfYearReport } from './read-half-year-report.ts';
import { readPublishedHalf } from './read-published-half-year.ts';
import { recordWork } from './record-work.ts';
import { writeHalfYearReport } from './write-half-year-report.ts';

const HALF = halfYear(2026, 2);
const WORDS = { done: 'Освітлено два переходи.', troubles: '', plans: 'Провести три зустрічі.' };

describe('the report that an officer gives the hromada', () => {
  const house = officersForEachTest();

  async function olena() {
    const opened = await house.open();
    const { platform } = house.at('2026-11-25T08:00:00Z');
    const actor = await officerStaff(house, '0012345');
    const { id: officerId } = await keptOfficer(house, '0012345');
    const as = (one: OfficersContext['actor']): OfficersContext => ({
      ...opened,
      platform,
      actor: one,
    });
    return {
      of: { officerId, half: HALF },
      mine: as(actor),
      as,
      everybody: as(RESIDENT),
      [Symbol.dispose]: () => opened[Symbol.dispose](),
    };
  }

  const draft = async (context: OfficersContext, of: Parameters<typeof readHalfYearReport>[1]) => {
    const read = await readHalfYearReport(context, of);
    if (!read.ok) throw new Error(read.refusal);
    return read.value;
  };
  const visit = (context: OfficersContext) =>
    recordWork(context, {
      key: systemRandom.uuid(),
      kind: 'visit',
      count: 3,
      day: Temporal.PlainDate.from('2026-11-20'),
    });

  test('counts by itself, is published as it was read, and taken back', async () => {
    using here = await olena();
    const { mine, everybody, of } = here;
    await visit(mine);
    expect((await draft(mine, of)).figures).toMatchObject([{ kind: 'visit', count: 3, before: 0 }]);
    await writeHalfYearReport(mine, { ...of, ...WORDS, seen: '' });
    expect(await readPublishedHalf(everybody, of)).toEqual({ ok: false, refusal: 'absent' });

    const seen = seenOf((await draft(mine, of)).report);
    expect(await publishHalfYearReport(mine, { ...of, seen })).toMatchObject({ ok: true });
    await visit(mine);
    const read = await readPublishedHalf(everybody, of);
    // What was done since is in the draft, not in what people read.
    expect(read).toMatchObject({
      ok: true,
      value: { published: { ...WORDS, figures: [{ kind: 'visit', count: 3 }] } },
    });
    expect((await draft(mine, of)).figures).toMatchObject([{ count: 6 }]);

    expect(await withdrawHalfYearReport(mine, of)).toMatchObject({ ok: true });
    expect(await readPublishedHalf(everybody, of)).toEqual({ ok: false, refusal: 'gone' });
    expect((await draft(mine, of)).report).toMatchObject({ ...WORDS, published: undefined });
  });

  test('tells of a few people that they are few, in reports that were published before, too', async () => {
    using here = await olena();
    const { mine, everybody, of } = here;
    await recordWork(mine, {
      key: systemRandom.uuid(),
      kind: 'prohibition-order',
      count: 3,
      day: Temporal.PlainDate.from('2026-11-20'),
    });
    expect(await publishHalfYearReport(mine, { ...of, seen: '' })).toMatchObject({ ok: true });
    // What is kept holds the figure of the log, as every report that was ever published does.
    const kept = (await draft(mine, of)).report?.published?.figures;
    expect(kept).toMatchObject([{ kind: 'prohibition-order', count: 3 }]);
    expect(await readPublishedHalf(everybody, of)).toMatchObject({
      value: { published: { figures: [{ kind: 'prohibition-order', count: 'few', before: 0 }] } },
    });
  });

  test('is corrected before everybody’s eyes: with the day of the correction, and of the first reading', async () => {
    using here = await olena();
    const { mine, everybody, of } = here;
    await visit(mine);
    const on = (instant: string) => ({
      ...mine,
      platform: { ...mine.platform, clock: fixedClock(instant) },
    });
    const publish = async (instant: string) => {
      const seen = seenOf((await draft(mine, of)).report);
      expect(await publishHalfYearReport(on(instant), { ...of, seen })).toMatchObject({ ok: true });
      const read = await readPublishedHalf(everybody, of);
      return read.ok ? String(read.value.published.firstOn) : read.refusal;
    };
    expect(await publish('2027-01-05T08:00:00Z')).toBe('undefined');
    expect(await publish('2027-01-12T08:00:00Z')).toBe('2027-01-05');
    expect(await publish('2027-01-20T08:00:00Z')).toBe('2027-01-05');
    // Taken back, nobody reads it: what comes then is no correction.
    await withdrawHalfYearReport(mine, of);
    expect(await publish('2027-02-01T08:00:00Z')).toBe('undefined');
  });

  test('of two who write, the second is shown what the first one wrote', async () => {
    using here = await olena();
    const { mine, of } = here;
    await writeHalfYearReport(mine, { ...of, ...WORDS, seen: '' });
    const second = await writeHalfYearReport(mine, { ...of, ...WORDS, done: 'Інше.', seen: '' });
    expect(second).toMatchObject({
      ok: false,
      refusal: { reason: 'changed', now: { done: WORDS.done } },
    });
    expect(await publishHalfYearReport(mine, { ...of, seen: '' })).toEqual({
      ok: false,
      refusal: 'changed',
    });
  });

  test('is not published with nothing in it, and not of a half-year to come', async () => {
    using here = await olena();
    const { mine, of } = here;
    expect(await publishHalfYearReport(mine, { ...of, seen: '' })).toEqual({
      ok: false,
      refusal: 'empty',
    });
    const next = { ...of, half: halfYear(2027, 1) };
    expect(await readHalfYearReport(mine, next)).toEqual({ ok: false, refusal: 'absent' });
  });

  test('is written by the officer and by those who answer there, and by nobody else', async () => {
    using here = await olena();
    const { as, of } = here;
    await writeHalfYearReport(here.mine, { ...of, ...WORDS, seen: '' });
    const seen = seenOf((await draft(here.mine, of)).report);
    const petro = await officerStaff(house, '0012346');
    const strangers: readonly StaffActor[] = [
      petro,
      await staffIn(house, 'police-head', STEPOVA),
      await staffIn(house, 'auditor'),
    ];
    for (const stranger of strangers) {
      const context = as(stranger);
      expect(await readHalfYearReport(context, of)).toMatchObject({ refusal: 'absent' });
      expect(
        await writeHalfYearReport(context, { ...of, ...WORDS, done: 'Чуже.', seen }),
      ).toMatchObject({ refusal: { reason: 'absent' } });
      expect(await publishHalfYearReport(context, { ...of, seen })).toMatchObject({
        refusal: 'absent',
      });
    }
    const head = as(await staffIn(house, 'police-head'));
    expect(await publishHalfYearReport(head, { ...of, seen })).toMatchObject({ ok: true });
    for (const stranger of strangers) {
      expect(await withdrawHalfYearReport(as(stranger), of)).toMatchObject({ refusal: 'absent' });
    }
    expect(await withdrawHalfYearReport(head, of)).toMatchObject({ ok: true });
  });

  test('holds what other modules did, each thing once; nobody taps that', async () => {
    using here = await olena();
    const { mine, of } = here;
    const thing = newId<'report'>(systemRandom);
    for (const _ of [1, 2]) {
      await mine.platform.database.write.transaction().execute((tx) =>
        countWork(tx, mine, {
          areaId: undefined,
          kind: 'report-answered',
          source: { module: 'reports', id: thing },
        }),
      );
    }
    expect((await draft(mine, of)).figures).toMatchObject([{ kind: 'report-answered', count: 1 }]);
    const tapped = await recordWork(mine, {
      key: systemRandom.uuid(),
      kind: 'report-answered',
      count: 100,
      day: Temporal.PlainDate.from('2026-11-20'),
    });
    expect(tapped).toEqual({ ok: false, refusal: 'kind-unknown' });
  });
});
