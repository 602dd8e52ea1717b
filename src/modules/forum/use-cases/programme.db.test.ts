import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type ForumId, newId, type RoomId, type TalkId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { Tx } from '#platform/database/database.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { staffIn, STEPOVA } from '#modules/officers/testing.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import { eventsOf } from '../domain/programme/programme.ts';
import { forumForEachTest } from '../testing.ts';
import {
  plantAvailability,
  type PlantedForum,
  plantForum,
  plantSpeaker,
  plantTalk,
} from '../testing-programme.ts';
import { changeProgrammeRules } from './change-programme-rules.ts';
import { listProgrammeChanges } from './list-programme-changes.ts';
import { moveSlot, takeOutSlot } from './move-slot.ts';
import { placeBreak } from './place-break.ts';
import { placeTalk } from './place-talk.ts';
import { publishProgramme } from './publish-programme.ts';
import { readProgrammeDesk } from './read-programme-desk.ts';
import { readProgramme } from './read-programme.ts';

const NOW = '2026-12-01T08:00:00Z';
const DAY = Temporal.PlainDate.from('2026-12-19');
const at = (from: string) => ({ day: DAY, from: Temporal.PlainTime.from(from) });

const tested = forumForEachTest();
const { planted } = tested;
const as = (actor: Actor, now = NOW) => tested.as(actor, now);

const plant = <Value>(work: (tx: Tx) => Promise<Value>) =>
  seeEverything(planted.platform.database, work);

async function forum(status: 'draft' | 'public' = 'public'): Promise<PlantedForum> {
  return await plant((tx) => plantForum(tx, { areaId: tested.areaId(), status }));
}

const organiser = () => staffIn(planted, 'forum-organiser');

interface Put {
  readonly forumId: ForumId;
  readonly talkId: TalkId;
  readonly roomId: RoomId;
}

/** Where it stands already, it is moved. */
async function put(context: ForumContext, { forumId, talkId, roomId }: Put, from: string) {
  const read = await desk(context, forumId);
  const slot = read.slots.find(
    ({ content }) => content.kind === 'talk' && content.talkId === talkId,
  );
  return await placeTalk(context, {
    forumId,
    talkId,
    roomId,
    when: at(from),
    minutes: undefined,
    seenAt: slot?.changedAt,
  });
}

async function desk(context: ForumContext, forumId: ForumId) {
  const read = await readProgrammeDesk(context, { forumId });
  if (!read.ok) throw new Error('not at this desk');
  return read.value;
}

const SAID = { uk: '', en: '' };
const publish = (context: ForumContext, forumId: ForumId, after: number, note = SAID) =>
  publishProgramme(context, { forumId, after, note });

