import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { ForumId, TalkId } from '#kernel/ids.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { notificationsOf, policyWithout } from '#modules/identity/testing.ts';
import { STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { forumForEachTest, must } from '../../testing.ts';
import { actOnOwnTalk } from '../call/act-on-own-talk.ts';
import { changeSubmission } from '../call/change-own-talk.ts';
import { addAttachment } from '../call/own-files.ts';
import { readOwnTalk } from '../call/read-own-talk.ts';
import { keepPart } from '../keep-parts.ts';
import { placeTalk } from '../place-talk.ts';
import { readProgrammeDesk } from '../read-programme-desk.ts';
import { decideTalk } from './decide-talk.ts';
import { listDeskTalks } from './list-talks.ts';
import { readDeskTalk } from './read-desk-talk.ts';
import { readTalkFile } from './read-talk-file.ts';
import { countToReview, listToReview, readToReview, reviewTalk } from './review-talk.ts';

const PDF = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n');
const ABSENT = { ok: false, refusal: 'absent' };

describe('the review of a talk', () => {
  const test = forumForEachTest();
  const council = (code?: string) => staffIn(test.planted, 'council-member', code);
  const organiser = (code?: string) => staffIn(test.planted, 'forum-organiser', code);

  /** A talk with an answer and a file, and its code. */
  const sent = async (id: ForumId): Promise<{ readonly id: TalkId; readonly code: string }> => {
    const code = await test.submitted(id);
    using context = await test.as(RESIDENT);
    const { talk, questions } = must(await readOwnTalk(context, code));
    const answers = Object.fromEntries(questions.map((asked) => [asked.id, 'У Затишному']));
    const said = { notes: 'Таємно', needs: 'Екран', isRecorded: true, answers };
    must(await changeSubmission(context, code, said));
    must(await addAttachment(context, code, { name: 'Зразкова.pdf', bytes: PDF }));
    return { id: talk.id, code };
  };
  const score = async (id: ForumId, value: number) => {
    const { criteria } = await test.read(id);
    const scores = Object.fromEntries(criteria.map((one) => [one.id, value]));
    return { scores, comment: 'Добре.', isConflict: false };
  };

  it('shows answers and files, and hides who offers it', async () => {
    const id = await test.forum();
    const talk = await sent(id);
    using context = await test.as(await council());
    const read = must(await readToReview(context, talk.id));
    expect(read.talk.speakers).toEqual([]);
    expect(Object.values(read.answers)).toEqual(['У Затишному']);
    expect(read.attachments).toMatchObject([{ name: '1', kind: 'pdf' }]);
    expect(JSON.stringify(read)).not.toMatch(/Зразкова|Таємно|example/);
    const [file] = read.attachments;
    if (!file) throw new Error('no file');
    const taken = must(await readTalkFile(context, { id: talk.id, fileId: file.id }));
    expect(Buffer.from(taken.bytes)).toEqual(Buffer.from(PDF));
    expect(taken.file.name).toMatch(/^[0-9A-Z]{6}\.pdf$/);
  });

  it('takes out of a file who made it, which programs write into it unseen', async () => {
    const id = await test.forum();
    const talk = await sent(id);
    const signed = '%PDF-1.7\n1 0 obj\n<</Author (Olena Zrazkova)>>\nendobj\ntrailer\n%%EOF\n';
    using author = await test.as(RESIDENT);
    const file = { name: 'slides.pdf', bytes: new TextEncoder().encode(signed) };
    must(await addAttachment(author, talk.code, file));
    using context = await test.as(await council());
    const taken: string[] = [];
    for (const { id: fileId } of must(await readToReview(context, talk.id)).attachments) {
      const { bytes } = must(await readTalkFile(context, { id: talk.id, fileId }));
      taken.push(Buffer.from(bytes).toString());
    }
    expect(taken.join()).toMatch(/<<\/Author \( +\)>>/);
    expect(taken.join()).not.toContain('Zrazkova');
  });

  it('tells nobody who reviews whose it is by a place that it had before it was put in reserve', async () => {
    const id = await test.forum();
    const talk = await sent(id);
    using desk = await test.as(await organiser());
    const decide = async (outcome: 'accepted' | 'waiting') => {
      const { changedAt: seenAt } = must(await readDeskTalk(desk, talk.id)).talk;
      must(await decideTalk(desk, { id: talk.id, outcome, note: '', seenAt }));
    };
    await decide('accepted');
    const room = { name: { uk: 'Великий зал', en: '' }, seats: undefined, building: '' };
    const part = { kind: 'room', id: undefined, said: room, place: undefined } as const;
    must(await keepPart(desk, { id, seenAt: (await test.read(id)).forum.changedAt, part }));
    const day = Temporal.PlainDate.from('2026-12-19');
    const when = { day, from: Temporal.PlainTime.from('11:00') };
    const roomId = (await test.read(id)).forum.rooms[0]?.id;
    const placed = { forumId: id, talkId: talk.id, roomId, when, minutes: undefined };
    must(await placeTalk(desk, { ...placed, seenAt: undefined }));
    await decide('waiting');
    using member = await test.as(await council());
    const namesFor = async (context: typeof desk) =>
      [...must(await readProgrammeDesk(context, { forumId: id })).talks.values()].flatMap(
        ({ speakers }) => speakers.map(({ name }) => name),
      );
    expect(await namesFor(desk)).toEqual(['Олена Зразкова']);
    expect(await namesFor(member)).toEqual([]);
  });

  it('shows who offers it where the forum does not hide them', async () => {
    const id = await test.forum({ isBlind: false });
    const talk = await sent(id);
    using context = await test.as(await council());
    expect(must(await readToReview(context, talk.id)).talk.speakers).toMatchObject([
      { name: 'Олена Зразкова' },
    ]);
    expect(must(await listToReview(context, id)).talks[0]?.talk.speakers).toHaveLength(1);
  });

  it('is of whoever reviews there, and of nobody else', async () => {
    const id = await test.forum();
    const talk = await sent(id);
    const said = await score(id, 4);
    using elsewhere = await test.as(await council(STEPOVA));
    expect(await listToReview(elsewhere, id)).toEqual(ABSENT);
    expect(await readToReview(elsewhere, talk.id)).toEqual(ABSENT);
    expect(await reviewTalk(elsewhere, talk.id, said)).toEqual(ABSENT);
    using there = await test.as(await organiser(STEPOVA));
    expect(await listDeskTalks(there, id)).toEqual(ABSENT);
    expect(await readDeskTalk(there, talk.id)).toEqual(ABSENT);
    using member = await test.as(await council());
    expect(await listDeskTalks(member, id)).toEqual(ABSENT);
    expect(await readDeskTalk(member, talk.id)).toEqual(ABSENT);
  });

  it('scores each criterion, and said again is what one thinks now', async () => {
    const id = await test.forum();
    const talk = await sent(id);
    using context = await test.as(await council());
    const nothing = { scores: {}, comment: '', isConflict: false };
    expect(await reviewTalk(context, talk.id, nothing)).toEqual({
      ok: false,
      refusal: 'scores-missing',
    });
    must(await reviewTalk(context, talk.id, await score(id, 2)));
    must(await reviewTalk(context, talk.id, await score(id, 4)));
    expect(must(await listToReview(context, id)).talks).toMatchObject([
      { own: { comment: 'Добре.' } },
    ]);
    using desk = await test.as(await organiser());
    expect(must(await listDeskTalks(desk, id)).talks).toMatchObject([
      { summary: { scored: 1, average: 4 } },
    ]);
  });

  it('of whoever is too near to it counts for nothing', async () => {
    const id = await test.forum();
    const talk = await sent(id);
    using context = await test.as(await council());
    must(await reviewTalk(context, talk.id, { ...(await score(id, 5)), isConflict: true }));
    using desk = await test.as(await organiser());
    expect(must(await readDeskTalk(desk, talk.id))).toMatchObject({
      summary: { scored: 0, conflicts: 1, average: undefined },
      reviews: [{ isConflict: true, scores: {} }],
    });
  });

  it('is of nobody’s own talk: whoever has the address of one who speaks scores nothing', async () => {
    const id = await test.forum();
    const talk = await sent(id);
    const reviewer = await council();
    await seeEverything(test.planted.platform.database, (tx) =>
      sql`update forum.contact set email = account.email from identity.account
        where account.id = ${reviewer.id}`.execute(tx),
    );
    using context = await test.as(reviewer);
    const scored = await score(id, 5);
    expect(await reviewTalk(context, talk.id, scored)).toEqual({ ok: false, refusal: 'own-talk' });
    must(await reviewTalk(context, talk.id, { ...scored, isConflict: true }));
    using other = await test.as(await council());
    must(await reviewTalk(other, talk.id, scored));
  });

  it('waits on one’s day until it is written, and only where one reviews', async () => {
    const id = await test.forum();
    const talk = await sent(id);
    using context = await test.as(await council());
    expect(await countToReview(context)).toMatchObject([{ forum: { id }, count: 1 }]);
    using elsewhere = await test.as(await council(STEPOVA));
    expect(await countToReview(elsewhere)).toEqual([]);
    must(await reviewTalk(context, talk.id, await score(id, 3)));
    expect(await countToReview(context)).toEqual([]);
  });

  it('ends on its day', async () => {
    const id = await test.forum();
    const talk = await sent(id);
    using late = await test.as(await council(), '2026-12-16T08:00:00Z');
    expect(await reviewTalk(late, talk.id, await score(id, 4))).toEqual({
      ok: false,
      refusal: 'over',
    });
  });

  it('shows no draft to anybody', async () => {
    const id = await test.forum();
    const code = await test.begin(id);
    using context = await test.as(RESIDENT);
    const { talk } = must(await readOwnTalk(context, code));
    using desk = await test.as(await organiser());
    expect(await readDeskTalk(desk, talk.id)).toEqual(ABSENT);
    expect(must(await listDeskTalks(desk, id)).talks).toEqual([]);
    expect(await readToReview(desk, talk.id)).toEqual(ABSENT);
  });

  it('is shown without contacts, and without a decision to make, to whoever may do neither', async () => {
    const id = await test.forum();
    const talk = await sent(id);
    using desk = await test.as(await organiser());
    const policy = (permission: 'speaker.read' | 'talk.decide') =>
      policyWithout(desk.policy, permission);
    const unreached = { ...desk, policy: policy('speaker.read') };
    expect(must(await readDeskTalk(unreached, talk.id)).contacts.size).toBe(0);
    const undecided = { ...desk, policy: policy('talk.decide') };
    expect(must(await readDeskTalk(undecided, talk.id)).outcomes).toEqual([]);
  });

  it('comes to a decision, once, by whoever organises the forum', async () => {
    const id = await test.forum();
    const talk = await sent(id);
    using desk = await test.as(await organiser());
    const shown = must(await readDeskTalk(desk, talk.id));
    expect([...shown.contacts.values()]).toEqual([{ email: 'olena@example.org', phone: '' }]);
    expect(shown.submission).toMatchObject({ notes: 'Таємно', needs: 'Екран' });
    const decision = {
      id: talk.id,
      outcome: 'accepted',
      note: 'Чекаємо.',
      seenAt: shown.talk.changedAt,
    } as const;
    using member = await test.as(await council());
    expect(await decideTalk(member, decision)).toEqual(ABSENT);
    using elsewhere = await test.as(await organiser(STEPOVA));
    expect(await decideTalk(elsewhere, decision)).toEqual(ABSENT);
    using later = await test.as(await organiser(), '2026-11-25T09:00:00Z');
    must(await decideTalk(later, decision));
    expect(await decideTalk(later, decision)).toEqual({ ok: false, refusal: 'changed' });
    const again = must(await readDeskTalk(later, talk.id));
    expect(again).toMatchObject({ talk: { status: 'accepted' }, note: 'Чекаємо.' });
    expect(again.outcomes).toEqual(['waiting', 'declined']);
    using author = await test.as(RESIDENT);
    expect(must(await readOwnTalk(author, talk.code)).acts).toContain('confirm');
  });

  it('that was accepted and is withdrawn tells its organisers: its programme has it still', async () => {
    const id = await test.forum();
    const given = await sent(id);
    const told = await organiser();
    const elsewhere = await organiser(STEPOVA);
    using desk = await test.as(await organiser());
    const { talk } = must(await readDeskTalk(desk, given.id));
    const decision = { id: given.id, outcome: 'accepted', note: '' } as const;
    must(await decideTalk(desk, { ...decision, seenAt: talk.changedAt }));
    using author = await test.as(RESIDENT);
    must(await actOnOwnTalk(author, given.code, 'withdraw'));
    expect(await notificationsOf(test.planted.platform, told)).toMatchObject([
      { kind: 'talk.withdrawn', path: `/desk/forum/talks/${given.id}` },
    ]);
    expect(await notificationsOf(test.planted.platform, elsewhere)).toEqual([]);
  });
});
