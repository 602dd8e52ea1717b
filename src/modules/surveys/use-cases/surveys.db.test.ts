import { type RawBuilder, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { type Actor, inTransaction, RESIDENT } from '#modules/identity/index.ts';
import { takeRolesBack } from '#modules/identity/testing.ts';
import { LYMANSKA, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { followSubject } from '../index.ts';
import type { Round } from '../domain/round.ts';
import type { SurveySubjectKind } from '../domain/subject.ts';
import { surveysForEachTest, TODAY } from '../testing.ts';
import { changeRound } from './change-round.ts';
import { findOpenRound } from './find-open-round.ts';
import { findSubject } from '../domain/find-subject.ts';
import { listOpenableAreas } from './list-openable-areas.ts';
import { listReleases, readRelease } from './list-releases.ts';
import { listRounds } from './list-rounds.ts';
import { openRound } from './open-round.ts';
import { readResults } from './read-results.ts';
import { releaseRound } from './release-round.ts';
import { listRoundsOf } from './surveys-of.ts';

describe('a survey', () => {
  const surveys = surveysForEachTest();
  const coordinator = () => staffIn(surveys.planted, 'coordinator');
  const rows = async (statement: RawBuilder<unknown>) =>
    await seeEverything(
      surveys.planted.platform.database,
      async (tx) => (await statement.execute(tx)).rows,
    );
  const answerTimes = async (round: Round, times: number, useful = '5') => {
    for (let one = 0; one < times; one += 1) await surveys.answer(round, { useful });
  };
  const close = async (actor: Actor, { id }: Round) =>
    await changeRound(surveys.as(actor), { id, act: 'close' });

  it('takes one answer however often it is pressed, and of when it keeps the day alone', async () => {
    const round = await surveys.open(await coordinator());
    const key = newId<'sender-key'>(systemRandom);
    const pressed = await Promise.all(
      Array.from({ length: 20 }, () => surveys.answer(round, { useful: '4' }, { key })),
    );
    expect(pressed.every(({ ok }) => ok)).toBe(true);
    expect(await surveys.answer(round, { useful: '5' }, { key })).toEqual({
      ok: false,
      refusal: 'conflict',
    });
    const other = await surveys.open(await coordinator());
    expect(await surveys.answer(other, { useful: '4' }, { key })).toMatchObject({
      refusal: 'conflict',
    });
    const [kept, ...more] = await rows(sql`select * from surveys.sheet`);
    expect(more).toEqual([]);
    expect(kept).toEqual({
      id: key,
      round_id: round.id,
      day: TODAY,
      fingerprint: expect.any(String),
      pseudonym: null,
      answers: { useful: '4' },
    });
    // Nor does the journal say that anybody answered, nor an event.
    expect(await rows(sql`select from audit.entry where action = 'survey.answer'`)).toEqual([]);
    expect(
      await rows(sql`select distinct type from platform.event where type like 'survey%'`),
    ).toEqual([{ type: 'survey.changed' }]);
  });

  it('is answered on its days, and no more once it was closed', async () => {
    const actor = await coordinator();
    const later = await surveys.open(actor, { opensOn: TODAY.add({ days: 1 }) });
    expect(await surveys.answer(later, { useful: '4' })).toMatchObject({ refusal: 'not-yet' });
    const round = await surveys.open(actor);
    const key = newId<'sender-key'>(systemRandom);
    await surveys.answer(round, { useful: '4' }, { key });
    expect(await surveys.answer(round, {})).toMatchObject({ refusal: 'nothing-answered' });
    expect(await close(actor, round)).toMatchObject({ ok: true });
    expect(await close(actor, round)).toMatchObject({ ok: true });
    expect(await surveys.answer(round, { useful: '4' })).toMatchObject({ refusal: 'over' });
    expect(await surveys.answer(round, { useful: '4' }, { key })).toMatchObject({ ok: true });
    const found = await findOpenRound(surveys.as(RESIDENT, '2026-12-24T08:00:00Z'), {
      code: later.code,
    });
    expect(found).toMatchObject({ value: { notTaken: 'over' } });
  });

  it('opens where its days make sense and its subject is whose it says', async () => {
    const actor = await coordinator();
    const opening = async (by: Actor, changes: object) =>
      await openRound(surveys.as(by), { ...(await lesson()), ...changes });
    const lesson = async () => ({
      questionnaire: 'meeting-feedback',
      subject: { kind: 'lesson', id: 'first' },
      moment: 'once' as const,
      opensOn: TODAY,
      closesOn: TODAY,
      isPublic: false,
    });
    const refused = async (changes: object, by: Actor = actor) => {
      const opened = await opening(by, changes);
      return opened.ok ? 'opened' : opened.refusal;
    };
    expect(await refused({ closesOn: TODAY.subtract({ days: 1 }) })).toBe('ends-before-it-begins');
    const yesterday = TODAY.subtract({ days: 1 });
    expect(await refused({ opensOn: yesterday, closesOn: yesterday })).toBe('over-already');
    expect(await refused({ closesOn: TODAY.add({ years: 2 }) })).toBe('too-long');
    expect(await refused({ questionnaire: 'nothing-of-ours' })).toBe('questionnaire-absent');
    expect(await refused({ moment: 'before' })).toBe('no-quiz');
    expect(await refused({ subject: { kind: 'lesson', id: 'second' } })).toBe('subject-absent');
    expect(await refused({ subject: { kind: 'unheard-of', id: 'first' } })).toBe('subject-absent');
    const elsewhere = await staffIn(surveys.planted, 'coordinator', STEPOVA);
    expect(await refused({}, elsewhere)).toBe('subject-absent');
    expect(await refused({}, RESIDENT)).toBe('subject-absent');
    expect(await refused({}, await staffIn(surveys.planted, 'administrator'))).toBe(
      'subject-absent',
    );
    expect(await refused({})).toBe('opened');
    const asked: string[] = [];
    const context = surveys.as(RESIDENT);
    const surveySubjects = context.surveySubjects.map(
      (kind): SurveySubjectKind => ({
        ...kind,
        find: (looking, id) => {
          asked.push(id);
          return kind.find(looking, id);
        },
      }),
    );
    await openRound({ ...context, surveySubjects }, await lesson());
    expect(asked, 'whoever may open none learns of no thing that it is there').toEqual([]);
    const offered = listOpenableAreas(surveys.as(actor)).map(({ code }) => code);
    expect(offered).toEqual([LYMANSKA]);
  });

  it('is listed beside its thing for whoever reads of it there, and for nobody elsewhere', async () => {
    await surveys.open(await coordinator());
    const listed = async (actor: Actor) => {
      const rounds = await listRoundsOf(surveys.as(actor), { kind: 'lesson', id: 'first' });
      return rounds.ok ? rounds.value.length : rounds.refusal;
    };
    expect(await listed(await coordinator())).toBe(1);
    expect(await listed(await staffIn(surveys.planted, 'coordinator', STEPOVA))).toBe(0);
    expect(await listed(RESIDENT)).toBe('forbidden');
  });

  it('hides what few answered, shows it from twenty on, and only once it is over', async () => {
    const actor = await coordinator();
    const round = await surveys.open(actor);
    const read = async () => await readResults(surveys.as(actor), { id: round.id });
    await answerTimes(round, 19);
    await surveys.answer(round, { 'next-time': 'Більше стільців' });
    expect(await read()).toMatchObject({ refusal: 'still-open' });
    await close(actor, round);
    const results = await read();
    expect(results.ok && results.value.figures.answered).toBe(20);
    // Whoever led it reads no more than everybody: nineteen of one answer would tell the one of another.
    const useful = results.ok ? results.value.figures.questions[0]?.cells : [];
    expect(useful?.map(({ count }) => count)).toEqual(Array(6).fill(undefined));
    expect(results.ok && results.value.written).toEqual([
      { key: 'next-time', texts: ['Більше стільців'] },
    ]);
    const few = await surveys.open(actor);
    await answerTimes(few, 18);
    await surveys.answer(few, { 'next-time': 'Говоріть гучніше' });
    await close(actor, few);
    const hidden = await readResults(surveys.as(actor), { id: few.id });
    expect(hidden.ok && hidden.value.figures.answered).toBeUndefined();
    expect(hidden.ok && hidden.value.written, 'nor what they wrote').toEqual([]);
    expect(
      await rows(sql`select from audit.entry where action = 'survey-answer.read'`),
    ).toHaveLength(2);
  });

  it('stays closed once ten answered: what one more answers would be the difference', async () => {
    const actor = await coordinator();
    const round = await surveys.open(actor);
    const reopen = () => changeRound(surveys.as(actor), { id: round.id, act: 'reopen' });
    await answerTimes(round, 9);
    await close(actor, round);
    expect(await reopen()).toMatchObject({ ok: true });
    await answerTimes(round, 1);
    expect(await reopen(), 'pressed twice').toMatchObject({ ok: true });
    await close(actor, round);
    expect(await reopen()).toMatchObject({ refusal: 'not-now' });
    expect(await surveys.answer(round, { useful: '1' })).toMatchObject({ refusal: 'over' });
  });

  it('is told once: what was released stays as it is, whatever anybody does', async () => {
    const actor = await coordinator();
    const round = await surveys.open(actor);
    await answerTimes(round, 9);
    const release = async () => await releaseRound(surveys.as(actor), { id: round.id });
    expect(await release()).toMatchObject({ refusal: 'not-now' });
    await close(actor, round);
    await changeRound(surveys.as(actor), { id: round.id, act: 'reopen' });
    await answerTimes(round, 12);
    expect(await surveys.answer(round, { useful: '1' })).toMatchObject({ ok: true });
    await close(actor, round);
    expect(await release()).toMatchObject({ ok: true });
    expect(await release()).toMatchObject({ ok: true });
    expect(await changeRound(surveys.as(actor), { id: round.id, act: 'reopen' })).toMatchObject({
      refusal: 'not-now',
    });
    await expect(rows(sql`update surveys.release set figures = '{}'`)).rejects.toThrow(/never/);
    const told = await readRelease(surveys.as(RESIDENT), { id: round.id });
    expect(told.ok && told.value.figures.answered).toBe(22);
    const useful = told.ok ? told.value.figures.questions[0]?.cells : [];
    // Twenty-one fives, one who said 1: told as it is, the one would be told of.
    expect(useful?.map(({ count }) => count)).toEqual(Array(6).fill(undefined));
    const list = await listReleases(surveys.as(RESIDENT));
    expect(list.ok && list.value.releases.map((one) => one.round.id)).toEqual([round.id]);
  });

  it('keeps to the desk what is not everybody’s', async () => {
    const actor = await coordinator();
    const round = await surveys.open(actor, { isPublic: false });
    await close(actor, round);
    await releaseRound(surveys.as(actor), { id: round.id });
    expect(await readRelease(surveys.as(RESIDENT), { id: round.id })).toMatchObject({ ok: false });
    const list = await listReleases(surveys.as(RESIDENT));
    expect(list.ok && list.value.releases).toEqual([]);
  });

  it('is run and read by whoever leads it, wherever it lies, as long as they do', async () => {
    const leader = await staffIn(surveys.planted, 'school-officer', STEPOVA);
    const stranger = await staffIn(surveys.planted, 'school-officer');
    surveys.lessons.leaderIds = [leader.id];
    const round = await surveys.open(leader);
    await surveys.answer(round, { useful: '5' });
    await close(leader, round);
    const reads = async (by: Actor) => (await readResults(surveys.as(by), { id: round.id })).ok;
    const auditor = await staffIn(surveys.planted, 'auditor');
    const administrator = await staffIn(surveys.planted, 'administrator');
    for (const nobody of [stranger, auditor, administrator, RESIDENT]) {
      expect(await reads(nobody)).toBe(false);
    }
    expect([await reads(leader), await reads(await coordinator())]).toEqual([true, true]);
    const listed = await listRounds(surveys.as(auditor));
    expect(listed.ok && listed.value.rounds.map(({ answered }) => answered)).toEqual([1]);
    expect(await listRounds(surveys.as(administrator))).toMatchObject({ ok: false });
    const none = await listRounds(surveys.as(stranger));
    expect(none.ok && none.value.rounds).toEqual([]);
    // Its module says that somebody else leads it now.
    surveys.lessons.leaderIds = [stranger.id];
    const context = surveys.as(await coordinator());
    const subject = await findSubject(context, round.subject);
    const follow = async (by: Actor) =>
      await inTransaction({ ...context, actor: by }, async (tx) =>
        subject ? await followSubject(tx, { ...context, actor: by }, subject) : undefined,
      );
    expect(await follow(stranger)).toBe(false);
    expect(await follow(context.actor)).toBe(true);
    expect([await reads(leader), await reads(stranger)]).toEqual([false, true]);
  });

  it('stands behind a second wall, which a role that was taken back opens no more', async () => {
    const leader = await staffIn(surveys.planted, 'school-officer', STEPOVA);
    surveys.lessons.leaderIds = [leader.id];
    const round = await surveys.open(leader);
    await surveys.answer(round, { useful: '5' });
    const { platform } = surveys.planted;
    const tries = async (actor: Actor, statement: RawBuilder<unknown>) =>
      await inTransaction({ platform, actor }, async (tx) => {
        const { rows: found, numAffectedRows } = await statement.execute(tx);
        return Number(numAffectedRows ?? found.length);
      });
    const looks = sql`select from surveys.sheet`;
    const here = await coordinator();
    for (const [actor, seen] of [
      [leader, 1],
      [here, 1],
      [await staffIn(surveys.planted, 'coordinator', STEPOVA), 0],
      [await staffIn(surveys.planted, 'school-officer'), 0],
      [await staffIn(surveys.planted, 'auditor'), 0],
      [RESIDENT, 0],
    ] as const) {
      expect(await tries(actor, looks)).toBe(seen);
    }
    expect(await tries(here, sql`update surveys.sheet set answers = '{}'`)).toBe(0);
    expect(await tries(here, sql`delete from surveys.sheet`)).toBe(0);
    await expect(
      tries(
        here,
        sql`insert into surveys.sheet (id, round_id, day, fingerprint, answers)
          values (${systemRandom.uuid()}, ${round.id}, ${TODAY}, '', '{}')`,
      ),
    ).rejects.toThrow(/row-level security/);
    await takeRolesBack(platform, leader);
    expect(await tries(leader, looks)).toBe(0);
  });
});
