import { describe, expect, it } from 'vitest';
import { ok } from '#kernel/result.ts';
import type { ForumId } from '#kernel/ids.ts';
import type { Mail, Mailer } from '#platform/mail/mailer.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { callHandlers } from '../../call-by-itself.ts';
import { wordLetter } from '../../pages/letters/word-letter.ts';
import { forumForEachTest, must } from '../../testing.ts';
import {
  handlePassport,
  listDeskPassports,
  readDeskPassport,
} from '../innovation/handle-passport.ts';
import { type PassportInput, sendPassport } from '../innovation/send-passport.ts';
import { keepPart } from '../keep-parts.ts';
import { placeTalk } from '../place-talk.ts';
import { publishProgramme } from '../publish-programme.ts';
import { readProgrammeDesk } from '../read-programme-desk.ts';
import { decideTalk } from '../review/decide-talk.ts';
import { readDeskTalk } from '../review/read-desk-talk.ts';
import { actOnOwnTalk } from './act-on-own-talk.ts';
import { askPresenter, changeOwnSpeaker } from './change-own-talk.ts';
import { askForLink, writeToSpeaker } from './letters.ts';
import { readOwnTalk } from './read-own-talk.ts';

const JOB = { kind: 'system', name: 'test' } as const;

const PASSPORT: PassportInput = {
  title: 'Coffee',
  problem: 'Nobody knew their officer.',
  done: 'Coffee each month.',
  steps: 'Ask a café',
  cost: 'Nothing',
  results: 'Forty questions.',
  measured: 'Counted.',
  contact: '',
  isContactPublic: false,
};

