import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { policyWithout, signedInStaff } from '#modules/identity/testing.ts';
import { keptOfficer, readOwnWork, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { AFTERWARDS, lessonsForEachTest, lessonTimes } from '../testing-lessons.ts';
import { changeTopic } from './change-topic.ts';
import { countHeldAt } from './count-held-at.ts';
import { cancelLesson, declineLesson, followUpLesson } from './end-lesson.ts';
import { giveLesson } from './give-lesson.ts';
import { listOfferedDays, offerDay, withdrawDay } from './lesson-offers.ts';
import {
  cancelLessonByReceipt,
  rateLesson,
  readLessonReceipt,
  repeatLesson,
} from './lesson-receipt.ts';
import { listCoverage } from './list-coverage.ts';
import { listDeskLessons } from './list-desk-lessons.ts';
import { moveLesson } from './move-lesson.ts';
import { readLesson } from './read-lesson.ts';
import { type LessonBooked, requestLesson } from './request-lesson.ts';

describe('a lesson at a school', () => {
  const test = lessonsForEachTest();
  const { zrazkova, seen, schedule, hold, receipt } = test;
  const sees = async (actor: Actor, { lesson: { id } }: LessonBooked) => {
    using context = await test.as(actor);
    const [one, listed] = [
      await readLesson(context, { id }),
      await listDeskLessons(context, 'requested'),
    ];
    expect(one.ok).toBe(listed.ok && listed.value.length > 0);
    return one.ok;
  };

  it('is asked for without an account, once however often it is sent, and is whose the school is', async () => {
    const asked = test.asked();
    using context = await test.as(RESIDENT);
    const [once, twice] = [
      await requestLesson(context, asked),
      await requestLesson(context, asked),
    ];
    expect(twice).toEqual(once);
    const refused = async (changes: object) => {
      const sent = await requestLesson(context, { ...asked, ...changes });
      return sent.ok ? 'taken' : sent.refusal;
    };
    expect(await refused({ pupilsExpected: 12 })).toBe('conflict');
    const key = newId<'sender-key'>(systemRandom);
    expect(await refused({ key, schoolId: newId(systemRandom) })).toBe('school-absent');
    expect(await refused({ key, topic: 'chess' })).toBe('topic-absent');
    expect(await refused({ key, topic: 'police-and-law' })).toBe('grade-other');
    expect(once).toMatchObject({
      value: {
        lesson: { status: 'requested', officerId: (await keptOfficer(test.schools.planted)).id },
      },
    });
  });

  it('is read by its officer and the coordinator there, and by nobody else', async () => {
    const booked = await test.ask();
    expect(await sees(await zrazkova(), booked)).toBe(true);
    const { planted } = test.schools;
    expect(await sees(await staffIn(planted, 'coordinator'), booked)).toBe(true);
    expect(await sees(await staffIn(planted, 'coordinator', STEPOVA), booked)).toBe(false);
    expect(await sees(await staffIn(planted, 'school-officer'), booked)).toBe(false);
  });

  it('gets a day, is moved, is held with counts alone, and stands in the half-year', async () => {
    const officer = await zrazkova();
    const booked = await test.ask();
    expect(await schedule(officer, booked, '2026-11-24')).toMatchObject({ refusal: 'day-past' });
    expect(await schedule(officer, booked)).toMatchObject({ ok: true });
    expect(await schedule(officer, booked)).toMatchObject({ refusal: 'status-impossible' });
    using context = await test.as(officer);
    const stale = { id: booked.lesson.id, seenAt: booked.lesson.changedAt.subtract({ hours: 1 }) };
    expect(await cancelLesson(context, { ...stale, words: 'Ні.' })).toMatchObject({
      refusal: 'changed',
    });
    const moving = { ...(await seen(booked)), words: 'Ремонт.' };
    const same = await moveLesson(context, { ...moving, times: lessonTimes('2026-12-03') });
    expect(same).toMatchObject({ refusal: 'not-moved' });
    const past = await moveLesson(context, { ...moving, times: lessonTimes('2026-11-20') });
    expect(past).toMatchObject({ refusal: 'day-past' });
    await moveLesson(context, { ...moving, times: lessonTimes('2026-12-02') });
    expect(await test.kept(booked.lesson.id)).toMatchObject({ status: 'moved', sequence: 1 });
    expect(await hold(officer, booked, '2026-12-01T09:00:00Z')).toMatchObject({
      refusal: 'not-begun',
    });
    expect(await hold(officer, booked)).toMatchObject({ ok: true });
    const { held } = await test.kept(booked.lesson.id);
    expect(held).toMatchObject({ pupils: 23, isTeacherPresent: true });
    using later = await test.as(officer, AFTERWARDS);
    const work = await readOwnWork(later);
    expect(JSON.stringify(work)).toContain('school-talk');
    expect(await countHeldAt(later, booked.lesson.schoolId)).toEqual(ok(1));
    const told = { ...(await seen(booked)), words: 'Повторимо навесні.' };
    expect(await followUpLesson(later, told)).toMatchObject({ ok: true });
    expect((await receipt(booked)).steps.at(-1)).toMatchObject({ words: 'Повторимо навесні.' });
  });

  it('is nobody’s to schedule before an officer has it, and goes to whom the coordinator gives it', async () => {
    const { planted } = test.schools;
    const booked = await test.ask({ schoolId: test.schools.school('Садівська гімназія') });
    const coordinator = await staffIn(planted, 'coordinator');
    expect(await schedule(coordinator, booked)).toMatchObject({ refusal: 'officer-missing' });
    const give = async (actor: Actor, officerId: LessonBooked['lesson']['officerId']) => {
      using context = await test.as(actor);
      const id = officerId ?? newId<'officer'>(systemRandom);
      return await giveLesson(context, { ...(await seen(booked)), officerId: id });
    };
    expect(await give(coordinator, undefined)).toMatchObject({ refusal: 'officer-unknown' });
    const { id } = await keptOfficer(planted);
    expect(await give(await staffIn(planted, 'coordinator', STEPOVA), id)).toMatchObject({
      refusal: 'absent',
    });
    expect(await give(coordinator, id)).toMatchObject({ ok: true });
    expect(await sees(await zrazkova(), booked)).toBe(true);
    expect(await schedule(coordinator, booked)).toMatchObject({ ok: true });
    await hold(coordinator, booked);
    expect(await give(coordinator, id)).toMatchObject({ refusal: 'status-impossible' });
  });

  it('is called off, rated and asked for again by whoever holds the code', async () => {
    const officer = await zrazkova();
    const booked = await test.ask();
    using resident = await test.as(RESIDENT);
    const { code } = booked;
    const policy = policyWithout(resident.policy, 'lesson-receipt.read');
    expect(await readLessonReceipt({ ...resident, policy }, code)).toMatchObject({
      refusal: 'absent',
    });
    const rating = { code, useful: 5, fits: 'right', words: 'Ще.' } as const;
    expect(await rateLesson(resident, rating)).toMatchObject({ refusal: 'status-impossible' });
    expect(await repeatLesson(resident, code)).toMatchObject({ refusal: 'status-impossible' });
    await schedule(officer, booked);
    await hold(officer, booked);
    expect(await cancelLessonByReceipt(resident, { code, words: '' })).toMatchObject({
      refusal: 'status-impossible',
    });
    expect(await rateLesson(resident, rating)).toMatchObject({ ok: true });
    expect(await rateLesson(resident, { ...rating, useful: 4 })).toMatchObject({ ok: true });
    expect((await receipt(booked)).rating).toMatchObject({ useful: 4, words: 'Ще.' });
    const [again, twice] = [await repeatLesson(resident, code), await repeatLesson(resident, code)];
    expect(twice).toEqual(again);
    if (!again.ok) throw new Error(again.refusal);
    expect(again.value.lesson).toMatchObject({ repeatOf: booked.lesson.id, status: 'requested' });
    expect(again.value.code).not.toBe(code);
    const called = { code: again.value.code, words: 'Захворіли.' };
    expect(await cancelLessonByReceipt(resident, called)).toMatchObject({ ok: true });
    expect((await receipt(again.value)).lesson.status).toBe('cancelled');
  });

  it('is taken on a day that was offered by one school alone, and a day is withdrawn by its officer', async () => {
    const officer = await zrazkova();
    using context = await test.as(officer);
    const offer = async (changes: object = {}) => {
      const key = newId<'sender-key'>(systemRandom);
      const day = { key, times: lessonTimes('2026-12-03'), schoolId: undefined };
      return await offerDay(context, { ...day, ...changes });
    };
    const other = test.schools.school('Садівська гімназія');
    expect(await offer({ schoolId: other })).toMatchObject({ refusal: 'school-other' });
    expect(await offer({ times: lessonTimes('2026-11-20') })).toMatchObject({
      refusal: 'day-past',
    });
    expect(await offer()).toMatchObject({ ok: true });
    const stranger = await staffIn(test.schools.planted, 'coordinator');
    using elsewhere = await test.as(stranger);
    const key = newId<'sender-key'>(systemRandom);
    const theirs = { key, times: lessonTimes('2026-12-03'), schoolId: undefined };
    expect(await offerDay(elsewhere, theirs)).toMatchObject({ refusal: 'no-officer' });
    const { schoolId } = test.asked();
    const days = async () => {
      const listed = await listOfferedDays(context, schoolId);
      return listed.ok ? listed.value : [];
    };
    const [day] = await days();
    if (!day) throw new Error('no day');
    using resident = await test.as(RESIDENT);
    const ask = (changes: object = {}) =>
      requestLesson(resident, test.asked({ offerId: day.id, ...changes }));
    expect(await ask({ schoolId: other })).toMatchObject({ refusal: 'offer-taken' });
    const raced = await Promise.all([ask(), ask(), ask()]);
    expect(raced.filter(({ ok: isOk }) => isOk)).toHaveLength(1);
    expect(raced.find(({ ok: isOk }) => isOk)).toMatchObject({
      value: { lesson: { status: 'scheduled', times: { startsAt: day.startsAt } } },
    });
    expect(await days()).toEqual([]);
    expect(await withdrawDay(context, { id: day.id })).toMatchObject({ refusal: 'absent' });
    await offer({ times: lessonTimes('2026-12-05') });
    const [next] = await days();
    const pressedTwice = test.asked({ offerId: next?.id });
    const pressed = await Promise.all([1, 2, 3].map(() => requestLesson(resident, pressedTwice)));
    expect(pressed.map((one) => one.ok && one.value.code)).toEqual(
      Array.from({ length: 3 }, () => pressed[0]?.ok && pressed[0].value.code),
    );
    expect(pressed[0]).toMatchObject({ ok: true });
    await offer({ times: lessonTimes('2026-12-04') });
    const [free] = await days();
    if (!free) throw new Error('no day');
    expect(await withdrawDay(elsewhere, { id: free.id })).toMatchObject({ refusal: 'absent' });
    expect(await withdrawDay(context, { id: free.id })).toMatchObject({ ok: true });
    expect(await ask({ offerId: free.id })).toMatchObject({ refusal: 'offer-taken' });
  });

  it('leaves in sight which schools had none this school year', async () => {
    const officer = await zrazkova();
    const coordinator = await staffIn(test.schools.planted, 'coordinator');
    const without = async (actor: Actor) => {
      using context = await test.as(actor, AFTERWARDS);
      const listed = await listCoverage(context);
      return listed.ok ? listed.value.without.map(({ school }) => school.name) : [];
    };
    expect(await without(officer)).toEqual(['Лиманський ліцей № 1']);
    expect(await without(coordinator)).toEqual(['Лиманський ліцей № 1', 'Садівська гімназія']);
    const booked = await test.ask();
    await schedule(officer, booked);
    await hold(officer, booked);
    expect(await without(officer)).toEqual([]);
    expect(await without(coordinator)).toEqual(['Садівська гімназія']);
    using context = await test.as(coordinator, AFTERWARDS);
    const listed = await listCoverage(context);
    expect(listed.ok && listed.value.load).toMatchObject([{ held: 1, pupils: 23 }]);
  });

  it('is declined in words, and a topic is changed by whoever serves everywhere alone', async () => {
    const officer = await zrazkova();
    const booked = await test.ask();
    using context = await test.as(officer);
    const words = 'Цього тижня ні.';
    expect(await declineLesson(context, { ...(await seen(booked)), words })).toMatchObject({
      ok: true,
    });
    const { topic } = await receipt(booked);
    if (!topic) throw new Error('no topic');
    const change = { key: 'mines', content: topic.content, isRetired: true, seen: '' };
    using there = await test.as(await staffIn(test.schools.planted, 'coordinator'));
    expect(await changeTopic(there, change)).toMatchObject({ refusal: 'absent' });
    const { platform } = test.schools.planted;
    const { actor } = await signedInStaff(platform, { role: 'coordinator' });
    using everywhere = await test.as(actor);
    const crossed = { ...change, content: { ...topic.content, fromGrade: 12, toGrade: 1 } };
    expect(await changeTopic(everywhere, crossed)).toMatchObject({ refusal: 'grades-crossed' });
    expect(await changeTopic(everywhere, change)).toMatchObject({ ok: true });
    expect(await changeTopic(everywhere, change)).toMatchObject({ refusal: 'changed' });
    using resident = await test.as(RESIDENT);
    expect(await requestLesson(resident, test.asked())).toMatchObject({ refusal: 'topic-absent' });
  });
});
