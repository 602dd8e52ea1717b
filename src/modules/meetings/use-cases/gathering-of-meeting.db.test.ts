import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type MeetingId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import type { Mail } from '#platform/mail/mailer.ts';
import { attendanceHandlers, readDoorOf, readPlaces } from '#modules/attendance/index.ts';
import { signUp } from '#modules/attendance/testing.ts';
import { type Actor, createPolicy, inTransaction, RESIDENT } from '#modules/identity/index.ts';
import { officerStaff, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { type MeetingPlaces, USUAL_PLACES } from '../domain/meeting-places.ts';
import type { MeetingSaid } from '../domain/meeting.ts';
import { type CoffeeChanges, meetingsForEachTest } from '../testing.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { changeMeeting } from './change-meeting.ts';
import { changeSeries, previewSeries } from './change-series.ts';
import { discardDraft } from './discard-draft.ts';
import { ownerOf } from '../domain/meeting-owner.ts';
import { holdMeeting } from './hold-meeting.ts';
import { moveMeeting } from './move-meeting.ts';
import { planMeeting } from './plan-meeting.ts';
import { publishMeeting } from './publish-meeting.ts';
import { readGathered } from './read-gathered.ts';
import { reportMeeting } from './report-meeting.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const FEW: MeetingPlaces = { ...USUAL_PLACES, capacity: 2, mostSeats: 2 };
const EMAIL = { kind: 'email', value: 'hanna@example.org' } as const;
const day = (text: string) => Temporal.PlainDate.from(text);
const hour = (text: string) => Temporal.PlainTime.from(text);
const weekly = { repeat: 'weekly' as const, until: undefined, count: 3 };

describe('what people come to', () => {
  const meetings = meetingsForEachTest();
  const mails: Mail[] = [];
  const mail = {
    send: async (one: Mail) => {
      mails.push(one);
      return ok(undefined);
    },
    answers: () => Promise.resolve(true),
  };
  const plan = (changes: CoffeeChanges = {}, places: MeetingPlaces = FEW) =>
    meetings.plan(SYSTEM, { ...changes, said: { places } });
  const gatherings = () =>
    seeEverything(meetings.planted.platform.database, async (tx) => {
      const { rows } = await sql<Record<string, unknown>>`
        select state, capacity, most_seats, overbooking_percent, offer_hours, without_sign_up, revision,
          closes_at::text as closes_at, leader_ids, owner_id
        from attendance.gathering order by starts_at`.execute(tx);
      return rows;
    });
  const places = async (id: MeetingId) => {
    using context = await meetings.as(RESIDENT);
    return await readPlaces(context, ownerOf(id));
  };
  const sign = async (id: MeetingId, seats = 1, contact?: typeof EMAIL) => {
    using context = await meetings.as(RESIDENT);
    const gatheringId = (await readPlaces(context, ownerOf(id)))?.id;
    if (!gatheringId) throw new Error('no gathering');
    const key = newId<'sender-key'>(systemRandom);
    const wish = { key, gatheringId, seats, contact, language: 'uk' };
    const signed = await signUp({ ...context, platform: { ...context.platform, mail } }, wish);
    return signed.ok ? signed.value.state : signed.refusal;
  };
  const seen = async (id: MeetingId) => ({ id, seenAt: (await meetings.kept(id)).changedAt });
  const happened = async () => {
    const { read } = meetings.planted.platform.database;
    const all = await read.selectFrom('platform.event').select('type').execute();
    return all.map(({ type }) => type);
  };
  /** Everything that happened so far, told to whoever signed up. */
  const hear = async () => {
    mails.length = 0;
    using opened = await meetings.as(SYSTEM);
    const context = { ...opened, platform: { ...opened.platform, mail } };
    const events = await context.platform.database.write
      .selectFrom('platform.event')
      .select(['id', 'type', 'subject', 'sequence'])
      .orderBy('sequence')
      .execute();
    for (const event of events) {
      const subject = event.subject as Record<string, string>;
      for (const handler of attendanceHandlers(context)) {
        if (!handler.types.includes(event.type)) continue;
        await handler.handle({ ...event, type: event.type as `a.${string}`, subject });
      }
    }
    return mails.map((one) => ({ ...one, text: one.text.replaceAll('\u00a0', ' ') }));
  };

  it('has its seats as they were said, led by whoever comes', async () => {
    const olena = await officerStaff(meetings.planted, '0012345');
    const said = { ...FEW, overbookingPercent: 50, offerHours: 6, closesHoursBefore: 48 };
    const id = await plan({}, said);
    expect(await gatherings()).toMatchObject([
      {
        state: 'planned',
        capacity: 2,
        most_seats: 2,
        overbooking_percent: 50,
        offer_hours: 6,
        without_sign_up: false,
        leader_ids: [olena.id],
        owner_id: id,
      },
    ]);
    expect(await places(id)).toMatchObject({ left: 3, phase: 'open' });
    expect((await meetings.kept(id)).places).toEqual(said);
    using late = await meetings.as(RESIDENT, '2026-12-01T08:00:00Z');
    expect(await readPlaces(late, ownerOf(id))).toMatchObject({ phase: 'closed' });
  });

  it('needs no sign-up where everybody fits, and has a door all the same', async () => {
    const id = await meetings.plan(SYSTEM);
    expect(await places(id)).toMatchObject({ phase: 'not-needed' });
    expect(await sign(id)).toBe('not-needed');
    const olena = await officerStaff(meetings.planted, '0012345');
    using own = await meetings.as(olena);
    expect(await readDoorOf(own, ownerOf(id))).toMatchObject({ mayOpen: true, mayEnter: true });
    const elsewhere = await staffIn(meetings.planted, 'coordinator', STEPOVA);
    using stranger = await meetings.as(elsewhere);
    expect(await readDoorOf(stranger, ownerOf(id))).toMatchObject({
      mayOpen: false,
      mayEnter: false,
    });
    const nobody = { ...stranger, policy: createPolicy([]) };
    expect(await readDoorOf(nobody, ownerOf(id))).toBeUndefined();
  });

  it('is nothing while it is a draft, and each day of a series is one of its own', async () => {
    const id = await plan({ publish: false, recurrence: weekly });
    expect(await gatherings()).toEqual([]);
    using system = await meetings.as(SYSTEM);
    await publishMeeting(system, { ...(await seen(id)), withSeries: true });
    const made = await gatherings();
    expect(made).toHaveLength(3);
    expect(new Set(made.map((one) => one['owner_id'])).size).toBe(3);
    const draft = await plan({ publish: false });
    expect((await discardDraft(system, await seen(draft))).ok).toBe(true);
    expect(await gatherings()).toHaveLength(3);
  });

  it('that was moved keeps its seats, closes as long before as it did, and everybody is told why', async () => {
    const id = await plan({}, { ...FEW, closesHoursBefore: 24 });
    await sign(id, 1, EMAIL);
    using system = await meetings.as(SYSTEM);
    const times = { day: day('2026-12-05'), from: hour('18:00'), to: hour('19:00') };
    await moveMeeting(system, { ...(await seen(id)), times, reason: 'Ремонт у кав’ярні.' });
    expect(await gatherings()).toMatchObject([
      { revision: 1, closes_at: expect.stringContaining('2026-12-04 16:00:00') },
    ]);
    expect(await places(id)).toMatchObject({ left: 1 });
    const told = (await hear()).find(({ subject }) => subject.startsWith('Змінився час'));
    expect(told?.subject).toBe('Змінився час: Кава з поліцейським');
    expect(told?.text).toContain('Тепер: 5 грудня, 18:00');
    expect(told?.text).toContain('Причина: Ремонт у кав’ярні.');
    expect(told?.text).toContain('/meeting/kava-sadove-2026-12-03/calendar.ics');
  });

  it('that takes place elsewhere tells everybody at once, once and where, and calendars with a higher number', async () => {
    const id = await plan();
    await sign(id, 1, EMAIL);
    using system = await meetings.as(SYSTEM);
    const { said } = await meetings.coffee({ said: { places: FEW } });
    const change = async (more: Partial<MeetingSaid>) =>
      await changeMeeting(system, {
        ...(await seen(id)),
        said: { ...said, ...more },
        times: undefined,
      });
    await change({
      about: { uk: 'Буде чай.', en: '' },
      gettingThere: { uk: 'Повз школу.', en: '' },
    });
    await change({ place: { uk: 'Кав’ярня «Затишок» вул. Миру 4', en: 'Café' } });
    expect(await gatherings()).toMatchObject([{ revision: 0 }]);
    expect(await happened()).not.toContain('meeting.relocated');
    const { sequence } = await meetings.kept(id);
    await change({ place: { uk: 'Клуб, вул. Шкільна, 1', en: '' } });
    expect(await gatherings()).toMatchObject([{ revision: 1 }]);
    expect(await happened(), 'for those who come').toContain('meeting.relocated');
    expect(await meetings.kept(id)).toMatchObject({ status: 'published', sequence: sequence + 1 });
    const told = (await hear()).filter(({ subject }) => subject.includes('місце'));
    expect(told.map(({ subject }) => subject)).toEqual(['Змінилося місце: Кава з поліцейським']);
    expect(told[0]?.text).toContain('Коли: 3 грудня, 10:00.\nДе: Клуб, вул. Шкільна, 1, Садове.');
    expect(told[0]?.text).toContain('Ваш запис і квиток діють.');
    expect(told[0]?.text).toContain('/meeting/kava-sadove-2026-12-03/calendar.ics');
    expect(await hear()).toEqual([]);
  });

  it('of a series that is moved to another hour and another house tells of both in one letter', async () => {
    const id = await plan({ recurrence: weekly });
    await sign(id, 1, EMAIL);
    using system = await meetings.as(SYSTEM);
    const { said } = await meetings.coffee({ said: { places: FEW } });
    const input = {
      ...(await seen(id)),
      said: { ...said, place: { uk: 'Клуб, вул. Шкільна, 1', en: '' } },
      hours: { from: hour('17:00'), to: hour('18:00') },
      reason: 'Ремонт у кав’ярні.',
    };
    const previewed = await previewSeries(system, input);
    if (!previewed.ok) throw new Error(previewed.refusal);
    await changeSeries(system, input, previewed.value.fingerprint);
    const told = (await hear()).filter(({ subject }) => subject.startsWith('Змін'));
    expect(told.map(({ subject }) => subject)).toEqual([
      'Змінилися час і місце: Кава з поліцейським',
    ]);
    expect(told[0]?.text).toContain('Тепер: 3 грудня, 17:00.\nДе: Клуб, вул. Шкільна, 1, Садове.');
    expect(told[0]?.text).toContain('Причина: Ремонт у кав’ярні.');
  });

  it('that is cancelled tells everybody of each of its days why, and takes nobody any more', async () => {
    const id = await plan({ recurrence: weekly });
    await sign(id, 2, EMAIL);
    const [, second] = await gatherings();
    using system = await meetings.as(SYSTEM);
    const reason = 'Поліцейська захворіла.';
    await cancelMeeting(system, { ...(await seen(id)), reason, withSeries: true });
    expect((await gatherings()).map((one) => one['state'])).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    expect(second).toMatchObject({ state: 'planned' });
    expect(await sign(id)).toBe('cancelled');
    const told = (await hear()).find(({ subject }) => subject.startsWith('Не відбудеться'));
    expect(told?.text).toContain(`Причина: ${reason}`);
    expect(told?.text).not.toContain('calendar.ics');
  });

  it('offers a seat to whoever waits when there are more, or when nobody needs one', async () => {
    const id = await plan();
    await sign(id, 2);
    expect(await sign(id, 2, EMAIL)).toBe('waiting');
    const { said } = await meetings.coffee();
    using system = await meetings.as(SYSTEM);
    const change = async (more: MeetingPlaces | undefined) =>
      await changeMeeting(system, {
        ...(await seen(id)),
        said: { ...said, places: more },
        times: undefined,
      });
    expect((await change({ ...FEW, capacity: 4 })).ok).toBe(true);
    expect((await hear()).map(({ subject }) => subject)).toContain(
      'Є вільні місця: Кава з поліцейським',
    );
    expect(await places(id)).toMatchObject({ left: 0 });
    expect((await change(undefined)).ok).toBe(true);
    expect(await places(id)).toMatchObject({ phase: 'not-needed', left: undefined });
    expect((await meetings.kept(id)).places).toBeUndefined();
  });

  it('is refused where sign-up would be over before anybody reads of it', async () => {
    using system = await meetings.as(SYSTEM, '2026-12-02T08:00:00Z');
    const over = { ...FEW, closesHoursBefore: 24 };
    const coffee = await meetings.coffee({ said: { places: over } });
    expect(await planMeeting(system, coffee)).toEqual({ ok: false, refusal: 'sign-up-closed' });
    expect(await gatherings()).toEqual([]);
    const draft = await plan({ publish: false }, over);
    expect(
      await publishMeeting(system, { ...(await seen(draft)), withSeries: false }),
    ).toMatchObject({ refusal: 'sign-up-closed' });
  });

  it('may be counted anew until it is told what was said, and is work of whoever came once', async () => {
    const id = await plan();
    using context = await meetings.as(SYSTEM, '2026-12-03T11:00:00Z');
    const hold = async (came: number) =>
      await holdMeeting(context, { ...(await seen(id)), came, cameFirst: 1, topics: ['roads'] });
    expect((await hold(2)).ok).toBe(true);
    const { held: before } = await meetings.kept(id);
    using later = await meetings.as(SYSTEM, '2026-12-04T11:00:00Z');
    const counted = { came: 7, cameFirst: undefined, topics: [] };
    expect((await holdMeeting(later, { ...(await seen(id)), ...counted })).ok).toBe(true);
    expect((await meetings.kept(id)).held).toEqual({ ...counted, heldAt: before?.heldAt });
    await seeEverything(meetings.planted.platform.database, async (tx) => {
      const { rows } = await sql`select kind from officers.work_entry`.execute(tx);
      expect(rows).toHaveLength(1);
    });
    const minutes = { uk: 'Говорили про дорогу.', en: '' };
    expect((await reportMeeting(context, { ...(await seen(id)), minutes })).ok).toBe(true);
    expect(await hold(9)).toMatchObject({ refusal: 'status-impossible' });
  });

  it('is called by its name to nobody who may not read of it', async () => {
    const [id, draft] = [await plan(), await plan({ publish: false })];
    using context = await meetings.as(RESIDENT);
    const names = (policy = context.policy) =>
      inTransaction(context, async (tx) =>
        (await readGathered(tx, { ...context, policy }, [id, draft])).map((one) => one.id),
      );
    expect(await names()).toEqual([id]);
    expect(await names(createPolicy([]))).toEqual([]);
  });
});
