import { describe, expect, it } from 'vitest';
import { newId, type ReportId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { keptOfficer, officerStaff, STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { reportsForEachTest } from '../testing.ts';
import { correctReport, type CorrectReport } from './correct-report.ts';
import { giveReport, type GiveReport, officersToGive } from './give-report.ts';
import { noteReport } from './note-report.ts';
import { readReceipt } from './read-receipt.ts';
import { readReport } from './read-report.ts';

describe('a report that is shared out', () => {
  const reports = reportsForEachTest();
  const rowOf = async (id: ReportId) => {
    const row = (await reports.rows()).find((one) => one.id === id);
    if (!row) throw new Error('no report');
    return row;
  };
  const give = async (actor: Actor, id: ReportId, more: Partial<GiveReport> = {}) => {
    using context = await reports.as(actor);
    const { id: officerId } = await keptOfficer(reports.planted, '0012346');
    const { changed_at: seenAt } = await rowOf(id);
    return await giveReport(context, { id, officerId, seenAt, ...more });
  };
  const correct = async (actor: Actor, id: ReportId, more: Partial<CorrectReport> = {}) => {
    using context = await reports.as(actor);
    const { category, area_id, place_words: placeWords, changed_at: seenAt } = await rowOf(id);
    const area = reports.planted.context.areas.all.find((one) => one.id === area_id);
    if (!area) throw new Error('no area');
    return await correctReport(context, {
      id,
      category,
      areaId: area.id,
      placeWords,
      seenAt,
      ...more,
    });
  };

  it.each(['coordinator', 'police-head', 'duty-officer', 'shift-lead'] as const)(
    'is given to another officer by a %s of that hromada, and by none of the next',
    async (role) => {
      const { id } = await reports.send();
      const elsewhere = await staffIn(reports.planted, role, STEPOVA);
      expect(await give(elsewhere, id)).toEqual({ ok: false, refusal: 'absent' });
      expect(await give(await staffIn(reports.planted, role), id)).toMatchObject({ ok: true });
      const { id: officerId } = await keptOfficer(reports.planted, '0012346');
      expect(await rowOf(id)).toMatchObject({ officer_id: officerId, is_named: true });
      expect(await entriesOf(reports.planted.platform, 'report.give')).toHaveLength(1);
    },
  );

  it('is not handed on by the officer whose it is', async () => {
    const { id } = await reports.send();
    const officer = await officerStaff(reports.planted, '0012345');
    expect(await give(officer, id)).toEqual({ ok: false, refusal: 'absent' });
  });

  it('goes to nobody, too, and never to who does not serve there', async () => {
    const { id } = await reports.send();
    const coordinator = await staffIn(reports.planted, 'coordinator');
    const unknown = newId<'officer'>(systemRandom);
    expect(await give(coordinator, id, { officerId: unknown })).toEqual({
      ok: false,
      refusal: 'officer-unknown',
    });
    const far = await reports.send({ place: { position: { lat: 45.5, lon: 30.5 } } });
    const elsewhere = await staffIn(reports.planted, 'coordinator', STEPOVA);
    expect(await give(elsewhere, far.id)).toEqual({ ok: false, refusal: 'officer-unknown' });
    using context = await reports.as(elsewhere);
    expect(officersToGive(context, { visibility: 'public' })).toEqual([]);
    expect(await give(coordinator, id, { officerId: undefined })).toMatchObject({ ok: true });
    expect(await rowOf(id)).toMatchObject({ officer_id: null });
  });

  it('in confidence is given by the head alone, and whoever had it reads it no more', async () => {
    const { id } = await reports.send({ category: 'violence-at-home' });
    const first = await officerStaff(reports.planted, '0012345');
    const second = await officerStaff(reports.planted, '0012346');
    for (const role of ['coordinator', 'duty-officer', 'shift-lead'] as const) {
      expect(await give(await staffIn(reports.planted, role), id)).toEqual({
        ok: false,
        refusal: 'absent',
      });
    }
    expect(await give(await staffIn(reports.planted, 'police-head'), id)).toMatchObject({
      ok: true,
    });
    using one = await reports.as(first);
    using other = await reports.as(second);
    expect(await readReport(one, { id })).toEqual({ ok: false, refusal: 'absent' });
    expect(await readReport(other, { id })).toMatchObject({ ok: true });
  });

  it('is not given over what a colleague did meanwhile', async () => {
    const { id } = await reports.send();
    const coordinator = await staffIn(reports.planted, 'coordinator');
    const seenAt = Temporal.Instant.from('2026-11-25T07:00:00Z');
    expect(await give(coordinator, id, { seenAt })).toEqual({ ok: false, refusal: 'changed' });
    expect(await correct(coordinator, id, { seenAt })).toEqual({ ok: false, refusal: 'changed' });
  });

  it('of a wrong place goes where it belongs, without its point, and is there no more for whoever sent it on', async () => {
    const { id } = await reports.send();
    const officer = await officerStaff(reports.planted, '0012345');
    const there = reports.planted.context.areas.byCode(STEPOVA);
    if (!there) throw new Error('no Stepova');
    expect(await correct(officer, id, { areaId: there.id })).toMatchObject({ ok: true });
    expect(await rowOf(id)).toMatchObject({ area_id: there.id, lat: null, officer_id: null });
    using context = await reports.as(officer);
    expect(await readReport(context, { id })).toEqual({ ok: false, refusal: 'absent' });
    using next = await reports.as(await staffIn(reports.planted, 'coordinator', STEPOVA));
    expect(await readReport(next, { id })).toMatchObject({ ok: true });
  });

  it('of a wrong category is read by whom that category is for, but what was told in confidence stays so', async () => {
    const lamp = await reports.send();
    const head = await staffIn(reports.planted, 'police-head');
    const officer = await officerStaff(reports.planted, '0012345');
    expect(await correct(officer, lamp.id, { category: 'everything' })).toEqual({
      ok: false,
      refusal: 'category-unknown',
    });
    await correct(officer, lamp.id, { category: 'violence-at-home' });
    expect(await rowOf(lamp.id)).toMatchObject({ visibility: 'confidential' });
    const told = await reports.send({ category: 'violence-at-home' });
    expect(await correct(head, told.id, { category: 'dark-place' })).toMatchObject({ ok: true });
    expect(await rowOf(told.id)).toMatchObject({
      category: 'dark-place',
      visibility: 'confidential',
      position_rule: 'never',
    });
  });

  it('is corrected by nobody elsewhere, and not by who only watches', async () => {
    const { id } = await reports.send();
    for (const actor of [
      await staffIn(reports.planted, 'district-officer', STEPOVA),
      await staffIn(reports.planted, 'shift-lead'),
      await staffIn(reports.planted, 'auditor'),
    ]) {
      expect(await correct(actor, id)).toEqual({ ok: false, refusal: 'absent' });
    }
  });

  it('has notes that colleagues there read, and its author never', async () => {
    const { id, code } = await reports.send();
    const lead = await staffIn(reports.planted, 'shift-lead');
    using writing = await reports.as(lead);
    const words = 'Подзвонити до РЕМ у понеділок.';
    expect(await noteReport(writing, { id, words })).toMatchObject({ ok: true });
    using reading = await reports.as(await staffIn(reports.planted, 'district-officer'));
    expect(await readReport(reading, { id })).toMatchObject({
      value: { notes: [{ words, accountId: lead.id }] },
    });
    using elsewhere = await reports.as(await staffIn(reports.planted, 'coordinator', STEPOVA));
    expect(await noteReport(elsewhere, { id, words })).toEqual({ ok: false, refusal: 'absent' });
    using author = await reports.as(RESIDENT);
    expect(JSON.stringify(await readReceipt(author, code))).not.toContain('РЕМ');
    expect(await noteReport(author, { id, words })).toEqual({ ok: false, refusal: 'absent' });
  });
});
