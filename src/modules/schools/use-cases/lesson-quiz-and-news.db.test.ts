import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { Mailer } from '#platform/mail/mailer.ts';
import { type Actor, RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { notificationsOf } from '#modules/identity/testing.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { answerSurvey } from '#modules/surveys/testing.ts';
import { lessonsForEachTest } from '../testing-lessons.ts';
import { type QuizAct, runLessonQuiz } from './lesson-quiz.ts';
import { stopLessonNews } from './lesson-receipt.ts';
import { readLesson } from './read-lesson.ts';
import type { LessonBooked } from './request-lesson.ts';
import { tellOfficer, tellTeacher } from './tell-lesson.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };

describe('around a lesson, a class and its teacher', () => {
  const test = lessonsForEachTest();
  const { zrazkova, schedule, hold, receipt } = test;

  it('the class is asked before and after by one code, and teacher and officer see what it learnt', async () => {
    const officer = await zrazkova();
    const booked = await test.ask();
    const { id } = booked.lesson;
    const press = async (act: QuizAct, actor: StaffActor = officer) => {
      using context = await test.as(actor);
      return await runLessonQuiz(context, { id, act });
    };
    expect(await press('open')).toMatchObject({ refusal: 'not-now' });
    await schedule(officer, booked);
    expect(await press('next')).toMatchObject({ refusal: 'not-now' });
    const stranger = await staffIn(test.schools.planted, 'school-officer');
    expect(await press('open', stranger)).toMatchObject({ refusal: 'absent' });
    expect(await press('open')).toEqual(await press('open'));
    const { quiz } = await receipt(booked);
    if (!quiz) throw new Error('no quiz');
    const answer = async (times: number, right: number) => {
      using context = await test.as(RESIDENT);
      for (let one = 0; one < times; one += 1) {
        const sent = await answerSurvey(context, {
          code: quiz.code,
          key: newId(systemRandom),
          answers: { phone: one < right ? 'far' : 'near' },
          ownCode: undefined,
        });
        expect(sent.ok).toBe(true);
      }
    };
    await answer(20, 5);
    expect((await receipt(booked)).quiz).toMatchObject({ before: { answered: 20 } });
    await press('next');
    await answer(20, 18);
    expect((await receipt(booked)).quiz?.compared).toBeUndefined();
    expect(await press('close')).toMatchObject({ ok: true });
    const learnt = (await receipt(booked)).quiz;
    expect(learnt?.code).toBe(quiz.code);
    // Of five questions, of which the class answered one.
    const all = { before: { count: 5 / 5, of: 20 }, after: { count: 18 / 5, of: 20 } };
    expect(learnt?.compared).toMatchObject({ questions: 5, all });
    using context = await test.as(officer);
    const read = await readLesson(context, { id });
    expect(read.ok && read.value.quiz?.compared).toEqual(learnt?.compared);
  });

  it('there is no quiz where its topic asks such a class nothing', async () => {
    const officer = await zrazkova();
    const booked = await test.ask({ topic: 'alarm' });
    await schedule(officer, booked);
    using context = await test.as(officer);
    const opened = await runLessonQuiz(context, { id: booked.lesson.id, act: 'open' });
    expect(opened).toMatchObject({ refusal: 'quiz-missing' });
  });

  it('the teacher is told once for each step that there is news, until they want none', async () => {
    const officer = await zrazkova();
    const booked = await test.ask();
    const { id } = booked.lesson;
    const letters: string[] = [];
    const mail: Mailer = {
      send: ({ text }) => {
        letters.push(text);
        return Promise.resolve(ok(undefined));
      },
      answers: () => Promise.resolve(true),
    };
    const tell = async () => {
      using opened = await test.as(SYSTEM);
      const context = { ...opened, platform: { ...opened.platform, mail } };
      const words = { mail: () => ({ subject: 'Новина', text: 'Є новина.' }), sms: () => '' };
      await tellTeacher(context, words, { id, by: 'email' });
    };
    await tell();
    expect(letters).toEqual([]);
    await schedule(officer, booked);
    await tell();
    await tell();
    expect(letters).toEqual(['Є новина.']);
    using resident = await test.as(RESIDENT);
    expect(await stopLessonNews(resident, booked.code)).toMatchObject({ ok: true });
    await hold(officer, booked);
    await tell();
    expect(letters).toHaveLength(1);
  });

  it('its officer is told of a request, and while it is nobody’s those who may give it', async () => {
    const officer = await zrazkova();
    const coordinator = await staffIn(test.schools.planted, 'coordinator');
    const told = async (booked: LessonBooked) => {
      using context = await test.as(SYSTEM);
      await tellOfficer(context, { id: booked.lesson.id, became: 'requested', by: undefined });
    };
    await told(await test.ask());
    await told(await test.ask({ schoolId: test.schools.school('Садівська гімназія') }));
    const { platform } = test.schools.planted;
    expect(await notificationsOf(platform, officer)).toHaveLength(1);
    expect(await notificationsOf(platform, coordinator)).toHaveLength(1);
  });
});
