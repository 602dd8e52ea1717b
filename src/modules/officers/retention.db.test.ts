import { describe, expect, it } from 'vitest';
import { eraseExpiredData, RESIDENT } from '#modules/identity/index.ts';
import { officersRetention } from './retention.ts';
import { officersForEachTest } from './testing.ts';
import { recordAbsence } from './use-cases/record-absence.ts';
import { readOfficerCard } from './use-cases/read-officer-card.ts';

describe('what is kept of officers', () => {
  const planted = officersForEachTest();

  /** In the night of that day; answers the rows of each table that something was erased of. */
  const erase = async (day: string) => {
    const done = await eraseExpiredData(planted.at(`${day}T01:20:00Z`), officersRetention);
    if (!done.ok) throw new Error(done.refusal);
    return done.value.erased.map(({ table, act, rows }) => `${act} ${table} ${rows}`);
  };
  const card = async () => {
    const read = await readOfficerCard(planted.context, 'olena-zrazkova');
    return read.ok ? read.value : undefined;
  };

  it('is everything while they serve', async () => {
    expect(await erase('2036-01-01')).toEqual([]);
    expect((await card())?.officer.phones).toEqual(['+380670000000']);
  });

  it('is no telephone, no messenger, no reception from the night after they left', async () => {
    await planted.roster("жетон;ім'я;вибув\n0012345;Олена Зразкова;25.11.2026\n");
    expect(await erase('2026-11-26')).toEqual([
      'empty-columns officers.officer 1',
      'delete-row officers.reception 1',
    ]);
    expect(await card()).toMatchObject({
      officer: { name: 'Олена Зразкова', phones: [], messengers: {}, languages: [] },
      receptions: [],
    });
    expect(await erase('2026-11-27')).toEqual([]);
  });

  it('is not even the name, five years later', async () => {
    await planted.roster("жетон;ім'я;вибув\n0012345;Олена Зразкова;25.11.2026\n");
    await erase('2031-11-25');
    expect(await card()).toBeDefined();
    expect(await erase('2031-11-26')).toEqual(['delete-row officers.officer 1']);
    expect(await card()).toBeUndefined();
  });

  it.each([
    ['2027-11-30', []],
    ['2027-12-01', ['delete-row officers.absence 1']],
  ])(
    'is of an absence until 30 November nothing after a year: in the night of %s',
    async (night, erased) => {
      await recordAbsence(planted.context, {
        badgeNumber: '0012345',
        from: Temporal.PlainDate.from('2026-11-25'),
        to: Temporal.PlainDate.from('2026-11-30'),
        deputyBadgeNumber: '0012346',
      });
      expect(await erase(night)).toEqual(erased);
    },
  );

  it('is not a resident’s to erase', async () => {
    const asResident = { ...planted.context, actor: RESIDENT };
    expect(await eraseExpiredData(asResident, officersRetention)).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
  });
});
