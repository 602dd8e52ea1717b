import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type AccreditationId, type ForumId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import type { Mail } from '#platform/mail/mailer.ts';
import { readTicket } from '#modules/attendance/index.ts';
import { type Actor, createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { LYMANSKA, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { accreditationHandlers } from '../../accreditation-by-itself.ts';
import type { Accreditation } from '../../domain/press/accreditation.ts';
import { USUAL_REGISTRATION } from '../../domain/registration/registration.ts';
import { wordPressLetter } from '../../pages/press/word-press-letter.ts';
import { forumForEachTest, must } from '../../testing.ts';
import { changeForumStatus } from '../change-forum-status.ts';
import { arrangeRegistration } from '../registration/arrange-registration.ts';
import { listBadges } from '../registration/list-badges.ts';
import { type AskAccreditation, askAccreditation, readPress } from './ask-accreditation.ts';
import {
  type HandleAccreditation,
  handleAccreditation,
  listAccreditations,
  readAccreditation,
} from './handle-accreditation.ts';
import { tellPress } from './tell-press.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };

function iryna(changes: Partial<AskAccreditation> = {}): AskAccreditation {
  return {
    key: newId(systemRandom),
    year: 2026,
    language: 'uk',
    name: 'Ірина Зразкова',
    outlet: 'Газета «Приклад»',
    work: ['photo'],
    proof: '',
    email: 'iryna@example.org',
    phone: '',
    wantsReleases: false,
    ...changes,
  };
}

describe('the fast lane of the media', () => {
  const forums = forumForEachTest();
  const mails: Mail[] = [];
  const mail = {
    send: async (one: Mail) => {
      mails.push(one);
      return ok(undefined);
    },
    answers: () => Promise.resolve(true),
  };
  const ask = async (changes?: Partial<AskAccreditation>, at?: string) => {
    using context = await forums.as(RESIDENT, at);
    return await askAccreditation(context, iryna(changes));
  };
  const listed = async (id: ForumId) => {
    using context = await forums.as(SYSTEM);
    return must(await listAccreditations(context, id)).accreditations;
  };
  const only = async (id: ForumId): Promise<Accreditation> => {
    const [one] = await listed(id);
    if (!one) throw new Error('nobody asked');
    return one;
  };
  const answer = async (
    { id, changedAt: seenAt }: Accreditation,
    changes: Partial<HandleAccreditation> = {},
    actor: Actor = SYSTEM,
  ) => {
    using context = await forums.as(actor);
    const given = { id, outcome: 'confirmed', note: '', seenAt, ...changes } as const;
    return await handleAccreditation(context, given);
  };
  const write = async (id: AccreditationId, letter: 'sent' | 'asked' | 'confirmed') => {
    mails.length = 0;
    using context = await forums.as(SYSTEM, undefined, { mail });
    const [handler] = accreditationHandlers(context);
    await handler?.handle({
      id: newId<'event'>(systemRandom),
      sequence: 1n,
      type: `accreditation.${letter}`,
      subject: { accreditation: id },
    });
    return mails[0]?.text ?? '';
  };

  it('is for everything that somebody does there, and the same however it was sent before', async () => {
    const id = await forums.forum();
    must(await ask({ work: ['text', 'photo'] }));
    expect((await only(id)).work).toEqual(['text', 'photo']);
  });

  it('is asked for without an account, once however often it is sent, until the forum is over', async () => {
    const id = await forums.forum();
    const key = newId<'sender-key'>(systemRandom);
    must(await ask({ key }));
    must(await ask({ key }));
    expect(await ask({ key, name: 'Інша' })).toEqual({ ok: false, refusal: 'conflict' });
    expect(await listed(id)).toMatchObject([{ name: 'Ірина Зразкова', status: 'sent' }]);
    expect(await ask({}, '2026-12-19T12:00:01Z')).toEqual({ ok: false, refusal: 'closed' });
    expect(await ask({ year: 2027 })).toEqual({ ok: false, refusal: 'absent' });
    expect(await write((await only(id)).id, 'sent')).toContain('Акредитація не обов’язкова');
  });

  it('gives a ticket beside the line and a badge, though the hall is full', async () => {
    const id = await forums.forum();
    using system = await forums.as(SYSTEM);
    const registration = { ...USUAL_REGISTRATION, capacity: 1, closesHoursBefore: 336 };
    const { changedAt: seenAt } = (await forums.read(id)).forum;
    const said = { registration, keeperIds: [] };
    must(await arrangeRegistration(system, { id, seenAt, said }));
    for (const name of ['Ірина', 'Оксана']) must(await ask({ name }));
    for (const one of await listed(id)) must(await answer(one, { note: 'Чекаємо.' }));
    const [first, second] = await listed(id);
    for (const one of [first, second]) {
      if (!one?.signUpId) throw new Error('no ticket');
      const code = system.tickets.codeOf(one.signUpId);
      const ticket = must(await readTicket(system, code, 'uk'));
      expect(ticket).toMatchObject({ state: 'confirmed', seats: 1 });
      expect(ticket.part?.marks.map(({ colour }) => colour)).toEqual(['blue', 'yellow']);
      const text = await write(one.id, 'confirmed');
      expect(text).toContain(code.replaceAll(/(\d{4})(?=\d)/g, '$1 '));
      expect(text).toContain('Чекаємо.');
    }
    expect(must(await listBadges(system, id)).badges).toMatchObject([
      { name: 'Ірина', organisation: 'Газета «Приклад»', isPress: true },
      { name: 'Оксана', isPress: true },
    ]);
  });

  it('is never refused: whoever is not known is asked something first, and confirmed after', async () => {
    const id = await forums.forum();
    must(await ask());
    expect(await answer(await only(id), { outcome: 'asked' })).toEqual({
      ok: false,
      refusal: 'note-missing',
    });
    must(await answer(await only(id), { outcome: 'asked', note: 'Яка редакція?' }));
    const asked = await only(id);
    expect(asked).toMatchObject({ status: 'asked', signUpId: undefined });
    expect(await write(asked.id, 'asked')).toContain('Яка редакція?');
    const earlier = asked.changedAt.subtract({ seconds: 1 });
    expect(await answer(asked, { seenAt: earlier })).toEqual({ ok: false, refusal: 'changed' });
    must(await answer(asked));
    for (const outcome of ['asked', 'confirmed'] as const) {
      expect(await answer(await only(id), { outcome, note: 'Ні.' })).toEqual({
        ok: false,
        refusal: 'status-impossible',
      });
    }
  });

  it('leads to no forum that is not held', async () => {
    const id = await forums.forum();
    must(await ask());
    using system = await forums.as(SYSTEM);
    const { changedAt: seenAt } = (await forums.read(id)).forum;
    must(await changeForumStatus(system, { id, seenAt, status: 'cancelled', reason: 'Тривога.' }));
    expect(await answer(await only(id))).toEqual({ ok: false, refusal: 'not-held' });
    expect(await ask()).toEqual({ ok: false, refusal: 'closed' });
  });

  it('is confirmed by the press officer there, and seen by nobody else', async () => {
    const id = await forums.forum();
    must(await ask());
    const one = await only(id);
    const stranger = await staffIn(forums.planted, 'press-officer', STEPOVA);
    const reviewer = await staffIn(forums.planted, 'council-member', LYMANSKA);
    for (const actor of [stranger, reviewer]) {
      using context = await forums.as(actor);
      expect((await listAccreditations(context, id)).ok).toBe(false);
      expect((await readAccreditation(context, one.id)).ok).toBe(false);
      expect(await answer(one, {}, actor)).toEqual({ ok: false, refusal: 'absent' });
    }
    const officer = await staffIn(forums.planted, 'press-officer', LYMANSKA);
    using context = await forums.as(officer);
    expect(must(await readAccreditation(context, one.id)).accreditation).toMatchObject({
      email: 'iryna@example.org',
    });
    must(await answer(one, {}, officer));
    expect(await only(id)).toMatchObject({ status: 'confirmed' });
  });

  it('is read by nobody unseen: each look stands in the journal, and many of them are noticed', async () => {
    const id = await forums.forum();
    for (const name of ['Ірина', 'Оксана']) must(await ask({ name }));
    using context = await forums.as(await staffIn(forums.planted, 'press-officer', LYMANSKA));
    const [one] = must(await listAccreditations(context, id)).accreditations;
    if (!one) throw new Error('nobody asked');
    must(await readAccreditation(context, one.id));
    const { rows } = await seeEverything(forums.planted.platform.database, (tx) =>
      sql`select action, thing_kind, detail from audit.entry
        where actor_kind = 'staff' order by happened_at, thing_kind desc`.execute(tx),
    );
    expect(rows).toMatchObject([
      { action: 'accreditation.read', thing_kind: 'forum', detail: { count: 2 } },
      { action: 'accreditation.read', thing_kind: 'accreditation' },
    ]);
    // By its class and its name the watch on much reading counts it.
    const row = context.policy.rows.find(({ permission }) => permission === 'accreditation.read');
    expect(row?.dataClass).toBe('identity');
  });

  it('asks first whether somebody may', async () => {
    const id = await forums.forum();
    must(await ask());
    const one = await only(id);
    using context = await forums.as(RESIDENT, undefined, { mail });
    const others = context.policy.rows.filter(
      ({ permission }) => !permission.startsWith('accreditation.'),
    );
    const nobody = { ...context, policy: createPolicy(others) };
    mails.length = 0;
    expect((await readPress(nobody, 2026)).ok).toBe(false);
    expect((await askAccreditation(nobody, iryna())).ok).toBe(false);
    expect((await listAccreditations(nobody, id)).ok).toBe(false);
    expect((await readAccreditation(nobody, one.id)).ok).toBe(false);
    const told = await tellPress(context, wordPressLetter, { id: one.id, letter: 'sent' });
    expect(told.ok).toBe(false);
    expect(mails).toEqual([]);
    expect(await listed(id)).toHaveLength(1);
  });
});
