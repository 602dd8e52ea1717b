import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { policyWithout } from '#modules/identity/testing.ts';
import { keptOfficer, LYMANSKA, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { AFTERWARDS, lessonsForEachTest, lessonTimes } from '../testing-lessons.ts';
import { giveLesson } from './give-lesson.ts';
import { listOfferedDays, listOwnOffers, offerDay, withdrawDay } from './lesson-offers.ts';
import { requestLesson } from './request-lesson.ts';
import { sumUpLessonsIn, sumUpLessonsOf } from './sum-up-lessons.ts';

describe('what everybody reads of lessons together', () => {
  const test = lessonsForEachTest();
  const { zrazkova, schedule, hold } = test;
  const LYCEUM = 'Лиманський ліцей № 1';
  const areaOf = (code: string) => {
    const area = test.schools.planted.context.areas.byCode(code);
    if (!area) throw new Error('no area');
    return area.id;
  };
  const read = async (at?: string) => {
    using context = await test.as(RESIDENT, at);
    const { id: officerId } = await keptOfficer(test.schools.planted);
    const { id: other } = await keptOfficer(test.schools.planted, '0012346');
    const summed = [
      await sumUpLessonsOf(context, { officerId }),
      await sumUpLessonsOf(context, { officerId: other }),
      await sumUpLessonsIn(context, { areaId: areaOf(LYMANSKA) }),
      await sumUpLessonsIn(context, { areaId: areaOf(STEPOVA) }),
    ];
    return summed.map((one) => one.ok && [one.value.held, one.value.days.length]);
  };
  const offer = async (day: string, schoolId?: ReturnType<typeof test.schools.school>) => {
    using context = await test.as(await zrazkova());
    const key = newId<'sender-key'>(systemRandom);
    expect(await offerDay(context, { key, times: lessonTimes(day), schoolId })).toMatchObject({
      ok: true,
    });
  };

  it('are lessons held and days that are free, of an officer and of an area', async () => {
    const nothing = [0, 0];
    expect(await read()).toEqual([nothing, nothing, nothing, nothing]);
    const officer = await zrazkova();
    const booked = await test.ask();
    await schedule(officer, booked);
    await hold(officer, booked);
    await offer('2026-12-10');
    await offer('2026-12-11', test.schools.school(LYCEUM));
    expect(await read()).toEqual([[1, 2], nothing, [1, 2], nothing]);
    expect(await read('2026-12-11T12:00:00Z'), 'a day that is over').toEqual([
      [1, 0],
      nothing,
      [1, 0],
      nothing,
    ]);
    expect(await read('2027-09-01T12:00:00Z'), 'another school year').toEqual(
      Array.from({ length: 4 }, () => nothing),
    );
  });

  it('leave out a day that a school took, though nobody sees the lesson', async () => {
    await offer('2026-12-10');
    using resident = await test.as(RESIDENT);
    const { schoolId } = test.asked();
    const days = async () => {
      const listed = await listOfferedDays(resident, schoolId);
      return listed.ok ? listed.value : [];
    };
    const [day] = await days();
    const booked = await requestLesson(resident, test.asked({ offerId: day?.id }));
    if (!booked.ok || !day) throw new Error('not booked');
    expect(await days()).toEqual([]);
    expect((await read())[0]).toEqual([0, 0]);
    using coordinator = await test.as(await staffIn(test.schools.planted, 'coordinator'));
    const { id: officerId } = await keptOfficer(test.schools.planted, '0012346');
    const given = await giveLesson(coordinator, { ...(await test.seen(booked.value)), officerId });
    expect(given).toMatchObject({ ok: true });
    using officer = await test.as(await zrazkova());
    expect(await listOwnOffers(officer)).toMatchObject({ ok: true, value: { offers: [] } });
    expect(await withdrawDay(officer, { id: day.id })).toMatchObject({ refusal: 'absent' });
  });

  it('are for everybody to read because the table says so', async () => {
    using opened = await test.as(RESIDENT, AFTERWARDS);
    const context = { ...opened, policy: policyWithout(opened.policy, 'lesson-topic.read') };
    const refused = { ok: false, refusal: 'forbidden' };
    const { id: officerId } = await keptOfficer(test.schools.planted);
    expect(await sumUpLessonsOf(context, { officerId })).toEqual(refused);
    expect(await sumUpLessonsIn(context, { areaId: areaOf(LYMANSKA) })).toEqual(refused);
  });
});
