import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { policyWithout } from '#modules/identity/testing.ts';
import { LYMANSKA, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { openQuestionReceipt } from '#modules/promises/index.ts';
import {
  FORUM_ID,
  hallsForEachTest,
  question,
  questionIdOf,
  ROOM,
  ROOM_ID,
  SYSTEM,
} from '../../testing-live.ts';
import { askLiveQuestion } from './ask-live-question.ts';
import { changeLiveSession } from './change-live-session.ts';
import { listHalls } from './find-hall.ts';
import { handOverQuestions } from './hand-over-questions.ts';
import { listDeskSessions } from './list-desk-sessions.ts';
import { moderateQuestion } from './moderate-question.ts';
import { openLiveSession } from './open-live-session.ts';
import { readDeskSession } from './read-desk-session.ts';
import { readEndedHall } from './read-ended-hall.ts';
import { readHall, readOwnInHall } from './read-hall.ts';
import { supportQuestion } from './support-question.ts';

describe('a question of the hall', () => {
  const halls = hallsForEachTest();

  it('is seen by whoever leads the hall first, and by everybody once it is shown', async () => {
    const id = await halls.session();
    const asked = question();
    expect(await halls.ask(asked)).toEqual({ ok: true, value: { number: 1 } });
    using resident = await halls.as(RESIDENT);
    const before = await readHall(resident, { id });
    expect(before).toMatchObject({ ok: true, value: { asked: [], answered: [] } });
    using own = await halls.as(RESIDENT);
    expect(await readOwnInHall(own, { id, mark: asked.mark })).toMatchObject({
      value: {
        asked: [{ number: 1, status: 'waiting', receipt: expect.stringMatching(/^\d{16}$/) }],
      },
    });
    await halls.act(id, questionIdOf(asked), 'show');
    using after = await halls.as(RESIDENT);
    expect(await readHall(after, { id })).toMatchObject({
      value: { asked: [{ number: 1, words: asked.words, votes: 0 }] },
    });
  });

  it('that is sent again, since no answer came, is one; with other words it is refused', async () => {
    await halls.session();
    const asked = question();
    await halls.ask(asked);
    expect(await halls.ask(asked)).toEqual({ ok: true, value: { number: 1 } });
    expect(await halls.ask({ ...asked, words: 'Інше запитання' })).toMatchObject({
      refusal: 'conflict',
    });
    expect(await halls.ask()).toEqual({ ok: true, value: { number: 2 } });
  });

  it('is refused with a telephone in it, and from one telephone after five that still wait', async () => {
    await halls.session();
    expect(await halls.ask({ words: 'Подзвоніть мені: 067 123 45 67' })).toMatchObject({
      refusal: 'contacts-found',
    });
    const mark = halls.phone();
    for (let times = 0; times < 5; times += 1) {
      expect(await halls.ask({ mark })).toMatchObject({ ok: true });
    }
    expect(await halls.ask({ mark })).toMatchObject({ refusal: 'enough' });
    expect(await halls.ask()).toMatchObject({ ok: true });
  });

  it('is taken nowhere else, and no more once the organiser stops them', async () => {
    const id = await halls.session();
    expect(await halls.ask({ room: 'zelenyi' })).toMatchObject({ refusal: 'absent' });
    using organiser = await halls.as(SYSTEM);
    await changeLiveSession(organiser, { id, status: 'voting' });
    expect(await halls.ask()).toMatchObject({ refusal: 'over' });
    await changeLiveSession(organiser, { id, status: 'open' });
    expect(await halls.ask()).toMatchObject({ ok: true });
  });

  it('follows its acts: one is read aloud at a time, and the one before it was answered', async () => {
    const id = await halls.session();
    const [first, second] = [await halls.shown('Перше?'), await halls.shown('Друге?')];
    await halls.act(id, first.id, 'read');
    await halls.act(id, second.id, 'read');
    expect(await halls.kept(first.id)).toMatchObject({ status: 'answered' });
    using organiser = await halls.as(SYSTEM);
    const hide = { session: { id }, question: first.id, act: 'hide', reason: 'repeat' } as const;
    expect(await moderateQuestion(organiser, hide)).toMatchObject({ refusal: 'impossible' });
    const unsaid = { ...hide, question: second.id, reason: undefined };
    expect(await moderateQuestion(organiser, unsaid)).toMatchObject({ refusal: 'reason-missing' });
    expect(await moderateQuestion(organiser, { ...hide, question: second.id })).toMatchObject({
      ok: true,
    });
    using resident = await halls.as(RESIDENT);
    expect(await readHall(resident, { id })).toMatchObject({
      value: { asked: [], answered: [{ words: 'Перше?' }] },
    });
  });
});

describe('a vote of the hall', () => {
  const halls = hallsForEachTest();
  const support = async (number: number, mark = halls.phone(), isSupported = true) => {
    using context = await halls.as(RESIDENT);
    return await supportQuestion(context, { ...ROOM, number, mark, isSupported });
  };
  const votesOf = async (id: Parameters<typeof halls.kept>[0]) => (await halls.kept(id))?.votes;

  it('is one a telephone, however often it is sent, and can be taken back', async () => {
    await halls.session();
    const { id, number } = await halls.shown('Перше?');
    const mark = halls.phone();
    const sent = await Promise.all(Array.from({ length: 20 }, () => support(number, mark)));
    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect(await votesOf(id)).toBe(1);
    await support(number);
    expect(await votesOf(id)).toBe(2);
    await support(number, mark, false);
    expect(await votesOf(id)).toBe(1);
  });

  it('is counted for nothing that nobody was shown, and for nothing that was answered', async () => {
    const session = await halls.session();
    await halls.ask();
    expect(await support(1)).toMatchObject({ refusal: 'absent' });
    const { id, number } = await halls.shown('Друге?');
    await halls.act(session, id, 'answer');
    expect(await support(number)).toMatchObject({ refusal: 'over' });
    expect(await votesOf(id)).toBe(0);
  });

  it('that is kept while the session is closed is in the count, and whoever is late is told', async () => {
    const session = await halls.session();
    const { id, number } = await halls.shown('Перше?');
    using organiser = await halls.as(SYSTEM);
    const given = Array.from({ length: 30 }, () => support(number));
    const closed = changeLiveSession(organiser, { id: session, status: 'closed' });
    const answers = await Promise.all(given);
    await closed;
    const taken = answers.filter(({ ok }) => ok).length;
    expect(await votesOf(id)).toBe(taken);
    expect(answers.every((answer) => answer.ok || answer.refusal === 'over')).toBe(true);
    const left = await seeEverything(halls.planted.platform.database, (tx) =>
      sql<{ votes: number }>`select count(*)::integer as votes from forum.live_vote`.execute(tx),
    );
    expect(left.rows[0]?.votes).toBe(0);
  });

  it('of one telephone is nobody else’s to read, and another one in another session', async () => {
    const id = await halls.session();
    const { number } = await halls.shown('Перше?');
    const mark = halls.phone();
    await support(number, mark);
    using resident = await halls.as(RESIDENT);
    const own = await readOwnInHall(resident, { id, mark });
    expect(own.ok && own.value.supported.size).toBe(1);
    const others = await readOwnInHall(resident, { id, mark: halls.phone() });
    expect(others.ok && others.value.supported.size).toBe(0);
  });
});

describe('the session of a hall', () => {
  const halls = hallsForEachTest();

  it('hands over what had no answer as tracked questions, once, and forgets how askers are reached', async () => {
    const id = await halls.session();
    const unread = question();
    await halls.ask({ ...unread, email: 'olena@example.org' });
    const answered = await halls.shown('На це відповіли?');
    await halls.act(id, answered.id, 'answer');
    const shown = await halls.shown('А на це ні?');
    using organiser = await halls.as(SYSTEM);
    expect(await changeLiveSession(organiser, { id, status: 'closed' })).toMatchObject({
      ok: true,
    });
    expect(await handOverQuestions(organiser, { id })).toEqual({ ok: true, value: { handed: 2 } });
    expect(await handOverQuestions(organiser, { id })).toEqual({ ok: true, value: { handed: 0 } });
    expect(await halls.kept(shown.id)).toMatchObject({
      status: 'handed',
      dueOn: expect.anything(),
    });
    const tracked = await seeEverything(halls.planted.platform.database, (tx) =>
      sql<{ words: string; source_kind: string; source_id: string }>`
        select words, source_kind, source_id from promises.question order by words`.execute(tx),
    );
    const source = { source_kind: 'forum-hall', source_id: id };
    expect(tracked.rows).toEqual([
      { words: 'А на це ні?', ...source },
      { words: unread.words, ...source },
    ]);
    using resident = await halls.as(RESIDENT);
    expect(await readEndedHall(resident, { id })).toMatchObject({
      value: {
        answered: [{ words: 'На це відповіли?' }],
        left: [{ words: 'А на це ні?' }],
        unshown: 1,
      },
    });
    const own = await readOwnInHall(resident, { id, mark: unread.mark });
    const [first] = own.ok ? own.value.asked : [];
    const receipt = first && (await openQuestionReceipt(resident)(pageRequest(), first.receipt));
    expect(receipt).toMatchObject({ kind: 'page' });
  });

  it('is opened once a room, in a forum that is public, and never again after its end', async () => {
    const id = await halls.session();
    using organiser = await halls.as(SYSTEM);
    const room = { forumId: FORUM_ID, roomId: ROOM_ID, talkId: undefined };
    expect(await openLiveSession(organiser, room)).toMatchObject({ refusal: 'open-already' });
    const elsewhere = { ...room, roomId: newId<'room'>(systemRandom) };
    expect(await openLiveSession(organiser, elsewhere)).toMatchObject({ refusal: 'room-unknown' });
    const ofNothing = { ...room, talkId: newId<'talk'>(systemRandom) };
    expect(await openLiveSession(organiser, ofNothing)).toMatchObject({ refusal: 'talk-unknown' });
    await changeLiveSession(organiser, { id, status: 'closed' });
    expect(await changeLiveSession(organiser, { id, status: 'open' })).toMatchObject({
      refusal: 'status-impossible',
    });
    expect(await openLiveSession(organiser, room)).toMatchObject({ ok: true });
    await seeEverything(halls.planted.platform.database, (tx) =>
      sql`update forum.forum set status = 'draft', published_at = null`.execute(tx),
    );
    using anew = await halls.as(SYSTEM);
    expect(await openLiveSession(anew, room)).toMatchObject({ refusal: 'not-public' });
    using resident = await halls.as(RESIDENT);
    expect(await listHalls(resident, ROOM)).toEqual({ ok: true, value: [] });
  });

  it('is led by whoever organises the forum there, and by nobody elsewhere', async () => {
    const id = await halls.session();
    await halls.ask();
    const here = await staffIn(halls.planted, 'forum-organiser', LYMANSKA);
    const elsewhere = await staffIn(halls.planted, 'forum-organiser', STEPOVA);
    using mine = await halls.as(here);
    using theirs = await halls.as(elsewhere);
    expect(await readDeskSession(mine, { id })).toMatchObject({
      value: { waiting: [{ number: 1 }], mayRun: true },
    });
    expect(await listDeskSessions(mine, { forumId: FORUM_ID })).toMatchObject({
      value: { sessions: [{ id }], mayRun: true },
    });
    expect(await readDeskSession(theirs, { id })).toEqual({ ok: false, refusal: 'absent' });
    expect(await listDeskSessions(theirs, { forumId: FORUM_ID })).toEqual({
      ok: false,
      refusal: 'absent',
    });
    expect(await changeLiveSession(theirs, { id, status: 'closed' })).toMatchObject({
      refusal: 'absent',
    });
    const room = { forumId: FORUM_ID, roomId: ROOM_ID, talkId: undefined };
    expect(await openLiveSession(theirs, room)).toMatchObject({ refusal: 'absent' });
  });

  it('lets nobody ask, support or hand over who may not, though they may read', async () => {
    const id = await halls.session();
    const { number } = await halls.shown('Перше?');
    using resident = await halls.as(RESIDENT);
    const without = (permission: `live-question.${string}`) => ({
      ...resident,
      policy: policyWithout(resident.policy, permission),
    });
    const noAsking = without('live-question.ask');
    expect(await askLiveQuestion(noAsking, question())).toMatchObject({ refusal: 'absent' });
    expect(await readOwnInHall(noAsking, { id, mark: halls.phone() })).toMatchObject({
      refusal: 'absent',
    });
    const vote = { ...ROOM, number, mark: halls.phone(), isSupported: true };
    expect(await supportQuestion(without('live-question.support'), vote)).toMatchObject({
      refusal: 'absent',
    });
    expect(await handOverQuestions(resident, { id })).toMatchObject({ refusal: 'absent' });
  });

  it('is moderated by whoever may, and ended by nobody who may only moderate', async () => {
    const id = await halls.session();
    const organiser = await staffIn(halls.planted, 'forum-organiser', LYMANSKA);
    using context = await halls.as(organiser);
    const moderator = { ...context, policy: policyWithout(context.policy, 'live-session.run') };
    expect(await readDeskSession(moderator, { id })).toMatchObject({ value: { mayRun: false } });
    expect(await listDeskSessions(moderator, { forumId: FORUM_ID })).toMatchObject({
      value: { mayRun: false },
    });
  });
});
