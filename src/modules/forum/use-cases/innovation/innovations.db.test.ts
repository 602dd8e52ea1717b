import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { ForumId, InnovationId } from '#kernel/ids.ts';
import { type Actor, createPolicy, inTransaction, RESIDENT } from '#modules/identity/index.ts';
import { LYMANSKA, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import type { PassportContact, PassportSaid } from '../../domain/innovation/innovation.ts';
import { innovationSource } from '../../pages/innovations/innovation-source.ts';
import { forumForEachTest, must } from '../../testing.ts';
import { actOnOwnTalk } from '../call/act-on-own-talk.ts';
import { readOwnTalk } from '../call/read-own-talk.ts';
import { decideTalk } from '../review/decide-talk.ts';
import { adoptInnovation, adoptionChoices } from './adopt-innovation.ts';
import { handlePassport, listDeskPassports, readDeskPassport } from './handle-passport.ts';
import { listPassports, readPassport } from './read-passports.ts';
import { sendPassport } from './send-passport.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };

const SAID: PassportSaid & PassportContact = {
  title: 'Кава з поліцейським',
  problem: 'Жителі не знали свого офіцера.',
  done: 'Щомісяця пили каву разом.',
  steps: 'Домовитися з кав’ярнею\n\nПокликати людей',
  cost: 'Безкоштовно',
  results: 'Сорок запитань за рік.',
  measured: 'Журнал запитань.',
  contact: 'Координаторка, 04800 00000',
  isContactPublic: false,
};

describe('the passport of an innovation', () => {
  const forums = forumForEachTest();

  const accept = async (code: string) => {
    using context = await forums.as(SYSTEM);
    const { talk } = must(await readOwnTalk(context, code));
    const decision = {
      id: talk.id,
      outcome: 'accepted',
      note: '',
      seenAt: talk.changedAt,
    } as const;
    must(await decideTalk(context, decision));
  };
  const accepted = async (id: ForumId) => {
    const code = await forums.submitted(id);
    await accept(code);
    return code;
  };
  const send = async (code: string, changes: Partial<typeof SAID> = {}) => {
    using context = await forums.as(RESIDENT);
    return await sendPassport(context, code, { ...SAID, ...changes });
  };
  const only = async (id: ForumId) => {
    using context = await forums.as(SYSTEM);
    const [one] = must(await listDeskPassports(context, id)).passports;
    if (!one) throw new Error('no passport');
    return one;
  };
  const look = async (
    id: InnovationId,
    outcome: 'published' | 'asked',
    note = '',
    actor: Actor = SYSTEM,
  ) => {
    using context = await forums.as(actor);
    using reading = await forums.as(SYSTEM);
    const { passport } = must(await readDeskPassport(reading, id));
    return await handlePassport(context, { id, outcome, note, seenAt: passport.changedAt });
  };
  const read = async (slug: string) => {
    using context = await forums.as(RESIDENT);
    return await readPassport(context, slug);
  };
  const published = async (changes: Partial<typeof SAID> = {}) => {
    const forumId = await forums.forum();
    const code = await accepted(forumId);
    must(await send(code, changes));
    const one = await only(forumId);
    must(await look(one.id, 'published'));
    return { ...one, code };
  };

  it('is left by whoever speaks in the programme, looked at, and read by everybody', async () => {
    const forumId = await forums.forum();
    const code = await forums.submitted(forumId);
    expect(await send(code)).toEqual({ ok: false, refusal: 'closed' });
    await accept(code);
    must(await send(code));
    const { id, slug } = await only(forumId);
    expect(slug).toBe('kava-z-politseiskym');
    expect((await read(slug)).ok).toBe(false);
    must(await look(id, 'published'));
    expect(must(await read(slug))).toMatchObject({
      passport: { title: 'Кава з поліцейським', year: 2026, status: 'published' },
      contact: undefined,
    });
    expect(await send(code, { title: 'Інша назва' })).toEqual({ ok: false, refusal: 'closed' });
  });

  it('shows everybody whom to ask only where the speaker agreed', async () => {
    const { slug } = await published({ isContactPublic: true });
    expect(must(await read(slug)).contact).toBe(SAID.contact);
  });

  it('is given back with what is to be changed, and sent anew at the same address', async () => {
    const { id, slug, code } = await published();
    expect(await look(id, 'asked')).toEqual({ ok: false, refusal: 'note-missing' });
    must(await look(id, 'asked', 'Звідки число сорок?'));
    expect((await read(slug)).ok).toBe(false);
    using context = await forums.as(RESIDENT);
    const { left } = must(await readOwnTalk(context, code));
    expect(left).toMatchObject({
      passport: { status: 'asked', note: 'Звідки число сорок?' },
      contact: SAID.contact,
      mayWrite: true,
    });
    expect(await look(id, 'published')).toEqual({ ok: false, refusal: 'status-impossible' });
    must(await send(code, { title: 'Кава', contact: '' }));
    using desk = await forums.as(SYSTEM);
    expect(must(await readDeskPassport(desk, id))).toMatchObject({
      passport: { title: 'Кава', slug, status: 'sent', note: '' },
      contact: '',
    });
  });

  it('is written no more once its talk is withdrawn, and is named to the plan only while everybody reads it', async () => {
    const { id, code } = await published();
    using context = await forums.as(RESIDENT);
    const source = innovationSource(context);
    expect(await source.describe(id, 'uk')).toEqual({
      name: 'Кава з поліцейським',
      path: '/innovation/kava-z-politseiskym',
    });
    must(await look(id, 'asked', 'Уточніть'));
    expect(await source.describe(id, 'uk')).toBeUndefined();
    must(await actOnOwnTalk(context, code, 'withdraw'));
    expect(await send(code)).toEqual({ ok: false, refusal: 'closed' });
  });

  it('tells its organisers that it came, and is looked at by nobody else', async () => {
    const organiser = await staffIn(forums.planted, 'forum-organiser', LYMANSKA);
    const stranger = await staffIn(forums.planted, 'forum-organiser', STEPOVA);
    const forumId = await forums.forum();
    must(await send(await accepted(forumId)));
    const one = await only(forumId);
    using system = await forums.as(SYSTEM);
    const told = await inTransaction(system, (tx) =>
      sql<{ account: string }>`select account_id as account from identity.notification
        where kind = 'innovation.sent'`.execute(tx),
    );
    const accounts = told.rows.map(({ account }) => account);
    expect(accounts).toEqual(organiser.kind === 'staff' ? [organiser.id] : []);
    using away = await forums.as(stranger);
    expect((await listDeskPassports(away, forumId)).ok).toBe(false);
    expect((await readDeskPassport(away, one.id)).ok).toBe(false);
    expect(await look(one.id, 'published', '', stranger)).toEqual({ ok: false, refusal: 'absent' });
    must(await look(one.id, 'published', '', organiser));
  });

  it('is taken over by hromadas, year by year, and each speaks for itself', async () => {
    const { id, slug } = await published();
    const member = await staffIn(forums.planted, 'council-member', LYMANSKA);
    using context = await forums.as(member);
    const { places } = must(await adoptionChoices(context));
    expect(places.map(({ id: area }) => area)).toEqual([forums.areaId()]);
    const elsewhere = context.areas.byCode(STEPOVA);
    if (!elsewhere) throw new Error('no Stepova');
    const adopt = (changes: object) =>
      adoptInnovation(context, {
        innovationId: id,
        areaId: forums.areaId(),
        year: 2026,
        state: 'started',
        post: 'Відділ безпеки',
        ...changes,
      });
    must(await adopt({ year: 2025, state: 'considering' }));
    must(await adopt({}));
    must(await adopt({ state: 'works' }));
    expect(await adopt({ year: 2027 })).toEqual({ ok: false, refusal: 'year-impossible' });
    expect(await adopt({ areaId: elsewhere.id })).toEqual({ ok: false, refusal: 'absent' });
    expect(must(await read(slug)).adoptions).toMatchObject([
      { year: 2026, state: 'works', post: 'Відділ безпеки' },
      { year: 2025, state: 'considering' },
    ]);
  });

  it('asks first whether somebody may', async () => {
    const { id, slug, code, forumId } = await published();
    using context = await forums.as(RESIDENT);
    const nobody = { ...context, policy: createPolicy([]) };
    expect((await listPassports(nobody)).ok).toBe(false);
    expect((await readPassport(nobody, slug)).ok).toBe(false);
    expect(await sendPassport(nobody, code, SAID)).toEqual({ ok: false, refusal: 'absent' });
    expect((await listDeskPassports(nobody, forumId)).ok).toBe(false);
    expect((await readDeskPassport(nobody, id)).ok).toBe(false);
    const handling = { id, outcome: 'asked', note: 'Ні', seenAt: Temporal.Now.instant() } as const;
    expect(await handlePassport(nobody, handling)).toEqual({ ok: false, refusal: 'absent' });
    expect((await adoptionChoices(nobody)).ok).toBe(false);
    const adopting = { areaId: forums.areaId(), year: 2026, state: 'works', post: 'П' } as const;
    expect(await adoptInnovation(nobody, { ...adopting, innovationId: id })).toEqual({
      ok: false,
      refusal: 'absent',
    });
  });
});
