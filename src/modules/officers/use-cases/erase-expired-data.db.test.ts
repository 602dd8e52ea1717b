import { describe, expect, it } from 'vitest';
import { RESIDENT } from '../../identity/index.ts';
import { officersForEachTest } from '../testing.ts';
import { eraseExpiredData } from './erase-expired-data.ts';
import { recordAbsence } from './record-absence.ts';
import { readOfficerCard } from './read-officer-card.ts';

describe('what is kept of officers', () => {
  const planted = officersForEachTest();

  const on = (day: string) => planted.at(`${day}T01:20:00Z`);
  const card = async () => {
    const read = await readOfficerCard(planted.context, 'olena-zrazkova');
    return read.ok ? read.value : undefined;
  };

  it('is everything while they serve', async () => {
    expect(await eraseExpiredData(on('2036-01-01'))).toMatchObject({
      ok: true,
      value: { cards: 0, officers: 0 },
    });
    expect((await card())?.officer.phones).toEqual(['+380670000000']);
  });

  it('is no telephone, no messenger, no reception from the night after they left', async () => {
    await planted.roster("жетон;ім'я;вибув\n0012345;Олена Зразкова;25.11.2026\n");
    await eraseExpiredData(on('2026-11-26'));
    expect(await card()).toMatchObject({
      officer: { name: 'Олена Зразкова', phones: [], messengers: {}, languages: [] },
      receptions: [],
    });
    expect(await eraseExpiredData(on('2026-11-27'))).toMatchObject({ value: { cards: 0 } });
  });

  it('is not even the name, five years later', async () => {
    await planted.roster("жетон;ім'я;вибув\n0012345;Олена Зразкова;25.11.2026\n");
    await eraseExpiredData(on('2031-11-25'));
    expect(await card()).toBeDefined();
    expect(await eraseExpiredData(on('2031-11-26'))).toMatchObject({ value: { officers: 1 } });
    expect(await card()).toBeUndefined();
  });

  it.each([
    ['2027-11-30', 0],
    ['2027-12-01', 1],
  ])(
    'is of an absence until 30 November nothing after a year: in the night of %s',
    async (night, absences) => {
      await recordAbsence(planted.context, {
        badgeNumber: '0012345',
        from: Temporal.PlainDate.from('2026-11-25'),
        to: Temporal.PlainDate.from('2026-11-30'),
        deputyBadgeNumber: '0012346',
      });
      expect(await eraseExpiredData(on(night))).toMatchObject({ ok: true, value: { absences } });
    },
  );

  it('is not a resident’s to erase', async () => {
    expect(await eraseExpiredData({ ...planted.context, actor: RESIDENT })).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
  });
});
