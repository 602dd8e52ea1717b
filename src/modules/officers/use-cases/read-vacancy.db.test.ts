import { describe, expect, it } from 'vitest';
import { suspend } from '#modules/identity/testing.ts';
import { deskOf, officerStaff, staffIn, STEPOVA } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { listOfficers } from './list-officers.ts';
import { readVacancy } from './read-vacancy.ts';

/** Nobody answers for the beat of Lymansk; Hanna serves in the hromada beside. */
const ROSTER = `жетон;прізвище та ім'я;посада;телефон;громада;дільниця;закріплено з
0012345;Олена Зразкова;поліцейська офіцерка громади;067 000 00 00;Лиманська громада;Дільниця Садова;12.03.2025
0012347;Ганна Придумана;ДОП;067 000 00 02;Степова громада;;01.06.2024
`;

describe('a beat that waits for somebody', () => {
  const planted = officersForEachTest({ roster: ROSTER });

  const vacantFor = async (code?: string) => {
    using desk = await deskOf(planted, await staffIn(planted, 'coordinator', code));
    const listed = await listOfficers(desk);
    return listed.ok ? listed.value.vacant : [];
  };

  it('waits before whoever answers for its hromada, and before nobody beside', async () => {
    expect((await vacantFor()).map(({ name }) => name)).toEqual(['Дільниця Лиманна']);
    expect(await vacantFor(STEPOVA)).toEqual([]);
  });

  it('can be given to those whom one may give it to, of whom none serves elsewhere only', async () => {
    const [beat] = await vacantFor();
    if (!beat) throw new Error('nothing is vacant');
    using desk = await deskOf(planted, await staffIn(planted, 'coordinator'));
    const read = await readVacancy(desk, beat.id);
    expect(read.ok && read.value.candidates.map(({ badgeNumber }) => badgeNumber)).toEqual([
      '0012345',
    ]);
  });

  it('is stood in for by a neighbour, but never by one whose access is suspended', async () => {
    const [beat] = await vacantFor();
    if (!beat) throw new Error('nothing is vacant');
    const coordinator = await staffIn(planted, 'coordinator');
    const standIns = async () => {
      using desk = await deskOf(planted, coordinator);
      const read = await readVacancy(desk, beat.id);
      return read.ok && read.value.standIns.map(({ officer }) => officer.badgeNumber);
    };
    expect(await standIns()).toEqual(['0012345']);
    await suspend(planted.platform, await officerStaff(planted, '0012345'));
    expect(await standIns()).toEqual([]);
  });
});
