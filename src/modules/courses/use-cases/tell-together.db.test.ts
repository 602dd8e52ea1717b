import { describe, expect, it } from 'vitest';
import type { CohortId } from '#kernel/ids.ts';
import { handleEvents, openNews } from '#platform/news/testing.ts';
import type { Platform } from '#platform/platform.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { courseHandlers } from '../by-itself.ts';
import { wordNews } from '../pages/word-news.ts';
import { coursesForEachTest, must } from '../testing.ts';
import { cancelCohort } from './cancel-cohort.ts';
import { changeParticipation } from './change-participation.ts';
import { readDeskCohort } from './list-desk-courses.ts';
import { remindParticipants } from './remind-participants.ts';

const JOB = { kind: 'system', name: 'test' } as const;
const EMAIL = { kind: 'email', value: 'kalyna@example.org' } as const;

describe('applications to one cohort under one address', () => {
  const test = coursesForEachTest();
  const hear = async (type: string, platform: Partial<Platform>, at?: string) => {
    using context = await test.as(JOB, at, platform);
    return await handleEvents(context.platform.database, courseHandlers(context), type);
  };
  const openCohort = async (seats: number) => {
    const leader = await test.leader();
    const courseId = await test.course({ screening: [] });
    return { leader, id: await test.cohort(courseId, leader, { said: { seats } }) };
  };
  const applyMany = async (id: CohortId, times: number, isReached: boolean) => {
    const codes = [];
    for (let time = 0; time < times; time += 1) {
      const value = time % 2 === 0 ? EMAIL.value : 'KALYNA@example.org';
      const contact = isReached ? { ...EMAIL, value } : undefined;
      const said = { answers: {}, contact };
      codes.push(must(await test.apply(id, said, undefined, openNews().platform)));
    }
    return codes;
  };

  it('are reminded of by one letter, and told by one that the cohort is cancelled', async () => {
    const { id, leader } = await openCohort(20);
    await applyMany(id, 20, true);
    const { mails, platform } = openNews();
    for (let twice = 0; twice < 2; twice += 1) {
      using job = await test.as(JOB, '2026-12-04T09:00:00Z', platform);
      must(await remindParticipants(job, wordNews));
    }
    expect(mails).toHaveLength(1);
    using desk = await test.as(leader);
    const { cohort } = must(await readDeskCohort(desk, { id }));
    must(await cancelCohort(desk, { id, seenAt: cohort.changedAt, reason: 'Ведуча захворіла.' }));
    for (let twice = 0; twice < 2; twice += 1) await hear('cohort.cancelled', platform);
    expect(mails).toHaveLength(2);
    expect(mails[1]?.text).toContain('У ваших записах є нові повідомлення.');
  });

  it('are offered seats of one day by few letters, none after its offer is over', async () => {
    const { id } = await openCohort(8);
    const codes = await applyMany(id, 8, false);
    await applyMany(id, 8, true);
    const { mails, platform } = openNews();
    const minutes = (count: number) =>
      Temporal.Instant.from('2026-12-01T08:00Z').add({ minutes: count }).toString();
    let waiting: readonly string[] = [];
    for (const [minute, code] of codes.entries()) {
      using resident = await test.as(RESIDENT, minutes(minute));
      must(await changeParticipation(resident, code, 'leave'));
      waiting = await hear('attendance.offered', platform, minutes(minute));
    }
    expect(mails, 'the first two at once').toHaveLength(2);
    const [due] = waiting;
    if (!due) throw new Error('no letter waits');
    expect(await hear('attendance.offered', platform, due)).toEqual([]);
    expect(mails).toHaveLength(3);
    expect(await hear('attendance.offered', platform, due)).toEqual([]);
    expect(mails, 'every offer was told').toHaveLength(3);
  });
});
