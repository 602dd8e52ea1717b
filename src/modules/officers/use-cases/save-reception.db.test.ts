import { describe, expect, it } from 'vitest';
import { toldSince } from '#modules/audit/testing.ts';
import { newId } from '#kernel/ids.ts';
import { deskOf, keptOfficer, officerStaff, staffIn } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { readOfficerCard } from './read-officer-card.ts';
import { recordLeaving } from './record-leaving.ts';
import { removeReception } from './remove-reception.ts';
import { receptionSchema, type SaveReception, saveReception } from './save-reception.ts';

const SENT = {
  weekday: '5',
  startsAt: '10:00',
  endsAt: '12:00',
  areaId: '',
  place: 'Садове, школа',
  placeEn: '',
};

describe('reception hours', () => {
  const planted = officersForEachTest();

  const save = async (more: Partial<SaveReception> = {}, badge = '0012345') => {
    using desk = await deskOf(planted, await staffIn(planted, 'coordinator'));
    const { id } = await keptOfficer(planted, badge);
    const form = receptionSchema.parse(SENT);
    return await saveReception(desk, { ...form, id, receptionId: undefined, ...more });
  };
  const onCard = async () => {
    const card = await readOfficerCard(planted.context, 'olena-zrazkova');
    return card.ok
      ? card.value.receptions.map(
          ({ weekday, startsAt, place }) => `${weekday} ${startsAt} ${place}`,
        )
      : [];
  };

  it('stand on the card in the order of the week as soon as they are saved', async () => {
    expect(await save()).toEqual({ ok: true, value: undefined });
    expect(await onCard()).toEqual([
      '3 14:00 Садове, старостат, вул. Миру, 4',
      '5 10:00 Садове, школа',
    ]);
    expect((await toldSince(planted.platform)).actions).toEqual(['reception.save']);
  });

  it('are put right in their own line', async () => {
    const [known] = (await keptOfficer(planted)).receptions;
    expect(await save({ receptionId: known?.id, place: 'Садове, бібліотека' })).toMatchObject({
      ok: true,
    });
    expect(await onCard()).toEqual(['5 10:00 Садове, бібліотека']);
  });

  it('are not two at one hour', async () => {
    await save();
    expect(await save()).toEqual({ ok: false, refusal: 'reception-twice' });
    expect(await onCard()).toHaveLength(2);
  });

  it('are not of a village that is gone, nor of somebody who left, nor another’s line', async () => {
    const areaId = newId<'area'>(planted.platform.random);
    expect(await save({ areaId })).toMatchObject({ refusal: 'area-gone' });
    const [hers] = (await keptOfficer(planted)).receptions;
    expect(await save({ receptionId: hers?.id }, '0012346')).toMatchObject({ refusal: 'absent' });
    using desk = await deskOf(planted, await staffIn(planted, 'coordinator'));
    const { id } = await keptOfficer(planted);
    await recordLeaving(desk, { id, leftOn: Temporal.PlainDate.from('2026-11-25') });
    expect(await save()).toMatchObject({ refusal: 'officer-left' });
  });

  it('are removed by whose they are, and by a colleague not even through her own card', async () => {
    const { id, receptions } = await keptOfficer(planted);
    const receptionId = receptions[0]?.id ?? '';
    const [olena, petro] = [
      await officerStaff(planted, '0012345'),
      await officerStaff(planted, '0012346'),
    ];
    const own = await keptOfficer(planted, '0012346');
    using petros = await deskOf(planted, petro);
    for (const which of [id, own.id]) {
      expect(await removeReception(petros, { id: which, receptionId })).toEqual({
        ok: false,
        refusal: 'absent',
      });
    }
    using olenas = await deskOf(planted, olena);
    expect(await removeReception(olenas, { id, receptionId })).toMatchObject({ ok: true });
    expect(await removeReception(olenas, { id, receptionId })).toMatchObject({ refusal: 'absent' });
    expect(await onCard()).toEqual([]);
  });
});

describe('the form of reception hours', () => {
  it.each([
    ['weekday', '8', 'weekday-missing'],
    ['weekday', '', 'weekday-missing'],
    ['startsAt', '25:00', 'time-unreadable'],
    ['startsAt', '14', 'time-unreadable'],
    ['endsAt', '10:00', 'times-reversed'],
    ['place', '', 'place-missing'],
    ['place', 'а'.repeat(301), 'text-too-long'],
    ['place', 'a\u0000', 'text-unreadable'],
    ['place', 'a\ud800', 'text-unreadable'],
  ])('says of %s «%s» that it is %s', (field, value, reason) => {
    const parsed = receptionSchema.safeParse({ ...SENT, [field]: value });
    expect(parsed.error?.issues[0]).toMatchObject({ path: [field], message: reason });
  });

  it('takes no field that it does not have', () => {
    for (const field of ['__proto__x', 'officerId', 'timeZone']) {
      expect(receptionSchema.safeParse({ ...SENT, [field]: 'x' }).success).toBe(false);
    }
  });
});
