import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { Mailer } from '#platform/mail/mailer.ts';
import { type Actor, eraseExpiredData, RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { wordLetter } from './pages/letters/word-letter.ts';
import { forumRetention } from './retention.ts';
import { forumForEachTest, must } from './testing.ts';
import { changeOwnTimes } from './use-cases/call/change-own-talk.ts';
import { writeToSpeaker } from './use-cases/call/letters.ts';
import { addAttachment } from './use-cases/call/own-files.ts';
import { actOnOwnTalk } from './use-cases/call/act-on-own-talk.ts';
import { readOwnTalk } from './use-cases/call/read-own-talk.ts';
import { askAccreditation } from './use-cases/press/ask-accreditation.ts';
import { decideTalk } from './use-cases/review/decide-talk.ts';
import { readDeskTalk } from './use-cases/review/read-desk-talk.ts';
import { reviewTalk } from './use-cases/review/review-talk.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const PDF = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n');
const MAIL: Mailer = {
  send: () => Promise.resolve(ok(undefined)),
  answers: () => Promise.resolve(true),
};

describe('what is kept of a forum', () => {
  const test = forumForEachTest();

  /** In the night of that day; the forum ends on 19 December 2026, and everything was said on 25 November. */
  const erase = async (day: string) => {
    const context = test.planted.at(`${day}T01:20:00Z`);
    const done = must(await eraseExpiredData({ ...context, actor: SYSTEM }, forumRetention));
    return done.erased.map(({ table, rows }) => `${table} ${rows}`).toSorted();
  };
  const left = async (code: string, at: string) => {
    using context = await test.as(RESIDENT, at);
    return await readOwnTalk(context, code);
  };

  it('is how a speaker is reached and what only organisers read for 180 days, and no longer', async () => {
    const id = await test.forum();
    const code = await test.submitted(id);
    using author = await test.as(RESIDENT);
    const { talk, by } = must(await readOwnTalk(author, code));
    must(await addAttachment(author, code, { name: 'a.pdf', bytes: PDF }));
    const startsAt = Temporal.Instant.from('2026-12-19T10:00:00Z');
    must(await changeOwnTimes(author, code, [{ startsAt, endsAt: startsAt.add({ hours: 1 }) }]));
    using job = await test.as(SYSTEM, undefined, { mail: MAIL });
    const { speakerId } = by;
    const letter = { talkId: talk.id, speakerId, letter: 'begun', what: 'talk/1' } as const;
    must(await writeToSpeaker(job, wordLetter, letter));
    using reviewer = await test.as(await staffIn(test.planted, 'council-member'));
    must(await reviewTalk(reviewer, talk.id, { scores: {}, comment: 'Моє.', isConflict: true }));
    using desk = await test.as(await staffIn(test.planted, 'forum-organiser'));
    const { changedAt: seenAt } = must(await readDeskTalk(desk, talk.id)).talk;
    const decided = { id: talk.id, outcome: 'accepted', note: 'Чекаємо.', seenAt } as const;
    must(await decideTalk(desk, decided));
    must(await actOnOwnTalk(author, code, 'confirm'));
    must(
      await askAccreditation(author, {
        key: newId<'sender-key'>(systemRandom),
        year: 2026,
        language: 'uk',
        name: 'Ірина Зразкова',
        outlet: 'Газета',
        work: ['photo'],
        proof: '',
        email: 'iryna@example.org',
        phone: '',
        wantsReleases: false,
      }),
    );
    expect(await erase('2026-12-20')).toEqual([]);
    expect(await erase('2026-12-28')).toEqual(['forum.link 1']);
    expect(await erase('2027-01-19')).toEqual(['forum.accreditation 1']);
    expect(await erase('2027-06-17')).toEqual([]);
    expect(await erase('2027-06-18')).toEqual([
      'forum.attachment 1',
      'forum.contact 1',
      'forum.decision 1',
      'forum.review 1',
      'forum.submission 1',
    ]);
    expect(await left(code, '2027-06-18T08:00:00Z')).toMatchObject({ refusal: 'absent' });
    // A talk of the programme stays there, with who spoke.
    expect(await erase('2036-01-01')).toEqual([]);
  });

  it('is no draft and no talk that nobody confirmed, a year after it was touched', async () => {
    const id = await test.forum();
    await test.begin(id);
    const code = await test.submitted(id, { email: 'petro@example.org' });
    using author = await test.as(RESIDENT);
    const { talk } = must(await readOwnTalk(author, code));
    using desk = await test.as(await staffIn(test.planted, 'forum-organiser'));
    const { changedAt: seenAt } = must(await readDeskTalk(desk, talk.id)).talk;
    must(await decideTalk(desk, { id: talk.id, outcome: 'accepted', note: '', seenAt }));
    expect(await erase('2027-06-18')).not.toContain('forum.talk 2');
    expect(await erase('2027-11-25')).toEqual([]);
    expect(await erase('2027-11-26')).toEqual(['forum.talk 2']);
  });
});
