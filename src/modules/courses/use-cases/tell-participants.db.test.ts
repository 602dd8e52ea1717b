import { describe, expect, it } from 'vitest';
import type { CohortId } from '#kernel/ids.ts';
import type { NewsContact } from '#kernel/phone/parse-contact.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { openNews } from '#platform/news/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { courseHandlers } from '../by-itself.ts';
import { wordNews } from '../pages/word-news.ts';
import type { CoursesTables } from '../storage/tables.ts';
import { coursesForEachTest, must } from '../testing.ts';
import { cancelCohort } from './cancel-cohort.ts';
import { changeCohort } from './change-cohort.ts';
import { chooseMakeUp } from './change-make-up.ts';
import { changeParticipation } from './change-participation.ts';
import { decideApplication } from './decide-application.ts';
import { listApplications } from './list-applications.ts';
import { readDeskCohort } from './list-desk-courses.ts';
import { moveSession } from './move-session.ts';
import { readOwnCourse } from './read-own-course.ts';
import { remindParticipants } from './remind-participants.ts';

const JOB = { kind: 'system', name: 'test' } as const;
const EMAIL: NewsContact = { kind: 'email', value: 'kalyna@example.org' };
const PHONE: NewsContact = { kind: 'phone', value: '+380670000009' };

/** All that anybody is written of a discreet course. */
const SUBJECT = 'Ваш запис: нове повідомлення';
const SMS = 'Ваш запис: нове повідомлення.';

