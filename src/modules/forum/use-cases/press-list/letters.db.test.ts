import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CorrectionId, type ForumId, newId, type ReleaseId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { Mail } from '#platform/mail/mailer.ts';
import { type Actor, createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { LYMANSKA, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { pressLetterWords } from '../../pages/press-list/word-press-list-letters.ts';
import { pressListHandlers } from '../../press-list-by-itself.ts';
import { forumForEachTest, must } from '../../testing.ts';
import { changePlanted, madeLetters, plantCorrection, plantRelease } from '../../testing-press.ts';
import { askAccreditation } from '../press/ask-accreditation.ts';
import { handleAccreditation, listAccreditations } from '../press/handle-accreditation.ts';
import { addPressContact } from './add-contact.ts';
import { listPressContacts } from './list-contacts.ts';
import { actOnPressLink } from './open-press-link.ts';
import { readReleaseByLink, readReleaseByTicket } from './read-early.ts';
import { readReleaseLetters, sendRelease } from './send-release.ts';
import { tellWhoGot, writePressLetter } from './write-letters.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const OUT = '2026-11-27T12:00:00Z';

describe('a release that is sent to journalists', () => {
  const forums = forumForEachTest();
  const mails: Mail[] = [];
  const refused = new Set<string>();
  /** What happens while a mail server takes the next letter. */
  let duringSend: (() => Promise<void>) | undefined;
  const mail = {
    send: async (one: Mail) => {
      mails.push(one);
      await duringSend?.();
      return refused.has(one.to) ? refuse('refused' as const) : ok(undefined);
    },
    answers: () => Promise.resolve(true),
  };
  beforeEach(() => {
    mails.length = 0;
    refused.clear();
    duringSend = undefined;
  });

  const newsroom = async (forumId: ForumId, name: string, language: 'uk' | 'en' = 'uk') => {
    using context = await forums.as(SYSTEM);
    const id = newId<'press-contact'>(systemRandom);
    const said = { name: '', outlet: name, phone: '', language, topics: '' };
    const sourceNote = `https://${name}.example.org`;
    const email = `${name}@example.org`;
    const given = {
      id,
      forumId,
      email,
      source: 'newsroom',
      said: { ...said, sourceNote },
    } as const;
    must(await addPressContact(context, given));
  };
  const planted = async (changes: Parameters<typeof plantRelease>[2] = {}) => {
    const forumId = await forums.forum();
    using context = await forums.as(SYSTEM);
    await newsroom(forumId, 'gazeta');
    await newsroom(forumId, 'radio', 'en');
    return { forumId, id: await plantRelease(context, forumId, changes) };
  };
  const send = async (id: ReleaseId, at?: string, actor: Actor = SYSTEM) => {
    using context = await forums.as(actor, at, { mail });
    return await sendRelease(context, id);
  };
  /** What runs by itself: each letter that was made, as often as it is heard. */
  const write = async (at?: string) => {
    using context = await forums.as(SYSTEM, at, { mail });
    const [, writes] = pressListHandlers(context);
    for (const id of await madeLetters(context))
      await writes?.handle(event('press-letter.made', { letter: id }));
  };
  const tell = async (id: ReleaseId, correction?: CorrectionId, at?: string) => {
    using context = await forums.as(SYSTEM, at, { mail });
    const [, , tells] = pressListHandlers(context);
    const type = correction ? 'release.corrected' : 'release.withdrawn';
    await tells?.handle(event(type, { release: id, ...(correction && { correction }) }));
    await write(at);
  };
  const event = (type: `${string}.${string}`, subject: Readonly<Record<string, string>>) => ({
    id: newId<'event'>(systemRandom),
    sequence: 1n,
    type,
    subject,
  });
  const to = (outlet: string) => mails.filter((one) => one.to === `${outlet}@example.org`);
  const readToken = (one: Mail | undefined) =>
    /\/press\/release\/([\w-]+)/.exec(one?.text ?? '')?.[1] ?? '';
  const byLink = async (token: string, at?: string) => {
    using context = await forums.as(RESIDENT, at);
    return await readReleaseByLink(context, token);
  };

  it('reaches each once, with its embargo in the subject and the first line, in their language', async () => {
    const { id } = await planted();
    must(await send(id));
    await write();
    await write();
    expect(mails).toHaveLength(2);
    const [ours] = to('gazeta');
    expect(ours?.subject).toMatch(/^ЕМБАРГО до .*: Форум збере громади$/);
    expect(ours?.text).toMatch(/^ЕМБАРГО: не публікувати до /);
    expect(ours?.text).toContain('Форум буде в бібліотеці.');
    const [theirs] = to('radio');
    expect(theirs?.text).toMatch(/^EMBARGO: /);
    expect(theirs?.text).toContain('The forum is in the library.');
    expect(await send(id)).toEqual({ ok: false, refusal: 'nobody' });
    using context = await forums.as(SYSTEM, undefined, { mail });
    const { letters, release } = must(await readReleaseLetters(context, id));
    expect(letters.map(({ outlet, status }) => [outlet, status])).toEqual([
      ['gazeta', 'sent'],
      ['radio', 'sent'],
    ]);
    expect(release.shownAt).toBeDefined();
  });

  it('is read by the link of a letter before everybody reads it, and by no other link of it', async () => {
    const { id } = await planted();
    must(await send(id));
    await write();
    const [letter] = to('gazeta');
    const read = must(await byLink(readToken(letter)));
    expect(read).toMatchObject({ state: 'embargoed', release: { id } });
    const leave = /\/press\/list\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
    expect((await byLink(leave)).ok).toBe(false);
    expect((await byLink('A'.repeat(43))).ok).toBe(false);
    using resident = await forums.as(RESIDENT);
    must(await actOnPressLink(resident, { token: leave, act: 'leave' }));
    expect((await byLink(readToken(letter))).ok).toBe(false);
    expect(must(await byLink(readToken(to('radio')[0]), OUT)).state).toBe('out');
  });

  it('once it is public leads to the page of everybody, and says nothing of an embargo', async () => {
    const { id } = await planted();
    must(await send(id, OUT));
    await write(OUT);
    const [letter] = to('gazeta');
    expect(letter?.subject).toBe('Форум збере громади');
    expect(letter?.text).toContain('/forum/2026/release');
    expect(readToken(letter)).toBe('');
  });

  it('is followed by its corrections and its withdrawal, to those who got it and to nobody else', async () => {
    const { forumId, id } = await planted();
    refused.add('radio@example.org');
    must(await send(id));
    await write();
    await newsroom(forumId, 'late');
    using context = await forums.as(SYSTEM);
    const correction = await plantCorrection(context, id);
    mails.length = 0;
    await tell(id, correction.id);
    await tell(id, correction.id);
    expect(mails.map((one) => one.to)).toEqual(['gazeta@example.org']);
    expect(mails[0]?.subject).toBe('Виправлення: Форум збере громади');
    for (const part of ['у бібліотеці', 'у музеї', 'Помилилися місцем.', 'ЕМБАРГО']) {
      expect(mails[0]?.text).toContain(part);
    }
    mails.length = 0;
    const withdrawal = { uk: 'Форум перенесено.', en: '' };
    const withdrawnAt = context.platform.clock.now();
    await changePlanted(context, id, { status: 'withdrawn', withdrawnAt, withdrawal });
    await tell(id);
    expect(mails.map((one) => one.subject)).toEqual(['Реліз відкликано: Форум збере громади']);
    expect(mails[0]?.text).toContain('Форум перенесено.');
    expect(await send(id)).toEqual({ ok: false, refusal: 'status-impossible' });
  });

  it('is followed by its withdrawal also to whoever got it while it was withdrawn', async () => {
    const { id } = await planted();
    must(await send(id));
    const told: Promise<void>[] = [];
    using context = await forums.as(SYSTEM, undefined, { mail });
    duringSend = async () => {
      duringSend = undefined;
      const withdrawal = { uk: 'Дані неповні.', en: '' };
      const withdrawnAt = Temporal.Instant.from('2026-11-25T09:00:00Z');
      await changePlanted(context, id, { status: 'withdrawn', withdrawnAt, withdrawal });
      told.push(tell(id));
      await setTimeout(300);
    };
    await write();
    await Promise.all(told);
    const [got, then, ...others] = mails;
    expect(then?.subject).toMatch(/^(?:Реліз відкликано|Release withdrawn): /);
    expect(then?.to).toBe(got?.to);
    expect(others).toEqual([]);
  });

  it('is not sent any more where it was taken back before its letters went', async () => {
    const { id } = await planted();
    must(await send(id));
    using context = await forums.as(SYSTEM);
    const withdrawal = { uk: 'Помилка.', en: '' };
    const withdrawnAt = context.platform.clock.now();
    await changePlanted(context, id, { status: 'withdrawn', withdrawnAt, withdrawal });
    await tell(id);
    expect(mails).toEqual([]);
  });

  it('goes to nobody where it is a draft, or the house writes no letters', async () => {
    const { forumId, id } = await planted({ status: 'draft', outAt: undefined });
    expect(await send(id)).toEqual({ ok: false, refusal: 'status-impossible' });
    using context = await forums.as(SYSTEM);
    await changePlanted(context, id, { status: 'ready', outAt: Temporal.Instant.from(OUT) });
    expect(await sendRelease(context, id)).toEqual({ ok: false, refusal: 'no-mail' });
    expect(must(await listPressContacts(context, forumId)).contacts).toHaveLength(2);
  });

  it('is read under its embargo by whoever has a press ticket, and by no other ticket', async () => {
    const { forumId, id } = await planted({ status: 'draft', outAt: undefined });
    using resident = await forums.as(RESIDENT);
    const key = newId<'sender-key'>(systemRandom);
    const said = {
      name: 'Оксана',
      outlet: 'Радіо',
      work: ['sound'],
      proof: '',
      phone: '',
    } as const;
    const more = { email: 'oksana@example.org', language: 'uk', wantsReleases: false };
    must(await askAccreditation(resident, { ...said, ...more, key, year: 2026 }));
    using system = await forums.as(SYSTEM);
    const [one] = must(await listAccreditations(system, forumId)).accreditations;
    if (!one) throw new Error('no accreditation');
    const given = { id: one.id, outcome: 'confirmed', note: '', seenAt: one.changedAt } as const;
    must(await handleAccreditation(system, given));
    const [confirmed] = must(await listAccreditations(system, forumId)).accreditations;
    if (!confirmed?.signUpId) throw new Error('no ticket');
    const code = system.tickets.codeOf(confirmed.signUpId);
    const read = () => readReleaseByTicket(resident, { year: 2026, code, locale: 'uk' });
    expect(await read()).toEqual({ ok: false, refusal: 'none' });
    await changePlanted(system, id, { status: 'ready', outAt: Temporal.Instant.from(OUT) });
    expect(must(await read())).toMatchObject({ state: 'embargoed', release: { id } });
    const rows = resident.policy.rows.filter(
      ({ permission }) => permission !== 'release.read-early',
    );
    const nobody = { ...resident, policy: createPolicy(rows) };
    const unasked = await readReleaseByTicket(nobody, { year: 2026, code, locale: 'uk' });
    expect(unasked).toEqual({ ok: false, refusal: 'absent' });
    const other = system.tickets.codeOf(newId<'sign-up'>(systemRandom));
    const stranger = await readReleaseByTicket(resident, { year: 2026, code: other, locale: 'uk' });
    expect(stranger).toEqual({ ok: false, refusal: 'absent' });
  });

  it('is sent by the press office there, and by nobody else', async () => {
    const { id } = await planted();
    const strangers = [
      await staffIn(forums.planted, 'press-officer', STEPOVA),
      await staffIn(forums.planted, 'coordinator', LYMANSKA),
    ];
    for (const actor of strangers) {
      using context = await forums.as(actor);
      expect((await readReleaseLetters(context, id)).ok).toBe(false);
      expect(await send(id, undefined, actor)).toEqual({ ok: false, refusal: 'absent' });
    }
    const officer = await staffIn(forums.planted, 'press-officer', LYMANSKA);
    must(await send(id, undefined, officer));
    using context = await forums.as(officer);
    expect(must(await readReleaseLetters(context, id)).letters).toHaveLength(2);
  });

  it('asks first whether somebody may', async () => {
    const { id } = await planted();
    must(await send(id));
    await write();
    const token = readToken(to('gazeta')[0]);
    using context = await forums.as(SYSTEM, undefined, { mail });
    const rows = context.policy.rows.filter(
      ({ permission }) => !permission.startsWith('press-') && permission !== 'release.read-early',
    );
    const nobody = { ...context, policy: createPolicy(rows) };
    const code = context.tickets.codeOf(newId<'sign-up'>(systemRandom));
    mails.length = 0;
    const letter = newId<'press-letter'>(systemRandom);
    const asked = [
      await readReleaseLetters(nobody, id),
      await sendRelease(nobody, id),
      await writePressLetter(nobody, pressLetterWords, letter),
      await tellWhoGot(nobody, { releaseId: id, correctionId: undefined }),
      await readReleaseByLink(nobody, token),
      await readReleaseByTicket(nobody, { year: 2026, code, locale: 'uk' }),
    ];
    expect(asked.filter((answer) => answer.ok)).toEqual([]);
    expect(mails).toEqual([]);
  });
});
