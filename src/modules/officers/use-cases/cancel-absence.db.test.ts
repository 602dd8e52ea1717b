import { describe, expect, it } from 'vitest';
import { toldSince } from '#modules/audit/testing.ts';
import { deskOf, keptOfficer, officerStaff, staffIn } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { cancelAbsence } from './cancel-absence.ts';
import { recordAbsence } from './record-absence.ts';

/** Today is 25 November 2026. */
const day = (text: string) => Temporal.PlainDate.from(text);

describe('an absence that does not come to pass', () => {
  const planted = officersForEachTest();

  const away = async (from: string, to: string) => {
    await recordAbsence(planted.context, {
      badgeNumber: '0012345',
      from: day(from),
      to: day(to),
      deputyBadgeNumber: '0012346',
    });
    const { absences } = await keptOfficer(planted);
    return absences[0]?.id ?? '';
  };
  const cancel = async (absenceId: string) => {
    using desk = await deskOf(planted, await staffIn(planted, 'coordinator'));
    const { id } = await keptOfficer(planted);
    return await cancelAbsence(desk, { id, absenceId });
  };
  const days = async () =>
    (await keptOfficer(planted)).absences.map(
      ({ startsOn, endsOn }) => `${startsOn.toString()} ${endsOn.toString()}`,
    );

  it.each([
    ['is gone when it has not begun', '2026-12-01', '2026-12-10', []],
    ['is gone when it begins today', '2026-11-25', '2026-11-30', []],
    [
      'ends yesterday when she is back earlier',
      '2026-11-20',
      '2026-11-30',
      ['2026-11-20 2026-11-24'],
    ],
  ])('%s', async (_, from, to, left) => {
    expect(await cancel(await away(from, to))).toEqual({ ok: true, value: undefined });
    expect(await days()).toEqual(left);
    expect((await toldSince(planted.platform)).actions).toEqual(['absence.cancel']);
  });

  it('stays as it was once it is over', async () => {
    const id = await away('2026-11-01', '2026-11-24');
    expect(await cancel(id)).toEqual({ ok: false, refusal: 'absent' });
    expect(await days()).toEqual(['2026-11-01 2026-11-24']);
  });

  it('is cancelled once: the second of two finds none', async () => {
    const id = await away('2026-12-01', '2026-12-10');
    const both = await Promise.all([cancel(id), cancel(id)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await toldSince(planted.platform)).actions).toEqual(['absence.cancel']);
  });

  it('of a colleague is not hers to cancel by way of her own card', async () => {
    const absenceId = await away('2026-12-01', '2026-12-10');
    const petro = await officerStaff(planted, '0012346');
    using desk = await deskOf(planted, petro);
    const { id } = await keptOfficer(planted, '0012346');
    expect(await cancelAbsence(desk, { id, absenceId })).toEqual({ ok: false, refusal: 'absent' });
    expect(await days()).toHaveLength(1);
  });
});
