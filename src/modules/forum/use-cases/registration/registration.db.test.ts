import { describe, expect, it } from 'vitest';
import { type ForumId, newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { readDoorOf, readPlaces } from '#modules/attendance/index.ts';
import { enterSignUp, readToEnter, signUp } from '#modules/attendance/testing.ts';
import { type Actor, createPolicy, RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { deskOf, LYMANSKA, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import {
  type Arranged,
  gatheringOwner,
  USUAL_REGISTRATION,
} from '../../domain/registration/registration.ts';
import { loadArranged } from '../../storage/registration/registrations.ts';
import { forumForEachTest, must, SAID } from '../../testing.ts';
import { changeForum } from '../change-forum.ts';
import { changeForumStatus } from '../change-forum-status.ts';
import { arrangeRegistration } from './arrange-registration.ts';
import {
  readDeskRegistration,
  readForumOfTicket,
  readGatheredForums,
  readRegistration,
} from './read-registration.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const FEW = { ...USUAL_REGISTRATION, capacity: 2 };

describe('coming to a forum', () => {
  const forums = forumForEachTest();
  const seen = async (id: ForumId) => ({ id, seenAt: (await forums.read(id)).forum.changedAt });
  const arrange = async (id: ForumId, said: Partial<Arranged>, actor: Actor = SYSTEM) => {
    using context = await forums.as(actor);
    const arranged = { registration: FEW, keeperIds: [], ...said };
    return await arrangeRegistration(context, { ...(await seen(id)), said: arranged });
  };
  const places = async (id: ForumId) => {
    using context = await forums.as(RESIDENT);
    return await readPlaces(context, gatheringOwner(id));
  };
  const sign = async (id: ForumId, seats = 1, at?: string) => {
    using context = await forums.as(RESIDENT, at);
    const gatheringId = (await places(id))?.id;
    if (!gatheringId) throw new Error('no gathering');
    const key = newId<'sender-key'>(systemRandom);
    const wish = { key, gatheringId, seats, contact: undefined, language: 'uk' };
    const signed = await signUp(context, wish);
    return signed.ok ? signed.value.state : signed.refusal;
  };
  const deskRead = async (id: ForumId, actor: StaffActor) => {
    using context = await forums.as(actor);
    using desk = await deskOf(forums.planted, actor);
    return await readDeskRegistration({ ...context, places: desk.places }, id);
  };

  it('needs no sign-up until somebody says how many fit, and has a door all the same', async () => {
    const id = await forums.forum();
    expect(await places(id)).toMatchObject({ phase: 'not-needed' });
    must(await arrange(id, {}));
    expect(await places(id)).toMatchObject({ phase: 'open', left: 2, mostSeats: 2 });
    must(await arrange(id, { registration: { ...FEW, capacity: undefined, mostSeats: 7 } }));
    expect(await places(id)).toMatchObject({ phase: 'open', left: undefined, mostSeats: 7 });
  });

  it('takes nobody before the day on which it opens, but whom an organiser signs up; and opens before it closes', async () => {
    const id = await forums.forum();
    const opensAt = Temporal.Instant.from('2026-12-01T07:00:00Z');
    must(await arrange(id, { registration: { ...FEW, opensAt } }));
    expect(await places(id)).toMatchObject({ phase: 'not-yet', opensAt });
    expect(await sign(id)).toBe('not-yet');
    expect(await sign(id, 1, '2026-12-01T07:00:00Z')).toBe('confirmed');
    using desk = await forums.as(await staffIn(forums.planted, 'forum-organiser'));
    const gatheringId = (await places(id))?.id;
    if (!gatheringId) throw new Error('no gathering');
    const wish = { key: newId<'sender-key'>(systemRandom), gatheringId, seats: 1 };
    const entered = { ...wish, contact: undefined, language: 'uk' };
    expect(must(await readToEnter(desk, gatheringId, 'uk')).phase).toBe('open');
    expect(await enterSignUp(desk, entered)).toMatchObject({ ok: true });
    const late = { ...FEW, opensAt: SAID.startsAt.subtract({ hours: 2 }), closesHoursBefore: 2 };
    expect(await arrange(id, { registration: late })).toMatchObject({ refusal: 'opens-late' });
  });

  it('takes people at once when it is moved to before the day on which sign-up was to open', async () => {
    const id = await forums.forum({ call: undefined });
    const opensAt = Temporal.Instant.from('2026-12-18T07:00:00Z');
    must(await arrange(id, { registration: { ...FEW, opensAt } }));
    using context = await forums.as(SYSTEM);
    const [startsAt, endsAt] = [SAID.startsAt, SAID.endsAt].map((one) =>
      one.subtract({ hours: 48 }),
    );
    if (!startsAt || !endsAt) throw new Error('no times');
    const said = { ...SAID, areaId: forums.areaId(), startsAt, endsAt };
    must(await changeForum(context, { ...(await seen(id)), said }));
    expect(await places(id)).toMatchObject({ phase: 'open' });
  });

  it('gives whoever comes late a place in the line, and more seats to those who wait there', async () => {
    const id = await forums.forum();
    must(await arrange(id, {}));
    expect(await sign(id, 2)).toBe('confirmed');
    expect(await sign(id)).toBe('waiting');
    must(await arrange(id, { registration: { ...FEW, capacity: 5 } }));
    expect(await places(id)).toMatchObject({ left: 2 });
  });

  it('is nothing while the forum is a draft, and is there with all that was arranged once it is public', async () => {
    const id = await forums.draft();
    must(await arrange(id, {}));
    expect(await places(id)).toBeUndefined();
    using context = await forums.as(SYSTEM);
    must(await changeForumStatus(context, { ...(await seen(id)), status: 'public' }));
    expect(await places(id)).toMatchObject({ phase: 'open', left: 2 });
  });

  it('moves with the forum, ends with it, and begins again where it is held after all', async () => {
    const id = await forums.forum();
    must(await arrange(id, { registration: { ...FEW, closesHoursBefore: 48 } }));
    expect(await sign(id)).toBe('confirmed');
    using context = await forums.as(SYSTEM);
    const said = {
      ...SAID,
      areaId: forums.areaId(),
      startsAt: SAID.startsAt.add({ hours: 24 }),
      endsAt: SAID.endsAt.add({ hours: 24 }),
    };
    must(await changeForum(context, { ...(await seen(id)), said }));
    using late = await forums.as(RESIDENT, '2026-12-18T08:00:00Z');
    expect(await readPlaces(late, gatheringOwner(id))).toMatchObject({ phase: 'open' });
    must(
      await changeForumStatus(context, {
        ...(await seen(id)),
        status: 'cancelled',
        reason: 'Тривога.',
      }),
    );
    expect(await places(id)).toMatchObject({ phase: 'cancelled' });
    expect((await readRegistration(late, 2026)).ok).toBe(false);
    must(await changeForumStatus(context, { ...(await seen(id)), status: 'public' }));
    expect(await places(id)).toMatchObject({ phase: 'open', left: 1 });
    expect(must(await readRegistration(late, 2026)).places.left).toBe(1);
  });

  it('gives its doors to whoever helps, several at a time, and to nobody who keeps no doors', async () => {
    const id = await forums.forum();
    const [one, other] = [
      await staffIn(forums.planted, 'volunteer', STEPOVA),
      await staffIn(forums.planted, 'volunteer', STEPOVA),
    ];
    must(await arrange(id, { keeperIds: [one.id, other.id] }));
    for (const actor of [one, other]) {
      using context = await forums.as(actor);
      expect(await readDoorOf(context, gatheringOwner(id))).toMatchObject({ mayOpen: true });
    }
    const reviewer = await staffIn(forums.planted, 'council-member', LYMANSKA);
    expect(await arrange(id, { keeperIds: [reviewer.id] })).toEqual({
      ok: false,
      refusal: 'keeper-unknown',
    });
    const crowd = Array.from({ length: 41 }, () => newId<'account'>(systemRandom));
    expect(await arrange(id, { keeperIds: crowd })).toEqual({ ok: false, refusal: 'keepers-many' });
    const { read } = forums.planted.platform.database;
    expect((await loadArranged(read, id)).keeperIds.toSorted()).toEqual(
      [one.id, other.id].toSorted(),
    );
  });

  it('is arranged by whoever prepares the forum, one after the other, and by nobody else', async () => {
    const id = await forums.forum();
    must(await arrange(id, {}));
    const { seenAt } = await seen(id);
    using system = await forums.as(SYSTEM);
    const said = { registration: FEW, keeperIds: [] };
    const before = { id, seenAt: seenAt.subtract({ seconds: 1 }) };
    expect(await arrangeRegistration(system, { ...before, said })).toEqual({
      ok: false,
      refusal: 'changed',
    });
    const organiser = await staffIn(forums.planted, 'forum-organiser', LYMANSKA);
    const read = must(await deskRead(id, organiser));
    expect(read).toMatchObject({ arranged: said, door: { mayOpen: true } });
    for (const [role, area] of [
      ['forum-organiser', STEPOVA],
      ['council-member', LYMANSKA],
    ] as const) {
      const stranger = await staffIn(forums.planted, role, area);
      expect(await arrange(id, {}, stranger)).toEqual({ ok: false, refusal: 'absent' });
      expect((await deskRead(id, stranger)).ok).toBe(false);
    }
  });

  it('says nothing of a forum to whoever may not read of it', async () => {
    const id = await forums.forum();
    using context = await forums.as(RESIDENT);
    const nobody = { ...context, policy: createPolicy([]) };
    expect((await readRegistration(nobody, 2026)).ok).toBe(false);
    const gathered = (by: typeof context) =>
      by.platform.database.write
        .transaction()
        .execute((tx) => readGatheredForums(tx, by, [id, newId<'forum'>(systemRandom)]));
    expect((await gathered(context)).map((forum) => forum.id)).toEqual([id]);
    expect(await gathered({ ...context, policy: nobody.policy })).toEqual([]);
    expect(await readForumOfTicket(context, id)).toMatchObject({ id });
    expect(await readForumOfTicket(nobody, id)).toBeUndefined();
  });
});
