import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type CohortId, type CourseId, newId } from '#kernel/ids.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { newReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { answerSurvey } from '#modules/surveys/testing.ts';
import { coursesForEachTest, must } from '../testing.ts';
import { openCohortSurveys, readCohortSurveys } from './cohort-surveys.ts';
import { readFigures, releaseFigures } from './release-figures.ts';

/** The participants of cohorts of December are forgotten by then. */
const FORGOTTEN = '2027-04-01T03:00:00Z';

describe('what is told of a course', () => {
  const test = coursesForEachTest();

  /** A cohort that is over, of which the counts are all that is left. */
  const counted = async (
    leader: StaffActor,
    courseId: CourseId,
    counts: { readonly came: number; readonly completed: number },
  ): Promise<CohortId> => {
    const id = await test.cohort(courseId, leader);
    await seeEverything(test.planted.platform.database, async (tx) => {
      await sql`insert into courses.outcome (cohort_id, came, completed)
        values (${id}, ${counts.came}, ${counts.completed})`.execute(tx);
      await sql`insert into courses.held (session_id, came, marked_at)
        select id, ${counts.came}, ends_at from courses.session where cohort_id = ${id}`.execute(
        tx,
      );
    });
    return id;
  };
  const release = async (at = FORGOTTEN) => {
    using context = await test.as({ kind: 'system', name: 'test' }, at);
    return must(await releaseFigures(context)).releases;
  };
  const figures = async (courseId: CourseId, at = FORGOTTEN) => {
    const slug = await seeEverything(test.planted.platform.database, async (tx) => {
      const { rows } = await sql<{ slug: string }>`
        select slug from courses.course where id = ${courseId}`.execute(tx);
      return rows[0]?.slug ?? '';
    });
    using context = await test.as(RESIDENT, at);
    return await readFigures(context, slug);
  };

  it('is exact of cohorts and sessions, and silent of people until they are ten and forgotten', async () => {
    const leader = await test.leader();
    const courseId = await test.course();
    await counted(leader, courseId, { came: 9, completed: 8 });
    expect(await release()).toBe(0);
    expect(must(await figures(courseId))).toMatchObject({
      cohorts: 1,
      sessions: 4,
      people: { came: undefined, completed: undefined },
    });
    await counted(leader, courseId, { came: 12, completed: 3 });
    expect(await release('2027-03-01T03:00:00Z')).toBe(0);
    expect(await release()).toBe(2);
    expect(must(await figures(courseId)).people).toMatchObject({
      came: { people: 21, cohorts: 2 },
      completed: { people: 11, cohorts: 2 },
    });
  });

  it('is told once: it never changes, and never adds the difference of one small cohort', async () => {
    const leader = await test.leader();
    const courseId = await test.course();
    await counted(leader, courseId, { came: 30, completed: 15 });
    expect(await release()).toBe(2);
    await counted(leader, courseId, { came: 5, completed: 4 });
    expect(await release()).toBe(0);
    expect(must(await figures(courseId)).people.came).toMatchObject({ people: 30, cohorts: 1 });
    await expect(
      seeEverything(test.planted.platform.database, (tx) =>
        sql`update courses.release set people = 35`.execute(tx),
      ),
    ).rejects.toThrow('a release never changes');
  });

  it('is released by the installation alone, and read of a course that was published', async () => {
    const training = await test.course({ audience: 'officers' });
    expect(must(await figures(training))).toMatchObject({ cohorts: 0, audience: 'officers' });
    using context = await test.as(await staffIn(test.planted, 'coordinator'));
    expect(await releaseFigures(context)).toEqual({ ok: false, refusal: 'forbidden' });
    expect(await readFigures(context, 'nowhere')).toEqual({ ok: false, refusal: 'absent' });
  });
});

describe('surveys of a cohort', () => {
  const test = coursesForEachTest();

  it('are opened once by whoever leads it, with one code for the whole year', async () => {
    const leader = await test.leader();
    const id = await test.cohort(await test.course(), leader);
    using context = await test.as(leader);
    expect(must(await readCohortSurveys(context, { id })).series).toBeUndefined();
    for (let times = 0; times < 2; times += 1) must(await openCohortSurveys(context, { id }));
    const { series } = must(await readCohortSurveys(context, { id }));
    expect(series?.rounds.map(({ moment, opensOn }) => `${moment} ${opensOn.toString()}`)).toEqual([
      'start 2026-12-05',
      'end 2026-12-26',
      'month-6 2027-06-26',
      'month-12 2027-12-26',
    ]);
    for (const role of ['course-leader', 'coordinator'] as const) {
      using other = await test.as(await staffIn(test.planted, role));
      expect(await openCohortSurveys(other, { id })).toEqual({ ok: false, refusal: 'absent' });
    }
    const code = series?.code;
    if (!code) throw new Error('no code');
    const answer = async (at: string) => {
      using resident = await test.as(RESIDENT, at);
      return await answerSurvey(resident, {
        code,
        key: newId(systemRandom),
        answers: { notice: '2' },
        ownCode: newReceiptCode(systemRandom),
      });
    };
    for (const at of ['2026-12-05', '2026-12-30', '2027-07-01', '2028-01-02']) {
      must(await answer(`${at}T12:00:00Z`));
    }
    expect(await answer('2027-03-01T12:00:00Z')).toMatchObject({ refusal: 'not-yet' });
    const { series: answered } = must(await readCohortSurveys(context, { id }));
    expect(answered?.rounds.map((round) => round.answered)).toEqual([1, 1, 1, 1]);
  });

  it('are not opened once the start is over: what nobody knows of it, nothing can be compared with', async () => {
    const leader = await test.leader();
    const id = await test.cohort(await test.course(), leader);
    using context = await test.as(leader, '2026-12-20T12:00:00Z');
    expect(await openCohortSurveys(context, { id })).toEqual({ ok: false, refusal: 'too-late' });
  });
});