describe('whoever speaks', () => {
  const test = forumForEachTest();

  /** Every letter that events so far cause, once: the handlers hear each of them twice. */
  const letters = async (at?: string): Promise<readonly Mail[]> => {
    const sent: Mail[] = [];
    const mail: Mailer = {
      send: (one) => {
        sent.push(one);
        return Promise.resolve(ok(undefined));
      },
      answers: () => Promise.resolve(true),
    };
    using context = await test.as(JOB, at, { mail });
    const events = await context.platform.database.write
      .selectFrom('platform.event')
      .select(['id', 'type', 'subject', 'sequence'])
      .orderBy('sequence')
      .execute();
    for (const event of [...events, ...events]) {
      const subject = event.subject as Record<string, string>;
      for (const handler of callHandlers(context)) {
        if (!handler.types.includes(event.type)) continue;
        await handler.handle({ ...event, type: event.type as `a.${string}`, subject });
      }
    }
    return sent;
  };
  const linkIn = (mail: Mail | undefined) => /link\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
  const begun = async (id: ForumId) => {
    const code = await test.begin(id);
    const [mail] = await letters();
    return { code, link: linkIn(mail) };
  };

  it('is written a link that opens the talk, once, and it opens what they said of themselves', async () => {
    const id = await test.forum();
    const { code, link } = await begun(id);
    expect(await letters()).toEqual([]);
    await test.begin(id, { title: 'Друге' });
    using context = await test.as(RESIDENT);
    expect(must(await readOwnTalk(context, code)).contact).toBeUndefined();
    const opened = must(await readOwnTalk(context, link));
    expect(opened).toMatchObject({ by: { kind: 'link' }, contact: { email: 'olena@example.org' } });
    const said = { name: 'Олена', organisation: 'Затишне', bio: '', phone: '' };
    must(await changeOwnSpeaker(context, link, said));
    using late = await test.as(RESIDENT, '2026-12-26T08:00:00Z');
    expect(await readOwnTalk(late, link)).toEqual({ ok: false, refusal: 'absent' });
  });

  it('is named in a talk as they name themselves once they opened it by a link, and not before', async () => {
    const id = await test.forum();
    await begun(id);
    const second = await test.begin(id, { title: 'Друге', name: 'О. З.' });
    using context = await test.as(RESIDENT);
    const named = async (pass: string) => must(await readOwnTalk(context, pass)).talk.speakers[0];
    expect(await named(second)).toMatchObject({ name: 'О. З.' });
    const [mail] = await letters();
    expect(await named(linkIn(mail))).toMatchObject({ name: 'Олена Зразкова' });
    expect(await named(second)).toMatchObject({ name: 'Олена Зразкова' });
  });

  it('is asked whether they speak along, and is in the talk or not as they say', async () => {
    const id = await test.forum();
    const { code } = await begun(id);
    using context = await test.as(RESIDENT);
    const petro = { name: 'Петро', email: 'petro@example.org', language: 'en' };
    must(await askPresenter(context, code, petro));
    const [mail] = await letters();
    expect(mail).toMatchObject({ to: 'petro@example.org' });
    expect(mail?.subject).toContain('You are asked to speak');
    const link = linkIn(mail);
    expect(must(await readOwnTalk(context, link)).acts).toEqual(['agree', 'leave']);
    must(await actOnOwnTalk(context, link, 'agree'));
    expect(must(await readOwnTalk(context, code)).talk.speakers[1]?.state).toBe('agreed');
    expect(await actOnOwnTalk(context, link, 'withdraw')).toEqual({ ok: false, refusal: 'over' });
    must(await actOnOwnTalk(context, link, 'leave'));
    expect(must(await readOwnTalk(context, code)).talk.speakers).toHaveLength(1);
    expect(await readOwnTalk(context, link)).toEqual({ ok: false, refusal: 'absent' });
  });

  it('gets a new link for each talk of their address, and nothing for another one', async () => {
    const id = await test.forum();
    await begun(id);
    using context = await test.as(RESIDENT);
    must(await askForLink(context, { forumId: id, email: 'nobody@example.org' }));
    expect(await letters()).toEqual([]);
    must(await askForLink(context, { forumId: id, email: 'olena@example.org' }));
    const sent = await letters();
    expect(sent).toHaveLength(1);
    expect(await readOwnTalk(context, linkIn(sent[0]))).toMatchObject({ ok: true });
  });

  it('is written five letters a day at most, however often somebody types their address', async () => {
    const id = await test.forum();
    const { code } = await begun(id);
    using context = await test.as(RESIDENT);
    for (let time = 0; time < 25; time += 1) {
      must(await askForLink(context, { forumId: id, email: 'olena@example.org' }));
    }
    const petro = { name: 'Петро', email: 'petro@example.org', language: 'uk' };
    must(await askPresenter(context, code, petro));
    const to = (await letters()).map((mail) => mail.to);
    expect(to.filter((one) => one === 'olena@example.org')).toHaveLength(5);
    expect(to).toContain('petro@example.org');
  });

  it('is written five letters a day at most, however often a talk is submitted and taken back', async () => {
    const id = await test.forum();
    const code = await test.submitted(id);
    using context = await test.as(RESIDENT);
    for (let time = 0; time < 8; time += 1) {
      must(await actOnOwnTalk(context, code, 'redraft'));
      must(await actOnOwnTalk(context, code, 'submit'));
    }
    expect(await letters()).toHaveLength(5);
  });

  it('is told what was decided, in the organisers’ own words, too', async () => {
    const id = await test.forum();
    const code = await test.submitted(id);
    await letters();
    using author = await test.as(RESIDENT);
    const { talk } = must(await readOwnTalk(author, code));
    using desk = await test.as(await staffIn(test.planted, 'forum-organiser'));
    const { talk: seen } = must(await readDeskTalk(desk, talk.id));
    const note = 'Візьміть із собою плакати.';
    const decision = { id: talk.id, outcome: 'accepted', note, seenAt: seen.changedAt } as const;
    must(await decideTalk(desk, decision));
    const [mail] = await letters();
    expect(mail?.text).toContain(note);
    must(await actOnOwnTalk(author, linkIn(mail), 'confirm'));
    expect(must(await readOwnTalk(author, code)).talk.status).toBe('confirmed');
  });

  it('is told when and where they speak as soon as everybody reads it, and when that changes', async () => {
    const id = await test.forum();
    const code = await test.submitted(id);
    using author = await test.as(RESIDENT);
    const { talk } = must(await readOwnTalk(author, code));
    using desk = await test.as(await staffIn(test.planted, 'forum-organiser'));
    const { talk: seen } = must(await readDeskTalk(desk, talk.id));
    const decision = {
      id: talk.id,
      outcome: 'accepted',
      note: '',
      seenAt: seen.changedAt,
    } as const;
    must(await decideTalk(desk, decision));
    must(await actOnOwnTalk(author, code, 'confirm'));
    const said = { name: { uk: 'Великий зал', en: '' }, seats: undefined, building: '' };
    const part = { kind: 'room', id: undefined, said, place: undefined } as const;
    const { changedAt: seenAt } = (await test.read(id)).forum;
    must(await keepPart(desk, { id, seenAt, part }));
    const placed = {
      forumId: id,
      talkId: talk.id,
      roomId: (await test.read(id)).forum.rooms[0]?.id,
    };
    const when = (from: string) => ({
      day: Temporal.PlainDate.from('2026-12-19'),
      from: Temporal.PlainTime.from(from),
    });
    const first = { ...placed, when: when('11:00'), minutes: undefined, seenAt: undefined };
    must(await placeTalk(desk, first));
    await letters();
    const note = { uk: '', en: '' };
    must(await publishProgramme(desk, { forumId: id, after: 0, note }));
    const [told] = await letters();
    expect(told?.text).toContain('19 грудня, 11:00–11:20, Великий зал');
    const { slots } = must(await readProgrammeDesk(desk, { forumId: id }));
    must(await placeTalk(desk, { ...first, when: when('12:00'), seenAt: slots[0]?.changedAt }));
    must(await publishProgramme(desk, { forumId: id, after: 1, note }));
    const [moved] = await letters();
    expect(moved?.subject).toContain('перенесено');
    expect(moved?.text).toContain('12:00–12:20');
  });

  it('is told what became of the passport that they left, in their language, with what is asked of them', async () => {
    const id = await test.forum();
    const code = await test.submitted(id, { language: 'en' });
    using author = await test.as(RESIDENT);
    const { talk } = must(await readOwnTalk(author, code));
    using desk = await test.as(await staffIn(test.planted, 'forum-organiser'));
    const accepted = {
      id: talk.id,
      outcome: 'accepted',
      note: '',
      seenAt: talk.changedAt,
    } as const;
    must(await decideTalk(desk, accepted));
    must(await sendPassport(author, code, PASSPORT));
    await letters();
    const look = async (outcome: 'asked' | 'published', note: string) => {
      const [sent] = must(await listDeskPassports(desk, id)).passports;
      if (!sent) throw new Error('no passport');
      const { passport } = must(await readDeskPassport(desk, sent.id));
      must(await handlePassport(desk, { id: sent.id, outcome, note, seenAt: passport.changedAt }));
    };
    await look('asked', 'Who counted the forty?');
    const [asked] = await letters();
    expect(asked?.subject).toBe('Please change the passport of your innovation: Coffee');
    expect(asked?.text).toContain('Who counted the forty?');
    expect(must(await readOwnTalk(author, linkIn(asked))).left.mayWrite).toBe(true);
    must(await sendPassport(author, code, PASSPORT));
    await look('published', '');
    const [published, ...others] = await letters();
    expect(published?.text).toContain('/en/innovation/coffee');
    expect(others).toEqual([]);
  });

  it('is written to by the installation alone', async () => {
    const id = await test.forum();
    const { code } = await begun(id);
    using context = await test.as(RESIDENT);
    const { talk, by } = must(await readOwnTalk(context, code));
    const letter = {
      talkId: talk.id,
      speakerId: by.speakerId,
      letter: 'begun',
      what: 'x',
    } as const;
    expect(await writeToSpeaker(context, wordLetter, letter)).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
  });
});
