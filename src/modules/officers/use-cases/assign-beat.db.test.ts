import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import type { Actor } from '#modules/identity/index.ts';
import { deskOf, keptOfficer, staffIn, STEPOVA } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { assignBeat } from './assign-beat.ts';
import { endAssignment } from './end-assignment.ts';
import { listOfficers } from './list-officers.ts';
import { recordLeaving } from './record-leaving.ts';
import { readVacancy } from './read-vacancy.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const TODAY = day('2026-11-25');

describe('what an officer answers for', () => {
  const planted = officersForEachTest();

  const areaOf = (code: string) => {
    const area = planted.context.areas.byCode(code);
    if (!area) throw new Error(`no area ${code}`);
    return area.id;
  };
  const beatOf = async (badge: string) => {
    const { assignments } = await keptOfficer(planted, badge);
    const [one] = assignments;
    if (!one) throw new Error('no beat');
    return one;
  };
  const assign = async (actor: Actor, more: Partial<Parameters<typeof assignBeat>[1]> = {}) => {
    using desk = await deskOf(planted, actor);
    const { id } = await keptOfficer(planted);
    const beat = await beatOf('0012346');
    return await assignBeat(desk, {
      id,
      areaId: beat.areaId,
      startsOn: TODAY,
      endsOn: undefined,
      ...more,
    });
  };
  const end = async (actor: Actor, lastDay: Temporal.PlainDate, badge = '0012345') => {
    using desk = await deskOf(planted, actor);
    const { id } = await keptOfficer(planted, badge);
    return await endAssignment(desk, { id, assignmentId: (await beatOf(badge)).id, lastDay });
  };
  const spans = async (badge = '0012345') =>
    (await keptOfficer(planted, badge)).assignments.map(
      ({ startsOn, endsOn }) => `${startsOn.toString()} ${endsOn?.toString() ?? ''}`,
    );

  it('may be one beat more, from a day to a day', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const endsOn = day('2026-12-24');
    expect(await assign(coordinator, { endsOn })).toEqual({ ok: true, value: undefined });
    expect(await spans()).toEqual(['2025-03-12 ', '2026-11-25 2026-12-24']);
  });

  it('is not the same beat twice on one day, not backwards, and nothing of what is gone', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const { areaId } = await beatOf('0012345');
    expect(await assign(coordinator, { areaId })).toMatchObject({ refusal: 'assignment-overlaps' });
    expect(await assign(coordinator, { endsOn: TODAY.subtract({ days: 1 }) })).toMatchObject({
      refusal: 'dates-reversed',
    });
    const gone = newId<'area'>(planted.platform.random);
    expect(await assign(coordinator, { areaId: gone })).toMatchObject({ refusal: 'area-gone' });
    expect(await spans()).toEqual(['2025-03-12 ']);
  });

  it('is none of another hromada: whoever gives it answers for both', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const elsewhere = await staffIn(planted, 'coordinator', STEPOVA);
    const areaId = areaOf(STEPOVA);
    expect(await assign(coordinator, { areaId })).toMatchObject({ refusal: 'area-gone' });
    expect(await assign(elsewhere, { areaId })).toMatchObject({ refusal: 'absent' });
  });

  it('is nothing from the day on which somebody leaves', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    using desk = await deskOf(planted, coordinator);
    const { id } = await keptOfficer(planted);
    await recordLeaving(desk, { id, leftOn: day('2026-12-01') });
    expect(await assign(coordinator, { startsOn: day('2026-12-01') })).toMatchObject({
      refusal: 'officer-left',
    });
  });

  it('ends with its last day, stays known, and leaves a beat that nobody answers for', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const { areaId } = await beatOf('0012345');
    expect(await end(coordinator, TODAY.subtract({ days: 1 }))).toMatchObject({ ok: true });
    expect(await spans()).toEqual(['2025-03-12 2026-11-24']);
    using desk = await deskOf(planted, coordinator);
    const listed = await listOfficers(desk);
    expect(listed.ok && listed.value.vacant.map(({ id }) => id)).toEqual([areaId]);
    expect(await readVacancy(desk, areaId)).toMatchObject({
      ok: true,
      value: { beat: { id: areaId }, earlier: [{ name: 'Олена Зразкова' }] },
    });
  });

  it('never began when it is taken back before its first day, but what began cannot be undone', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    expect(await end(coordinator, day('2025-03-11'))).toMatchObject({
      refusal: 'ends-before-start',
    });
    await assign(coordinator, { startsOn: day('2026-12-01') });
    using desk = await deskOf(planted, coordinator);
    const { id, assignments } = await keptOfficer(planted);
    const planned = assignments.at(-1)?.id ?? '';
    expect(await endAssignment(desk, { id, assignmentId: planned, lastDay: TODAY })).toMatchObject({
      ok: true,
    });
    expect(await spans()).toEqual(['2025-03-12 ']);
  });

  it('is another’s vacancy to nobody out of reach', async () => {
    const elsewhere = await staffIn(planted, 'coordinator', STEPOVA);
    using desk = await deskOf(planted, elsewhere);
    const { areaId } = await beatOf('0012345');
    expect(await readVacancy(desk, areaId)).toEqual({ ok: false, refusal: 'absent' });
    expect(await readVacancy(desk, newId<'area'>(planted.platform.random))).toEqual({
      ok: false,
      refusal: 'absent',
    });
  });
});