describe('whoever left a telephone or an address with her application', () => {
  const test = coursesForEachTest();

  type Outside = ReturnType<typeof openNews>['platform'];
  /** Everything that happened, told to the handlers twice. */
  const hear = async (platform: Outside, at?: string) => {
    using context = await test.as(JOB, at, platform);
    const events = await context.platform.database.write
      .selectFrom('platform.event')
      .select(['id', 'type', 'subject', 'sequence'])
      .orderBy('sequence')
      .execute();
    for (const event of [...events, ...events]) {
      const subject = event.subject as Record<string, string>;
      for (const handler of courseHandlers(context)) {
        if (!handler.types.includes(event.type)) continue;
        await handler.handle({ ...event, type: event.type as `a.${string}`, subject });
      }
    }
  };
  const cohortOf = async (seats = 2, isDiscreet = true) => {
    const leader = await test.leader();
    const courseId = await test.course({ isDiscreet });
    const id = await test.cohort(courseId, leader, { said: { seats } });
    const decide = async (number: number, decision: 'accepted' | 'declined') => {
      using context = await test.as(leader);
      const { applications } = must(await listApplications(context, { id }));
      const found = applications.find((one) => one.number === number);
      if (!found) throw new Error('no application');
      must(await decideApplication(context, { id: found.id, cohortId: id, decision }));
    };
    return { id, leader, decide };
  };
  const apply = async (id: CohortId, contact: NewsContact, platform: Outside) =>
    must(await test.apply(id, { contact }, undefined, platform));
  const kept = () =>
    seeEverything(test.planted.platform.database, (tx) =>
      tx
        .$extendTables<CoursesTables>()
        .selectFrom('courses.participant')
        .select(['number', 'chosen_name', 'contact'])
        .orderBy('number')
        .execute(),
    );
  const isNeutral = ({ mails, texts }: Pick<ReturnType<typeof openNews>, 'mails' | 'texts'>) => {
    for (const { subject, text } of mails) {
      expect(subject).toBe(SUBJECT);
      expect(text).not.toMatch(/курс|захист|поліц|Поруч|занят|школ|зала|http|груд|\d/i);
    }
    for (const { text } of texts) expect(text).toBe(SMS);
  };

  it('is told that it was decided, once, in a sentence that says nothing', async () => {
    const { mails, texts, platform } = openNews();
    const { id, decide } = await cohortOf();
    await apply(id, EMAIL, platform);
    await apply(id, PHONE, platform);
    await decide(1, 'accepted');
    await decide(2, 'declined');
    await hear(platform);
    await hear(platform);
    expect([mails.length, texts.length]).toEqual([1, 1]);
    isNeutral({ mails, texts });
    expect(await kept(), 'whoever was declined is forgotten once she was told').toEqual([
      { number: 1, chosen_name: 'Калина', contact: EMAIL.value },
      { number: 2, chosen_name: null, contact: null },
    ]);
  });

  it('is written five letters a day at most by courses without questions, however often somebody types the address', async () => {
    const { mails, platform } = openNews();
    const leader = await test.leader();
    const courseId = await test.course({ screening: [] });
    const id = await test.cohort(courseId, leader, { said: { seats: 20 } });
    for (let time = 0; time < 8; time += 1) {
      must(await test.apply(id, { answers: {}, contact: EMAIL }, undefined, platform));
    }
    const other = { kind: 'email', value: 'other@example.org' } as const;
    must(await test.apply(id, { answers: {}, contact: other }, undefined, platform));
    await hear(platform);
    const to = mails.map((mail) => mail.to);
    expect(to.filter((one) => one === EMAIL.value)).toHaveLength(5);
    expect(to, 'another address keeps its own count').toContain(other.value);
  });

  it('is told what a leader decided, whatever strangers caused to the same address', async () => {
    const { mails, platform } = openNews();
    const { id, leader, decide } = await cohortOf(20);
    const open = await test.cohort(await test.course({ screening: [] }), leader);
    for (let time = 0; time < 6; time += 1) {
      must(await test.apply(open, { answers: {}, contact: EMAIL }, undefined, platform));
    }
    await hear(platform);
    for (let number = 1; number <= 6; number += 1) {
      await apply(id, EMAIL, platform);
      await decide(number, 'accepted');
    }
    mails.length = 0;
    await hear(platform);
    expect(mails.filter(({ to }) => to === EMAIL.value)).toHaveLength(6);
  });

  it('is told of a seat that is offered, of a session that is moved and of another venue', async () => {
    const { mails, texts, platform } = openNews();
    const { id, decide } = await cohortOf(1);
    const first = await apply(id, PHONE, platform);
    await apply(id, EMAIL, platform);
    await decide(1, 'accepted');
    await decide(2, 'accepted');
    await hear(platform);
    using resident = await test.as(RESIDENT);
    must(await changeParticipation(resident, first, 'leave'));
    await hear(platform);
    expect(mails, 'accepted, and offered').toHaveLength(2);
    using system = await test.as(JOB);
    const { cohort } = must(await readDeskCohort(system, { id }));
    const [session] = cohort.sessions;
    if (!session) throw new Error('no session');
    const times = {
      day: Temporal.PlainDate.from('2026-12-06'),
      from: Temporal.PlainTime.from('10:00'),
      to: Temporal.PlainTime.from('13:00'),
    };
    const seenAt = cohort.changedAt;
    must(await moveSession(system, { id, seenAt, sessionId: session.id, times }));
    const { cohort: moved } = must(await readDeskCohort(system, { id }));
    const said = { ...moved, applyUntil: undefined, venue: { uk: 'Інша школа', en: '' } };
    must(await changeCohort(system, { id, seenAt: moved.changedAt, said, plan: undefined }));
    await hear(platform);
    expect([mails.length, texts.length], 'whoever left hears no more').toEqual([4, 1]);
    isNeutral({ mails, texts });
  });

  it('is reminded a day before each session, once, unless she wants no more', async () => {
    const { mails, texts, platform } = openNews();
    const { id, decide } = await cohortOf(3);
    const code = await apply(id, EMAIL, platform);
    await apply(id, PHONE, platform);
    await apply(id, { kind: 'email', value: 'in-line@example.org' }, platform);
    await decide(1, 'accepted');
    await decide(2, 'accepted');
    const remind = async (at: string) => {
      using job = await test.as(JOB, at, platform);
      must(await remindParticipants(job, wordNews));
    };
    await remind('2026-12-04T07:00:00Z');
    expect([mails.length, texts.length]).toEqual([0, 0]);
    await remind('2026-12-04T09:00:00Z');
    await remind('2026-12-04T12:00:00Z');
    expect([mails.length, texts.length], 'those with a seat').toEqual([1, 1]);
    using resident = await test.as(RESIDENT);
    must(await changeParticipation(resident, code, 'no-news'));
    await remind('2026-12-11T09:00:00Z');
    expect([mails.length, texts.length]).toEqual([1, 2]);
    isNeutral({ mails, texts });
  });

  it('reads the title and the hour where nobody has anything to hide', async () => {
    const { mails, platform } = openNews();
    const { id, decide } = await cohortOf(2, false);
    await apply(id, EMAIL, platform);
    await decide(1, 'accepted');
    using job = await test.as(JOB, '2026-12-04T09:00:00Z', platform);
    must(await remindParticipants(job, wordNews));
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Нагадуємо про заняття: Самозахист для жінок',
    ]);
    expect(mails[0]?.text).toContain('5 грудня, 10:00');
    expect(mails[0]?.text).not.toContain('Таємна школа');
  });

  const guest = async () => {
    const leader = await test.leader();
    const courseId = await test.course({ screening: [] });
    const own = await test.cohort(courseId, leader);
    const plan = { day: Temporal.PlainDate.from('2027-01-09') };
    const other = await test.cohort(courseId, leader, { plan });
    const code = must(
      await test.apply(own, { answers: {}, contact: EMAIL }, undefined, openNews().platform),
    );
    using resident = await test.as(RESIDENT);
    const [session] = must(await readOwnCourse(resident, code)).choices;
    if (!session) throw new Error('nowhere to make a unit up');
    must(await chooseMakeUp(resident, { code, sessionId: session.id, go: 'arrange' }));
    return { leader, other, code, session };
  };

  it('is told of the cohort, too, where she makes a unit up', async () => {
    const { leader, other } = await guest();
    // Of her seat.
    await hear(openNews().platform);
    using desk = await test.as(leader);
    const { cohort } = must(await readDeskCohort(desk, { id: other }));
    const seen = { id: other, seenAt: cohort.changedAt };
    must(await cancelCohort(desk, { ...seen, reason: 'Ведуча захворіла.' }));
    const { mails, platform } = openNews();
    await hear(platform);
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([[EMAIL.value, SUBJECT]]);
  });

  it('is reminded of the session, too, at which she makes a unit up, once and in the same words', async () => {
    const { code, session } = await guest();
    const { mails, texts, platform } = openNews();
    const remind = async (hours: number) => {
      using job = await test.as(JOB, session.startsAt.subtract({ hours }).toString(), platform);
      must(await remindParticipants(job, wordNews));
    };
    await remind(25);
    expect(mails).toEqual([]);
    await remind(23);
    await remind(22);
    expect(mails.map(({ to }) => to)).toEqual([EMAIL.value]);
    isNeutral({ mails, texts });
    using resident = await test.as(RESIDENT);
    const elsewhere = must(await readOwnCourse(resident, code)).choices.find(
      ({ id }) => id !== session.id,
    );
    if (!elsewhere) throw new Error('nowhere else');
    const change = { code, sessionId: elsewhere.id } as const;
    must(await chooseMakeUp(resident, { ...change, go: 'arrange' }));
    must(await chooseMakeUp(resident, { ...change, go: 'cancel' }));
    using job = await test.as(JOB, elsewhere.startsAt.subtract({ hours: 5 }).toString(), platform);
    must(await remindParticipants(job, wordNews));
    expect(mails, 'whoever comes no more hears nothing').toHaveLength(1);
  });
});
