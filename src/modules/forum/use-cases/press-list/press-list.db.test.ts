import { describe, expect, it } from 'vitest';
import { type ForumId, newId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { Mail } from '#platform/mail/mailer.ts';
import { type Actor, createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { LYMANSKA, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { pressListHandlers } from '../../press-list-by-itself.ts';
import { forumForEachTest, must } from '../../testing.ts';
import { askAccreditation } from '../press/ask-accreditation.ts';
import { handleAccreditation, listAccreditations } from '../press/handle-accreditation.ts';
import { type AddPressContact, addPressContact } from './add-contact.ts';
import { askPressContact, changePressContact, removePressContact } from './change-contact.ts';
import { listPressContacts, readPressContact } from './list-contacts.ts';
import { actOnPressLink, type PressLinkAct, readPressLink } from './open-press-link.ts';
import { askByLetter } from './write-letters.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const LATER = '2026-11-26T09:00:00Z';

const PERSON = {
  name: 'Ірина Зразкова',
  outlet: 'Газета «Приклад»',
  phone: '',
  language: 'uk',
  topics: 'громади',
  sourceNote: 'просила телефоном',
} as const;
const NEWSROOM = { ...PERSON, name: '', sourceNote: 'https://example.org/contacts' };

describe('the list of journalists', () => {
  const forums = forumForEachTest();
  const mails: Mail[] = [];
  let refuses = false;
  const mail = {
    send: (one: Mail) => {
      mails.push(one);
      return Promise.resolve(refuses ? refuse('refused' as const) : ok(undefined));
    },
    answers: () => Promise.resolve(true),
  };
  const add = async (
    forumId: ForumId,
    changes: Partial<AddPressContact> = {},
    actor: Actor = SYSTEM,
  ) => {
    using context = await forums.as(actor);
    const id = newId<'press-contact'>(systemRandom);
    const given = {
      id,
      forumId,
      email: 'iryna@example.org',
      source: 'asked',
      said: PERSON,
    } as const;
    return await addPressContact(context, { ...given, ...changes });
  };
  const listed = async (forumId: ForumId) => {
    using context = await forums.as(SYSTEM);
    return must(await listPressContacts(context, forumId)).contacts;
  };
  const only = async (forumId: ForumId) => {
    const [one] = await listed(forumId);
    if (!one) throw new Error('nobody is on the list');
    return one;
  };
  /** What follows from the question being due. */
  const question = async (forumId: ForumId): Promise<Mail | undefined> => {
    mails.length = 0;
    using context = await forums.as(SYSTEM, undefined, { mail });
    const [asks] = pressListHandlers(context);
    await asks?.handle({
      id: newId<'event'>(systemRandom),
      sequence: 1n,
      type: 'press-contact.asked',
      subject: { contact: (await only(forumId)).id },
    });
    return mails[0];
  };
  const tokens = (letter: Mail | undefined) =>
    [...(letter?.text.matchAll(/\/press\/list\/([\w-]+)/g) ?? [])].map(([, token = '']) => token);
  const press = async (token: string, act: PressLinkAct, at?: string) => {
    using context = await forums.as(RESIDENT, at);
    return await actOnPressLink(context, { token, act });
  };

  it('asks a person by one letter, and writes nothing else before they say yes', async () => {
    const forumId = await forums.forum();
    must(await add(forumId));
    expect(await only(forumId)).toMatchObject({ name: 'Ірина Зразкова', confirmedAt: undefined });
    const letter = await question(forumId);
    expect(letter).toMatchObject({ to: 'iryna@example.org' });
    const [confirm = '', leave = ''] = tokens(letter);
    expect(letter?.leaveUrl).toContain(leave);
    using resident = await forums.as(RESIDENT);
    expect(must(await readPressLink(resident, confirm))).toEqual({
      purpose: 'confirm',
      outlet: 'Газета «Приклад»',
      isConfirmed: false,
    });
    // The link to leave says yes to nothing.
    expect(await press(leave, 'confirm')).toEqual({ ok: false, refusal: 'absent' });
    must(await press(confirm, 'confirm'));
    must(await press(confirm, 'confirm'));
    expect((await only(forumId)).confirmedAt).toBeDefined();
    expect(await question(forumId)).toBeUndefined();
  });

  it('lets whoever leaves be gone with one press, and no colleague types a newsroom in again', async () => {
    const forumId = await forums.forum();
    const email = 'news@example.org';
    must(await add(forumId, { source: 'newsroom', said: NEWSROOM, email }));
    must(await add(forumId, { email: 'other@example.org' }));
    const [leaving] = (await listed(forumId)).filter((one) => one.email === email);
    expect(leaving?.confirmedAt).toBeDefined();
    must(await removeOther(forumId));
    // A letter of a release would carry this link; the question carries one of the same kind.
    must(await add(forumId));
    const [, leave = ''] = tokens(await questionTo(forumId, 'iryna@example.org'));
    must(await press(leave, 'leave'));
    expect((await listed(forumId)).map((one) => one.email)).toEqual([email]);
    expect(await press(leave, 'leave')).toEqual({ ok: false, refusal: 'absent' });
    const again = { source: 'newsroom', said: NEWSROOM, email: 'iryna@example.org' } as const;
    expect(await add(forumId, again)).toEqual({ ok: false, refusal: 'left' });
    // Whoever asks once more is asked once more, and is back when they say so.
    must(await add(forumId));
    const [confirm = ''] = tokens(await questionTo(forumId, 'iryna@example.org'));
    must(await press(confirm, 'confirm'));
    expect(await listed(forumId)).toHaveLength(2);
  });

  async function questionTo(forumId: ForumId, email: string) {
    mails.length = 0;
    using context = await forums.as(SYSTEM, undefined, { mail });
    const [asks] = pressListHandlers(context);
    const to = (await listed(forumId)).find((one) => one.email === email);
    await asks?.handle({
      id: newId<'event'>(systemRandom),
      sequence: 1n,
      type: 'press-contact.asked',
      subject: { contact: to?.id ?? '' },
    });
    return mails[0];
  }

  async function removeOther(forumId: ForumId) {
    using context = await forums.as(SYSTEM);
    const other = (await listed(forumId)).find((one) => one.email === 'other@example.org');
    if (!other) throw new Error('no other');
    return await removePressContact(context, { forumId, id: other.id });
  }

  it('starts the term of whoever stays anew, and of a newsroom whose page was looked at', async () => {
    const forumId = await forums.forum();
    must(await add(forumId));
    const [, leave = ''] = tokens(await question(forumId));
    must(await press(leave, 'stay', LATER));
    const stayed = await only(forumId);
    expect(stayed.aliveAt.toString()).toBe(LATER);
    must(await add(forumId, { source: 'newsroom', said: NEWSROOM, email: 'news@example.org' }));
    using later = await forums.as(SYSTEM, LATER);
    for (const { id, changedAt: seenAt, source } of await listed(forumId)) {
      const said = { ...(source === 'newsroom' ? NEWSROOM : PERSON), topics: 'школи' };
      must(await changePressContact(later, { forumId, id, seenAt, said }));
      const stale = await changePressContact(later, { forumId, id, seenAt, said });
      expect(stale).toEqual({ ok: false, refusal: 'changed' });
    }
    expect(
      (await listed(forumId)).map(({ topics, aliveAt }) => [topics, aliveAt.toString()]),
    ).toEqual([
      ['школи', LATER],
      ['школи', LATER],
    ]);
  });

  it('has an address once, a person by name, and a newsroom by its page', async () => {
    const forumId = await forums.forum();
    const id = newId<'press-contact'>(systemRandom);
    must(await add(forumId, { id }));
    must(await add(forumId, { id }));
    const newsroom = { source: 'newsroom', email: 'news@example.org' } as const;
    const refused = [
      [{}, 'known'],
      [{ said: { ...PERSON, name: '' }, email: 'other@example.org' }, 'name-missing'],
      [{ ...newsroom, said: { ...NEWSROOM, name: 'Ірина' } }, 'name-of-newsroom'],
      [{ ...newsroom, said: { ...NEWSROOM, sourceNote: 'знайшли' } }, 'page-missing'],
    ] as const;
    for (const [changes, refusal] of refused) {
      expect(await add(forumId, changes)).toEqual({ ok: false, refusal });
    }
    expect(await listed(forumId)).toHaveLength(1);
  });

  it('asks once more the next day, and not an address that takes no letters', async () => {
    const forumId = await forums.forum();
    must(await add(forumId));
    const { id } = await only(forumId);
    const again = async (at?: string) => {
      using context = await forums.as(SYSTEM, at);
      return await askPressContact(context, { forumId, id });
    };
    expect(await again()).toEqual({ ok: false, refusal: 'status-impossible' });
    must(await again(LATER));
    refuses = true;
    expect(await question(forumId)).toBeDefined();
    refuses = false;
    expect((await only(forumId)).isRefused).toBe(true);
    expect(await question(forumId)).toBeUndefined();
    expect(await again('2026-11-28T09:00:00Z')).toEqual({
      ok: false,
      refusal: 'status-impossible',
    });
  });

  it('has whoever ticked it with an accreditation once that is confirmed, and asks them', async () => {
    const forumId = await forums.forum();
    using resident = await forums.as(RESIDENT);
    for (const wantsReleases of [true, false]) {
      const key = newId<'sender-key'>(systemRandom);
      const said = {
        name: 'Оксана',
        outlet: 'Радіо',
        work: ['sound'],
        proof: '',
        phone: '',
      } as const;
      const email = `${wantsReleases ? 'yes' : 'no'}@example.org`;
      const asked = { ...said, key, year: 2026, language: 'en', email, wantsReleases };
      must(await askAccreditation(resident, asked));
    }
    expect(await listed(forumId)).toEqual([]);
    // A coordinator confirms accreditations, and sees no list.
    const coordinator = await staffIn(forums.planted, 'coordinator', LYMANSKA);
    using context = await forums.as(coordinator);
    for (const one of must(await listAccreditations(context, forumId)).accreditations) {
      const given = { id: one.id, outcome: 'confirmed', note: '', seenAt: one.changedAt } as const;
      must(await handleAccreditation(context, given));
    }
    expect((await listPressContacts(context, forumId)).ok).toBe(false);
    expect(await listed(forumId)).toMatchObject([
      { email: 'yes@example.org', source: 'accredited', confirmedAt: undefined, language: 'en' },
    ]);
    expect((await question(forumId))?.text).toContain('accreditation');
  });

  it('is kept by the press office there, and seen by nobody else', async () => {
    const forumId = await forums.forum();
    must(await add(forumId));
    const { id, changedAt: seenAt } = await only(forumId);
    const strangers = [
      await staffIn(forums.planted, 'press-officer', STEPOVA),
      await staffIn(forums.planted, 'coordinator', LYMANSKA),
    ];
    for (const actor of strangers) {
      using context = await forums.as(actor);
      const asked = [
        await listPressContacts(context, forumId),
        await readPressContact(context, { forumId, id }),
        await changePressContact(context, { forumId, id, seenAt, said: PERSON }),
        await askPressContact(context, { forumId, id }),
        await removePressContact(context, { forumId, id }),
        await add(forumId, { email: 'other@example.org' }, actor),
      ];
      for (const answer of asked) expect(answer).toEqual({ ok: false, refusal: 'absent' });
    }
    using context = await forums.as(await staffIn(forums.planted, 'press-officer', LYMANSKA));
    const { contact } = must(await readPressContact(context, { forumId, id }));
    expect(contact.email).toBe('iryna@example.org');
  });

  it('asks first whether somebody may', async () => {
    const forumId = await forums.forum();
    must(await add(forumId));
    const { id, changedAt: seenAt } = await only(forumId);
    const [confirm = '', leave = ''] = tokens(await question(forumId));
    using context = await forums.as(SYSTEM, LATER, { mail });
    const rows = context.policy.rows.filter(({ permission }) => !permission.startsWith('press-'));
    const nobody = { ...context, policy: createPolicy(rows) };
    const given = { id: newId<'press-contact'>(systemRandom), forumId, email: 'a@example.org' };
    mails.length = 0;
    const asked = [
      await listPressContacts(nobody, forumId),
      await readPressContact(nobody, { forumId, id }),
      await addPressContact(nobody, { ...given, source: 'asked', said: PERSON }),
      await changePressContact(nobody, { forumId, id, seenAt, said: PERSON }),
      await askPressContact(nobody, { forumId, id }),
      await removePressContact(nobody, { forumId, id }),
      await readPressLink(nobody, confirm),
      await actOnPressLink(nobody, { token: leave, act: 'leave' }),
      await askByLetter(nobody, UNWORDED, { id, event: 'event' }),
    ];
    expect(asked.filter((answer) => answer.ok)).toEqual([]);
    expect(mails).toEqual([]);
    expect(await listed(forumId)).toHaveLength(1);
  });
});

const unworded = () => ({ subject: '', text: '', leaveUrl: '' });
const UNWORDED = { question: unworded, release: unworded };