describe('the programme of a forum', () => {
  it('is arranged where its organisers may, and nowhere else', async () => {
    const held = await forum();
    const talk = await plant((tx) => plantTalk(tx, held));
    const where = { forumId: held.id, talkId: talk.id, roomId: held.hall };
    const elsewhere = await staffIn(planted, 'forum-organiser', STEPOVA);
    for (const actor of [elsewhere, await staffIn(planted, 'district-officer'), RESIDENT]) {
      using context = await as(actor);
      const placing = { ...where, when: at('11:00'), minutes: undefined, seenAt: undefined };
      expect(await placeTalk(context, placing)).toEqual({ ok: false, refusal: 'absent' });
      expect(await readProgrammeDesk(context, { forumId: held.id })).toMatchObject({ ok: false });
      expect(await publish(context, held.id, 0)).toEqual({ ok: false, refusal: 'absent' });
    }
    using context = await as(await organiser());
    expect(await put(context, where, '11:00')).toMatchObject({ ok: true });
    expect((await desk(context, held.id)).slots).toMatchObject([{ roomId: held.hall }]);
    using press = await as(await staffIn(planted, 'press-officer'));
    expect(await desk(press, held.id)).toMatchObject({ mayArrange: false, mayPublish: false });
  });

  it('says at once who and which room cannot be, and is not published so', async () => {
    const held = await forum();
    const { lamps, coffee } = await plant(async (tx) => {
      const olena = await plantSpeaker(tx, held, 'Олена Зразкова');
      await plantAvailability(tx, held, olena, ['09:00Z', '10:00Z']);
      return {
        lamps: await plantTalk(tx, held, { title: 'Ліхтарі', speakers: [olena] }),
        coffee: await plantTalk(tx, held, { speakers: [olena] }),
      };
    });
    using context = await as(await organiser());
    const [one, two] = [lamps, coffee].map(({ id }) => ({ forumId: held.id, talkId: id }));
    if (!one || !two) throw new Error('two talks');
    await put(context, { ...one, roomId: held.hall }, '11:00');
    await put(context, { ...two, roomId: held.hall }, '11:10');
    expect((await desk(context, held.id)).clashes.map(({ kind }) => kind).sort()).toEqual([
      'room',
      'speaker',
    ]);
    expect(await publish(context, held.id, 0)).toEqual({ ok: false, refusal: 'clashes' });
    await put(context, { ...two, roomId: held.annex }, '11:25');
    expect((await desk(context, held.id)).clashes).toMatchObject([
      { kind: 'travel', has: 5, needs: 20, severity: 'warn' },
    ]);
    await put(context, { ...two, roomId: held.annex }, '12:00');
    expect((await desk(context, held.id)).clashes).toMatchObject([{ kind: 'availability' }]);
    const { rules } = await desk(context, held.id);
    const severity = { ...rules.severity, availability: 'ignore' as const };
    const change = { forumId: held.id, rules: { ...rules, severity }, seen: '' };
    expect(await changeProgrammeRules(context, change)).toMatchObject({ ok: true });
    expect(await changeProgrammeRules(context, change)).toMatchObject({ refusal: 'changed' });
    expect((await desk(context, held.id)).clashes).toEqual([]);
    expect(await publish(context, held.id, 0)).toMatchObject({ ok: true });
  });

  it('is read by everybody only as it was published, with what each version changed', async () => {
    const held = await forum();
    const talk = await plant((tx) => plantTalk(tx, held, { title: 'Ліхтарі' }));
    const where = { forumId: held.id, talkId: talk.id, roomId: held.hall };
    using reader = await as(RESIDENT);
    const read = () => readProgramme(reader, { year: 2026, locale: 'uk' });
    using first = await as(await organiser());
    await put(first, where, '11:00');
    expect(await read()).toMatchObject({ ok: false });
    expect(await publish(first, held.id, 0)).toMatchObject({ ok: true });
    expect(await publish(first, held.id, 0)).toEqual({ ok: false, refusal: 'changed' });
    expect(await publish(first, held.id, 1)).toEqual({ ok: false, refusal: 'nothing-changed' });
    using second = await as(await organiser(), '2026-12-02T08:00:00Z');
    await put(second, { ...where, roomId: held.annex }, '12:00');
    const before = await read();
    expect(before.ok && eventsOf(before.value.programme)).toMatchObject([
      { title: 'Ліхтарі', room: 'Великий зал', revision: 1, code: talk.code },
    ]);
    expect(await publish(second, held.id, 1)).toMatchObject({ ok: true });
    const after = await read();
    expect(after.ok && eventsOf(after.value.programme)).toMatchObject([
      { room: 'Зал у флігелі', revision: 2 },
    ]);
    const listed = await listProgrammeChanges(reader, { year: 2026 });
    expect(listed.ok && listed.value.versions.map(({ changes }) => changes)).toMatchObject([
      [{ kind: 'moved', from: { roomId: held.hall }, to: { roomId: held.annex } }],
      [{ kind: 'added' }],
    ]);
  });

  it('names nobody who has not said that they come, and tells at once who comes no more', async () => {
    const held = await forum();
    const [sure, unsure] = await plant(async (tx) => [
      await plantTalk(tx, held, { title: 'Певний' }),
      await plantTalk(tx, held, { title: 'Непевний', status: 'accepted' }),
    ]);
    if (!sure || !unsure) throw new Error('two talks');
    using context = await as(await organiser());
    await put(context, { forumId: held.id, talkId: sure.id, roomId: held.hall }, '11:00');
    await put(context, { forumId: held.id, talkId: unsure.id, roomId: held.annex }, '11:00');
    expect((await desk(context, held.id)).leftOut).toMatchObject([{ title: 'Непевний' }]);
    await publish(context, held.id, 0);
    using reader = await as(RESIDENT);
    const read = await readProgramme(reader, { year: 2026, locale: 'en' });
    expect(read.ok && eventsOf(read.value.programme).map(({ title }) => title)).toEqual(['Певний']);
    await plant((tx) =>
      sql`update forum.talk set status = 'withdrawn' where id = ${sure.id}`.execute(tx),
    );
    const later = await readProgramme(reader, { year: 2026, locale: 'uk' });
    expect(later.ok && eventsOf(later.value.programme)).toEqual([]);
    expect(later.ok && later.value.programme.cancelled).toMatchObject([{ title: 'Певний' }]);
    // The next version says the same, and a calendar hears of it still.
    expect(await publish(context, held.id, 1)).toMatchObject({ ok: true });
    const last = await readProgramme(reader, { year: 2026, locale: 'uk' });
    expect(last.ok && last.value.programme.cancelled).toMatchObject([{ revision: 2 }]);
  });

  it('stays where a colleague put it meanwhile', async () => {
    const held = await forum();
    const talk = await plant((tx) => plantTalk(tx, held));
    const where = { forumId: held.id, talkId: talk.id, roomId: held.hall };
    using context = await as(await organiser());
    await put(context, where, '11:00');
    const [slot] = (await desk(context, held.id)).slots;
    if (!slot) throw new Error('nothing placed');
    using colleague = await as(await organiser(), '2026-12-01T09:00:00Z');
    await put(colleague, { ...where, roomId: held.annex }, '11:30');
    const seen = { forumId: held.id, id: slot.id, seenAt: slot.changedAt };
    const moving = { ...seen, roomId: held.hall, when: at('12:00') };
    expect(await moveSlot(context, moving)).toEqual({ ok: false, refusal: 'changed' });
    expect(await takeOutSlot(context, seen)).toEqual({ ok: false, refusal: 'changed' });
    expect((await desk(context, held.id)).slots).toMatchObject([{ roomId: held.annex }]);
  });

  it('has breaks of its own, in one room or in all, and nothing outside its days', async () => {
    const held = await forum();
    using context = await as(await organiser());
    const id = newId<'slot'>(systemRandom);
    const coffee = {
      forumId: held.id,
      id,
      title: { uk: 'Кава', en: 'Coffee' },
      roomId: undefined,
      when: { ...at('12:00'), minutes: 15 },
      seenAt: undefined,
    };
    const outside = { ...coffee.when, day: DAY.add({ days: 1 }) };
    expect(await placeBreak(context, { ...coffee, when: outside })).toEqual({
      ok: false,
      refusal: 'day-outside',
    });
    const unknown = newId<'room'>(systemRandom);
    expect(await placeBreak(context, { ...coffee, roomId: unknown })).toMatchObject({ ok: false });
    // Twice: a second press of the same button.
    for (const _ of [1, 2]) expect(await placeBreak(context, coffee)).toMatchObject({ ok: true });
    expect((await desk(context, held.id)).slots).toHaveLength(1);
    expect(await publish(context, held.id, 0)).toMatchObject({ ok: true });
    using reader = await as(RESIDENT);
    const read = await readProgramme(reader, { year: 2026, locale: 'en' });
    expect(read.ok && eventsOf(read.value.programme)).toMatchObject([
      { id: 1_000_001, title: 'Coffee', kind: 'break', room: 'Great hall' },
    ]);
    expect(read.ok && [...read.value.everywhere]).toEqual([id]);
  });

  it('is shown to nobody before the forum itself is', async () => {
    const held = await forum('draft');
    const talk = await plant((tx) => plantTalk(tx, held));
    using context = await as(await organiser());
    await put(context, { forumId: held.id, talkId: talk.id, roomId: held.hall }, '11:00');
    expect(await publish(context, held.id, 0)).toEqual({ ok: false, refusal: 'forum-hidden' });
  });
});
