import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { EMPTY_DESK, suspend } from '#modules/identity/testing.ts';
import { awayDay, recordAbsence } from '#modules/officers/index.ts';
import { STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { openLessonReceipt } from '../pages/lessons/receipt.tsx';
import { handedLessons } from '../pages/lessons-desk/handed-lessons.ts';
import { lessonsForEachTest } from '../testing-lessons.ts';
import { listHandedLessons } from './list-handed-lessons.ts';

describe('a lesson that an officer has', () => {
  const test = lessonsForEachTest();
  const { planted } = test.schools;
  const day = async (actor: StaffActor, at?: string) => {
    using opened = await test.as(actor, at);
    const place = { locale: 'uk', today: opened.platform.clock.today() } as const;
    const section = awayDay(opened, [handedLessons(opened)]);
    const view = await section.load({ ...opened, desk: EMPTY_DESK }, place);
    return view ? renderToString(view).replaceAll('\u00a0', ' ') : '';
  };

  it('waits for another officer once hers was suspended, and its teacher is not promised her visit', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const officer = await test.zrazkova();
    const booked = await test.ask();
    const receipt = async () => {
      using context = await test.as(RESIDENT);
      const answer = await openLessonReceipt(context)(pageRequest(), booked.code);
      return answer?.kind === 'page' ? renderToString(answer.view) : answer;
    };
    expect(await day(coordinator)).toBe('');
    expect(await receipt()).toContain('/officer/olena-zrazkova');
    await suspend(planted.platform, officer);
    expect(await day(coordinator)).toMatch(
      new RegExp(`/desk/lessons/${booked.lesson.id}".*Чекає 1 заняття · доступ призупинено`),
    );
    const afterwards = await receipt();
    expect(afterwards).not.toContain('olena-zrazkova');
    expect(afterwards).toContain('це вирішує координатор');
  });

  it('waits for another officer where hers is away on its day, and today if it has no day', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const officer = await test.zrazkova();
    const away = async (to: string) => {
      using opened = await test.as(coordinator, '2026-11-30T08:00:00Z');
      await recordAbsence(opened, {
        badgeNumber: '0012345',
        from: Temporal.PlainDate.from('2026-11-30'),
        to: Temporal.PlainDate.from(to),
        deputyBadgeNumber: undefined,
      });
      return await day(coordinator, '2026-11-30T08:00:00Z');
    };
    const booked = await test.ask();
    expect(await away('2026-12-02')).toContain('Чекає 1 заняття');
    await test.schedule(officer, booked);
    expect(await away('2026-12-02')).toBe('');
    expect(await away('2026-12-03')).toContain('Чекає 1 заняття');
  });

  it('is no matter of the coordinator of another hromada, nor one that took place', async () => {
    const officer = await test.zrazkova();
    const booked = await test.ask();
    const listedBy = async (actor: StaffActor) => {
      using context = await test.as(actor);
      const listed = await listHandedLessons(context);
      return listed.ok ? listed.value.map((one) => one.id) : listed.refusal;
    };
    const coordinator = await staffIn(planted, 'coordinator');
    await test.schedule(officer, booked);
    expect(await listedBy(coordinator)).toEqual([booked.lesson.id]);
    expect(await listedBy(await staffIn(planted, 'coordinator', STEPOVA))).toEqual([]);
    expect(await listedBy(officer)).toBe('forbidden');
    await test.hold(officer, booked);
    expect(await listedBy(coordinator)).toEqual([]);
  });
});
