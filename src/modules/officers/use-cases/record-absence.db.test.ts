import { describe, expect, it } from 'vitest';
import { RESIDENT } from '#modules/identity/index.ts';
import { absenceOn } from '../domain/officer-directory.ts';
import { officersForEachTest } from '../testing.ts';
import { type RecordAbsence, recordAbsence } from './record-absence.ts';
import { readOfficerCard } from './read-officer-card.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const AWAY: RecordAbsence = {
  badgeNumber: '0012345',
  from: day('2026-11-25'),
  to: day('2026-11-30'),
  deputyBadgeNumber: '0012346',
};

describe('an officer who is away', () => {
  const planted = officersForEachTest();

  const cardOn = async (date: string) => {
    const card = await readOfficerCard(planted.at(`${date}T10:00:00Z`), 'olena-zrazkova');
    return card.ok ? card.value : undefined;
  };

  it.each([
    ['2026-11-24', undefined],
    ['2026-11-25', 'Петро Вигаданий'],
    ['2026-11-30', 'Петро Вигаданий'],
    ['2026-12-01', undefined],
  ])('on %s has on her card the deputy %s', async (date, deputy) => {
    await recordAbsence(planted.context, AWAY);
    expect((await cardOn(date))?.absence?.deputy?.name).toBe(deputy);
  });

  it('begins at midnight in Kyiv, whatever the day in Greenwich', async () => {
    await recordAbsence(planted.context, { ...AWAY, from: day('2026-11-26') });
    const card = await readOfficerCard(planted.at('2026-11-25T22:30:00Z'), 'olena-zrazkova');
    expect(card).toMatchObject({ value: { absence: { deputy: { phones: ['+380670000001'] } } } });
  });

  it('may have nobody to stand in, and the days may be put right', async () => {
    await recordAbsence(planted.context, AWAY);
    const mended = { ...AWAY, to: day('2026-11-27'), deputyBadgeNumber: undefined };
    expect(await recordAbsence(planted.context, mended)).toEqual({
      ok: true,
      value: { changed: true },
    });
    expect(await recordAbsence(planted.context, mended)).toEqual({
      ok: true,
      value: { changed: false },
    });
    expect((await cardOn('2026-11-26'))?.absence).toMatchObject({ deputy: undefined });
    expect(await cardOn('2026-11-28')).toMatchObject({ absence: undefined });
  });

  it('is not away twice on one day: the second deputy would stand nowhere', async () => {
    await recordAbsence(planted.context, AWAY);
    for (const [from, to] of [
      ['2026-11-24', '2026-11-25'],
      ['2026-11-30', '2026-12-04'],
      ['2026-11-20', '2026-12-20'],
      ['2026-11-26', '2026-11-27'],
    ] as const) {
      const again = { ...AWAY, from: day(from), to: day(to), deputyBadgeNumber: undefined };
      expect(await recordAbsence(planted.context, again)).toEqual({
        ok: false,
        refusal: 'absence-overlaps',
      });
    }
    const later = { ...AWAY, from: day('2026-12-01'), to: day('2026-12-04') };
    expect(await recordAbsence(planted.context, later)).toMatchObject({ ok: true });
    expect((await cardOn('2026-11-26'))?.absence?.deputy?.name).toBe('Петро Вигаданий');
  });

  it('is known to every process that shows lists', async () => {
    await recordAbsence(planted.context, AWAY);
    using context = await planted.open();
    const officer = context.officers.bySlug('olena-zrazkova');
    const absence = officer && absenceOn(officer, day('2026-11-26'));
    expect(absence?.deputyId && context.officers.get(absence.deputyId)?.name).toBe(
      'Петро Вигаданий',
    );
  });

  it('has no deputy who has left the service', async () => {
    await recordAbsence(planted.context, AWAY);
    await planted.roster("жетон;ім'я;вибув\n0012346;Петро Вигаданий;27.11.2026\n");
    expect((await cardOn('2026-11-26'))?.absence?.deputy?.name).toBe('Петро Вигаданий');
    expect((await cardOn('2026-11-27'))?.absence?.deputy).toBeUndefined();
    expect(await recordAbsence(planted.context, AWAY)).toEqual({
      ok: false,
      refusal: 'deputy-left',
    });
  });

  it.each<[string, Partial<RecordAbsence>]>([
    ['officer-unknown', { badgeNumber: '9999999' }],
    ['deputy-unknown', { deputyBadgeNumber: '9999999' }],
    ['deputy-is-herself', { deputyBadgeNumber: '0012345' }],
    ['dates-reversed', { to: day('2026-11-24') }],
  ])('is refused with %s', async (refusal, wrong) => {
    expect(await recordAbsence(planted.context, { ...AWAY, ...wrong })).toEqual({
      ok: false,
      refusal,
    });
    expect((await cardOn('2026-11-26'))?.absence).toBeUndefined();
  });

  it('is not a resident’s to record', async () => {
    const context = { ...planted.context, actor: RESIDENT };
    expect(await recordAbsence(context, AWAY)).toEqual({ ok: false, refusal: 'forbidden' });
  });
});
