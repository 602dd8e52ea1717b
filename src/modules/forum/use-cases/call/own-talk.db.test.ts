import { describe, expect, it } from 'vitest';
import { RESIDENT } from '#modules/identity/index.ts';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { codeOfNothing, forumForEachTest, must, offered } from '../../testing.ts';
import { actOnOwnTalk } from './act-on-own-talk.ts';
import { beginTalk } from './begin-talk.ts';
import {
  askPresenter,
  changeOwnSpeaker,
  changeOwnTimes,
  changeSubmission,
  changeTalkSaid,
  dropPresenter,
} from './change-own-talk.ts';
import { addAttachment, removeAttachment } from './own-files.ts';
import { readCall } from './read-call.ts';
import { readOwnTalk } from './read-own-talk.ts';

const PDF = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n');
const SPEAKER = { name: 'Олена Зразкова', organisation: '', bio: '', phone: '' };

describe('a talk that somebody offers', () => {
  const test = forumForEachTest();
  const resident = (at?: string) => test.as(RESIDENT, at);

  it('is one draft, however often it is sent, and its code opens it', async () => {
    const id = await test.forum();
    using context = await resident();
    const input = offered(id);
    const code = must(await beginTalk(context, input));
    expect(await beginTalk(context, input)).toEqual({ ok: true, value: code });
    expect(await beginTalk(context, { ...input, title: 'Інше' })).toEqual({
      ok: false,
      refusal: 'conflict',
    });
    expect(await readOwnTalk(context, code)).toMatchObject({
      value: {
        talk: { title: input.title, status: 'draft', number: 1, minutes: 20 },
        missing: ['track', 'abstract'],
        acts: ['submit', 'withdraw'],
        contact: { email: 'olena@example.org' },
      },
    });
    expect(await readOwnTalk(context, codeOfNothing())).toEqual({ ok: false, refusal: 'absent' });
    expect(await readOwnTalk(context, 'x'.repeat(43))).toEqual({ ok: false, refusal: 'absent' });
  });

  it('is taken while the call is open, of a kind that it takes, and of a forum that is public', async () => {
    const draft = await test.draft();
    using context = await resident();
    expect(await beginTalk(context, offered(draft))).toEqual({ ok: false, refusal: 'absent' });
    expect(await readCall(context, 2026)).toEqual({ ok: false, refusal: 'absent' });
  });

  it('and not before it opens, or after it closes', async () => {
    const id = await test.forum();
    using early = await resident('2026-10-01T08:00:00Z');
    expect(await beginTalk(early, offered(id))).toEqual({ ok: false, refusal: 'closed' });
    using late = await resident('2026-12-11T08:00:00Z');
    expect(await beginTalk(late, offered(id))).toEqual({ ok: false, refusal: 'closed' });
    using now = await resident();
    expect(await beginTalk(now, { ...offered(id), kind: 'stand' })).toEqual({
      ok: false,
      refusal: 'kind-unknown',
    });
  });

  it('is submitted once a track and an abstract are said, and keeps them from then on', async () => {
    const id = await test.forum();
    using context = await resident();
    const code = await test.begin(id);
    expect(await actOnOwnTalk(context, code, 'submit')).toEqual({
      ok: false,
      refusal: 'missing-track',
    });
    const { talk, forum } = must(await readOwnTalk(context, code));
    const said = { ...talk, trackId: forum.tracks[0]?.id, abstract: 'Що вийшло.' };
    must(await changeTalkSaid(context, code, said));
    must(await actOnOwnTalk(context, code, 'submit'));
    expect(await changeTalkSaid(context, code, { ...said, abstract: '' })).toEqual({
      ok: false,
      refusal: 'missing-abstract',
    });
    expect(await changeTalkSaid(context, code, { ...said, trackId: newId(systemRandom) })).toEqual({
      ok: false,
      refusal: 'track-unknown',
    });
    must(await actOnOwnTalk(context, code, 'redraft'));
    must(await changeTalkSaid(context, code, { ...said, abstract: '' }));
    must(await actOnOwnTalk(context, code, 'withdraw'));
    expect(await actOnOwnTalk(context, code, 'submit')).toEqual({ ok: false, refusal: 'over' });
  });

  it('is not changed any more once the call is closed; who speaks, and when, still is', async () => {
    const id = await test.forum();
    const code = await test.submitted(id);
    using late = await resident('2026-12-12T08:00:00Z');
    const { talk, mayChangeTalk } = must(await readOwnTalk(late, code));
    expect(mayChangeTalk).toBe(false);
    const closed = { ok: false, refusal: 'closed' };
    expect(await changeTalkSaid(late, code, talk)).toEqual(closed);
    const said = { notes: '', needs: '', isRecorded: false, answers: {} };
    expect(await changeSubmission(late, code, said)).toEqual(closed);
    expect(await addAttachment(late, code, { name: 'a.pdf', bytes: PDF })).toEqual(closed);
    must(await changeOwnSpeaker(late, code, { ...SPEAKER, bio: 'Дільнична.' }));
    expect(must(await readOwnTalk(late, code)).talk.speakers[0]?.bio).toBe('Дільнична.');
    using over = await resident('2026-12-19T10:00:00Z');
    expect(await changeOwnSpeaker(over, code, SPEAKER)).toEqual(closed);
  });

  it('is given by somebody who can be there at some hours of the forum', async () => {
    const id = await test.forum();
    using context = await resident();
    const code = await test.begin(id);
    const from = (hour: number, to: number) => ({
      startsAt: Temporal.Instant.from(`2026-12-19T${String(hour).padStart(2, '0')}:00:00Z`),
      endsAt: Temporal.Instant.from(`2026-12-19T${String(to).padStart(2, '0')}:00:00Z`),
    });
    must(await changeOwnTimes(context, code, [from(9, 10), from(9, 11)]));
    expect(must(await readOwnTalk(context, code)).times).toMatchObject([from(9, 11)]);
    expect(await changeOwnTimes(context, code, [from(11, 10)])).toEqual({
      ok: false,
      refusal: 'times-order',
    });
    expect(await changeOwnTimes(context, code, [from(13, 14)])).toEqual({
      ok: false,
      refusal: 'times-outside',
    });
    must(await changeOwnTimes(context, code, []));
    expect(must(await readOwnTalk(context, code)).times).toEqual([]);
  });

  it('names who speaks along, once, and takes them off again', async () => {
    const id = await test.forum();
    using context = await resident();
    const code = await test.begin(id);
    const petro = { name: 'Петро', email: 'petro@example.org', language: 'uk' };
    must(await askPresenter(context, code, petro));
    expect(await askPresenter(context, code, petro)).toEqual({ ok: false, refusal: 'known' });
    const { talk } = must(await readOwnTalk(context, code));
    expect(talk.speakers).toMatchObject([{ state: 'agreed' }, { name: 'Петро', state: 'asked' }]);
    const [first, second] = talk.speakers;
    if (!first || !second) throw new Error('nobody');
    expect(await dropPresenter(context, code, first.id)).toEqual({ ok: false, refusal: 'absent' });
    must(await dropPresenter(context, code, second.id));
    expect(must(await readOwnTalk(context, code)).talk.speakers).toHaveLength(1);
  });

  it('by a code shows nothing of a speaker who has another talk: whoever typed an address has not shown that it is theirs', async () => {
    const id = await test.forum();
    using context = await resident();
    const first = await test.begin(id);
    const known = { ...SPEAKER, organisation: 'Бібліотека', bio: 'Читаю.', phone: '+380670000001' };
    must(await changeOwnSpeaker(context, first, known));
    const [startsAt, endsAt] = ['2026-12-19T09:00:00Z', '2026-12-19T10:00:00Z'];
    const hour = {
      startsAt: Temporal.Instant.from(startsAt),
      endsAt: Temporal.Instant.from(endsAt),
    };
    must(await changeOwnTimes(context, first, [hour]));
    const stranger = await test.begin(id, { title: 'Чуже', name: 'Хтось' });
    const read = must(await readOwnTalk(context, stranger));
    expect(read.contact).toBeUndefined();
    expect(read.talk.speakers).toMatchObject([{ name: 'Хтось', organisation: '', bio: '' }]);
    // Nor that they can come at any time, which nobody said.
    expect(read.times).toBeUndefined();
    expect(await changeOwnSpeaker(context, stranger, SPEAKER)).toEqual({
      ok: false,
      refusal: 'closed',
    });
    const times = await changeOwnTimes(context, stranger, []);
    expect(times).toEqual({ ok: false, refusal: 'closed' });
    const along = { name: 'Олена', email: 'olena@example.org', language: 'uk' };
    const other = await test.begin(id, { title: 'Третє', email: 'third@example.org' });
    must(await askPresenter(context, other, along));
    const [, asked] = must(await readOwnTalk(context, other)).talk.speakers;
    expect(asked).toMatchObject({ name: 'Олена', organisation: '', bio: '' });
  });

  it('takes a PDF and no other file, the same one once, and gives it back', async () => {
    const id = await test.forum();
    using context = await resident();
    const code = await test.begin(id);
    must(await addAttachment(context, code, { name: '../слайди.html', bytes: PDF }));
    must(await addAttachment(context, code, { name: 'ще раз.pdf', bytes: PDF }));
    const { attachments } = must(await readOwnTalk(context, code));
    expect(attachments).toMatchObject([{ name: 'слайди.pdf', kind: 'pdf', size: PDF.length }]);
    const html = new TextEncoder().encode('<html>');
    expect(await addAttachment(context, code, { name: 'a.pdf', bytes: html })).toEqual({
      ok: false,
      refusal: 'unreadable',
    });
    const [file] = attachments;
    if (!file) throw new Error('no file');
    const other = await test.begin(id, { email: 'petro@example.org' });
    expect(await removeAttachment(context, other, file.id)).toEqual({
      ok: false,
      refusal: 'absent',
    });
    must(await removeAttachment(context, code, file.id));
    expect(await context.platform.files.list('forum-talk')).toEqual([]);
  });
});
