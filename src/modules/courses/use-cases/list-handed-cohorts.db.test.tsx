import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { StaffActor } from '#modules/identity/index.ts';
import { EMPTY_DESK, suspend, takeRolesBack } from '#modules/identity/testing.ts';
import { awayDay, recordAbsence } from '#modules/officers/index.ts';
import { officerStaff, STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { handedCohorts } from '../pages/desk/handed-cohorts.ts';
import { coursesForEachTest } from '../testing.ts';
import { listHandedCohorts } from './list-handed-cohorts.ts';

describe('a published cohort', () => {
  const courses = coursesForEachTest();
  const { planted } = courses;
  const day = async (actor: StaffActor, at?: string) => {
    using opened = await courses.as(actor, at);
    const place = { locale: 'uk', today: opened.platform.clock.today() } as const;
    const section = awayDay(opened, [handedCohorts(opened)]);
    const view = await section.load({ ...opened, desk: EMPTY_DESK }, place);
    return view ? renderToString(view).replaceAll('\u00a0', ' ') : '';
  };

  it('is shown to those who plan courses there once its leader is suspended', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const leader = await courses.leader();
    const id = await courses.cohort(await courses.course(), leader);
    expect(await day(coordinator)).toBe('');
    await suspend(planted.platform, leader);
    expect(await day(coordinator)).toMatch(
      new RegExp(`/desk/courses/cohorts/${id}".*Веде 1 групу курсу · доступ призупинено`),
    );
    expect(await day(await staffIn(planted, 'coordinator', STEPOVA))).toBe('');
    using asOfficer = await courses.as(await staffIn(planted, 'district-officer'));
    expect(await listHandedCohorts(asOfficer)).toEqual({ ok: false, refusal: 'forbidden' });
  });

  it('is shown where its leader holds that role no more, and not once its last session is over', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const leader = await courses.leader();
    await courses.cohort(await courses.course(), leader);
    await takeRolesBack(planted.platform, leader);
    expect(await day(coordinator)).toContain('Веде 1 групу курсу · більше не має цієї ролі');
    expect(await day(coordinator, '2027-01-25T08:00:00Z')).toBe('');
  });

  it('is shown where its leader is an officer who is away on the day of its next session', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const leader = await officerStaff(planted, '0012345', 'course-leader');
    await courses.cohort(await courses.course(), leader);
    const away = async (to: string) => {
      using opened = await courses.as(coordinator);
      await recordAbsence(opened, {
        badgeNumber: '0012345',
        from: Temporal.PlainDate.from('2026-11-25'),
        to: Temporal.PlainDate.from(to),
        deputyBadgeNumber: undefined,
      });
      return await day(coordinator);
    };
    expect(await away('2026-12-04')).toBe('');
    expect(await away('2026-12-05')).toContain('Веде 1 групу курсу · не працює до 5 грудня');
  });
});
