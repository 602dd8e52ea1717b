import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import { type Actor, createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { keptOfficer, officerStaff, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { listing } from '../storage/load-meetings.ts';
import { type CoffeeChanges, meetingsForEachTest } from '../testing.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { changeMeeting } from './change-meeting.ts';
import { discardDraft } from './discard-draft.ts';
import { holdMeeting } from './hold-meeting.ts';
import { lineUpMeetings } from './line-up-meetings.ts';
import { listDeskMeetings, searchMeetings } from './list-desk-meetings.ts';
import { listMeetings, type MeetingsAsked } from './list-meetings.ts';
import { listOpenMeetingClocks } from './list-open-meeting-clocks.ts';
import { listPlanningChoices } from './list-planning-choices.ts';
import { listWeeklyReceptions } from './list-weekly-receptions.ts';
import { moveMeeting } from './move-meeting.ts';
import { planMeeting } from './plan-meeting.ts';
import { publishMeeting } from './publish-meeting.ts';
import { readDeskMeeting } from './read-desk-meeting.ts';
import { readMeeting } from './read-meeting.ts';
import { reportMeeting } from './report-meeting.ts';
import { tellHosts } from './tell-hosts.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const AFTER = '2026-12-03T11:00:00Z';
const day = (text: string) => Temporal.PlainDate.from(text);
const time = (text: string) => Temporal.PlainTime.from(text);
const weekly = (count: number) => ({ repeat: 'weekly' as const, until: undefined, count });

describe('a meeting with the police', () => {
  const meetings = meetingsForEachTest();
  const listed = async (asked: MeetingsAsked = {}) => {
    using context = await meetings.as(RESIDENT);
    const found = await listMeetings(context, asked);
    if (!found.ok) throw new Error(found.refusal);
    return found.value.meetings;
  };
  const refused = async (changes: CoffeeChanges, actor: Actor = SYSTEM) => {
    using context = await meetings.as(actor);
    const planned = await planMeeting(context, await meetings.coffee(changes));
    return planned.ok ? 'planned' : planned.refusal;
  };
  const seen = async (id: Awaited<ReturnType<typeof meetings.plan>>) => ({
    id,
    seenAt: (await meetings.kept(id)).changedAt,
  });
  const count = async (table: string) =>
    await seeEverything(meetings.planted.platform.database, async (tx) => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from ${sql.table(table)}`.execute(tx);
      return rows[0]?.n;
    });

  it('is found where it takes place, in each area around it, and in its month', async () => {
    await meetings.plan(SYSTEM);
    const areaId = meetings.areaId();
    const [coffee] = await listed({ areaId });
    expect(coffee?.slug).toBe('kava-sadove-2026-12-03');
    for (const around of meetings.planted.context.areas.lineOf(areaId)) {
      expect(await listed({ areaId: around })).toHaveLength(1);
    }
    const month = (text: string) => listed({ areaId, month: Temporal.PlainYearMonth.from(text) });
    expect(await month('2026-12')).toHaveLength(1);
    expect(await month('2027-01')).toEqual([]);
    expect(await listed({ areaId, kind: 'film' })).toEqual([]);
    expect(await listed({ areaId, language: 'ro' })).toEqual([]);
    const stepova = meetings.planted.context.areas.byCode(STEPOVA)?.id;
    expect(await listed({ areaId: stepova })).toEqual([]);
    const officerId = coffee?.hostIds[0];
    expect(await listed({ officerId })).toHaveLength(1);
  });

  it('is one, however often its form is sent', async () => {
    using context = await meetings.as(SYSTEM);
    const coffee = await meetings.coffee({ recurrence: weekly(3) });
    expect(await planMeeting(context, coffee)).toEqual(await planMeeting(context, coffee));
    expect(await listed()).toHaveLength(3);
  });

  it.for([
    [{ times: { day: day('2026-11-02'), from: time('10:00'), to: time('12:00') } }, 'day-past'],
    [
      { times: { day: day('2026-12-03'), from: time('12:00'), to: time('10:00') } },
      'end-before-start',
    ],
    [{ recurrence: weekly(10_000) }, 'occurrences-many'],
    [{ said: { hostIds: [] } }, 'officer-missing'],
    [{ said: { kind: 'film' as const } }, 'title-missing'],
  ] as const)('is refused with nothing half-written: %o', async ([changes, refusal]) => {
    expect(await refused(changes)).toBe(refusal);
    expect(
      await refused({ said: { areaId: '4c4c1a0e-9d2c-4f6d-9d1b-0a8f6a0f1b11' as never } }),
    ).toBe('place-unknown');
    expect(await count('meetings.meeting')).toBe(0);
    expect(await count('meetings.series')).toBe(0);
  });

  it('is read by nobody while it is a draft, and by everybody once it is published', async () => {
    const id = await meetings.plan(SYSTEM, { publish: false, recurrence: weekly(3) });
    const { slug } = await meetings.kept(id);
    using resident = await meetings.as(RESIDENT);
    expect(await readMeeting(resident, { slug })).toEqual({ ok: false, refusal: 'absent' });
    expect(await listed()).toEqual([]);
    using system = await meetings.as(SYSTEM);
    expect((await publishMeeting(system, { ...(await seen(id)), withSeries: true })).ok).toBe(true);
    expect(await listed()).toHaveLength(3);
    expect((await readMeeting(resident, { slug })).ok).toBe(true);
    expect(await discardDraft(system, await seen(id))).toMatchObject({
      refusal: 'status-impossible',
    });
  });

  it('that was moved says both times, and what is cancelled stays with its reason', async () => {
    const id = await meetings.plan(SYSTEM, { recurrence: weekly(3) });
    using system = await meetings.as(SYSTEM, '2026-11-27T08:00:00Z');
    const times = { day: day('2026-12-04'), from: time('18:00'), to: time('19:00') };
    const before = await seen(id);
    const moved = await moveMeeting(system, { ...before, times, reason: 'Ремонт у кав’ярні.' });
    expect(moved.ok).toBe(true);
    expect(await moveMeeting(system, { ...before, times, reason: 'Ще раз.' })).toMatchObject({
      refusal: 'changed',
    });
    expect(await meetings.kept(id)).toMatchObject({
      status: 'moved',
      sequence: 1,
      movedFrom: Temporal.Instant.from('2026-12-03T08:00:00Z'),
      startsAt: Temporal.Instant.from('2026-12-04T16:00:00Z'),
    });
    const reason = 'Поліцейська захворіла.';
    await cancelMeeting(system, { ...(await seen(id)), reason, withSeries: true });
    const all = await listed();
    expect(all.map(({ status, sequence }) => `${status} ${sequence}`)).toEqual([
      'cancelled 2',
      'cancelled 1',
      'cancelled 1',
    ]);
    expect(
      await holdMeeting(system, { ...(await seen(id)), came: 1, cameFirst: 0, topics: [] }),
    ).toMatchObject({ refusal: 'status-impossible' });
  });

  it('is held once it began, counts for whoever came, and tells what was said', async () => {
    const id = await meetings.plan(SYSTEM);
    const counted = { came: 12, cameFirst: 5, topics: ['lighting'] as const };
    using early = await meetings.as(SYSTEM);
    expect(await holdMeeting(early, { ...(await seen(id)), ...counted })).toMatchObject({
      refusal: 'not-begun',
    });
    using context = await meetings.as(SYSTEM, AFTER);
    expect(
      await holdMeeting(context, { ...(await seen(id)), ...counted, cameFirst: 13 }),
    ).toMatchObject({ refusal: 'first-more-than-all' });
    expect((await holdMeeting(context, { ...(await seen(id)), ...counted })).ok).toBe(true);
    await seeEverything(meetings.planted.platform.database, async (tx) => {
      const { rows } =
        await sql`select kind, done_on::text, source from officers.work_entry`.execute(tx);
      expect(rows).toEqual([{ kind: 'meeting', done_on: '2026-12-03', source: `meetings:${id}` }]);
    });
    const minutes = { uk: 'Говорили про ліхтарі.', en: '' };
    expect((await reportMeeting(context, { ...(await seen(id)), minutes })).ok).toBe(true);
    expect(await meetings.kept(id)).toMatchObject({ status: 'reported', minutes });
    const written = { ...minutes, uk: 'Говорили про ліхтарі й дорогу.' };
    expect((await reportMeeting(context, { ...(await seen(id)), minutes: written })).ok).toBe(true);
  });

  it('is planned by officers who come to it, by coordinators of the place, and by nobody else', async () => {
    const olena = await officerStaff(meetings.planted, '0012345');
    const petro = await officerStaff(meetings.planted, '0012346');
    const coordinator = await staffIn(meetings.planted, 'coordinator');
    const elsewhere = await staffIn(meetings.planted, 'coordinator', STEPOVA);
    expect(await refused({}, petro)).toBe('not-yours');
    expect(await refused({}, elsewhere)).toBe('not-yours');
    expect(await refused({}, RESIDENT)).toBe('absent');
    const id = await meetings.plan(olena);
    const { said } = await meetings.coffee();
    for (const actor of [petro, elsewhere, RESIDENT]) {
      using context = await meetings.as(actor);
      const given = { ...(await seen(id)), said, times: undefined, reason: 'x', withSeries: false };
      const absent = { ok: false, refusal: 'absent' };
      expect(await readDeskMeeting(context, { id })).toEqual(absent);
      expect(await changeMeeting(context, given)).toEqual(absent);
      expect(await cancelMeeting(context, given)).toEqual(absent);
      expect(await discardDraft(context, given)).toEqual(absent);
      const coming = await listDeskMeetings(context, 'coming');
      expect(coming.ok ? coming.value : []).toEqual([]);
      const found = await searchMeetings(context, { text: 'Затишок', limit: 5 });
      expect(found.ok ? found.value : []).toEqual([]);
    }
    // Neither may it be given away to where one has no say.
    using own = await meetings.as(olena);
    const stranger = { ...said, hostIds: [(await keptOfficer(meetings.planted, '0012346')).id] };
    const given = { ...(await seen(id)), said: stranger, times: undefined };
    expect(await changeMeeting(own, given)).toMatchObject({ refusal: 'not-yours' });
    for (const actor of [olena, coordinator]) {
      using context = await meetings.as(actor);
      expect(await readDeskMeeting(context, { id })).toMatchObject({
        value: { mayPlan: true, mayRecord: true, mayPromise: true },
      });
      expect(await listDeskMeetings(context, 'coming')).toMatchObject({
        value: [{ id, isOwn: actor === olena }],
      });
      expect(await searchMeetings(context, { text: 'затишок', limit: 5 })).toMatchObject({
        value: [{ id }],
      });
    }
  });

  it('is at the desk of nobody who plans none', async () => {
    const id = await meetings.plan(SYSTEM);
    using context = await meetings.as(RESIDENT);
    const forbidden = { ok: false, refusal: 'forbidden' };
    expect(await listDeskMeetings(context, 'coming')).toEqual(forbidden);
    expect(await searchMeetings(context, { text: 'Затишок', limit: 5 })).toEqual(forbidden);
    expect(await listOpenMeetingClocks(context)).toEqual(forbidden);
    expect(listPlanningChoices(context)).toEqual(forbidden);
    expect(await readDeskMeeting(context, { id })).toEqual({ ok: false, refusal: 'absent' });
  });

  it('stands beside officers’ own hours because the table says so', async () => {
    using context = await meetings.as(RESIDENT);
    expect(listWeeklyReceptions(context, meetings.areaId())).toMatchObject({
      value: [{ officer: { badgeNumber: '0012345' }, nextOn: day('2026-11-25') }],
    });
    const without = { ...context, policy: createPolicy([]) };
    expect(listWeeklyReceptions(without, undefined)).toEqual({ ok: false, refusal: 'forbidden' });
  });

  it('is planned where somebody plans, with those who serve there; by officers, with themselves', async () => {
    const choices = async (actor: Actor) => {
      using context = await meetings.as(actor);
      const found = listPlanningChoices(context);
      if (!found.ok) throw new Error(found.refusal);
      const { places, hosts } = found.value;
      return [places.map(({ hromada }) => hromada.name), hosts.map((one) => one.badgeNumber)];
    };
    const lymanska = 'Лиманська громада';
    const coordinator = await staffIn(meetings.planted, 'coordinator');
    expect(await choices(coordinator)).toEqual([[lymanska], ['0012345', '0012346']]);
    const [places, hosts] = await choices(await staffIn(meetings.planted, 'coordinator', STEPOVA));
    expect([places?.length, hosts]).toEqual([1, []]);
    expect(places).not.toContain(lymanska);
    const petro = await officerStaff(meetings.planted, '0012346');
    expect(await choices(petro)).toEqual([[lymanska], ['0012346']]);
  });

  it('is told to those who come, and not to whoever planned it', async () => {
    const olena = await officerStaff(meetings.planted, '0012345');
    await staffIn(meetings.planted, 'coordinator');
    const id = await meetings.plan(SYSTEM);
    using context = await meetings.as(SYSTEM);
    await tellHosts(context, { id, became: 'published', by: olena.id });
    expect(await count('identity.notification')).toBe(0);
    await tellHosts(context, { id, became: 'published', by: undefined });
    expect(await count('identity.notification')).toBe(1);
    using own = await meetings.as(olena);
    const refused = await tellHosts(own, { id, became: 'moved', by: undefined });
    expect(refused).toMatchObject({ refusal: 'forbidden' });
    expect(await lineUpMeetings(own)).toMatchObject({ refusal: 'forbidden' });
  });

  it('with the hromada is due two months after the last, for whoever plans there', async () => {
    const coordinator = await staffIn(meetings.planted, 'coordinator');
    const clocks = async (at: string, actor: Actor = coordinator) => {
      using context = await meetings.as(actor, at);
      const found = await listOpenMeetingClocks(context);
      return found.ok ? found.value : [];
    };
    expect(await clocks('2026-11-26T08:00:00Z')).toMatchObject([{ state: 'soon' }]);
    const id = await meetings.plan(SYSTEM, { said: { kind: 'open-meeting', hostIds: [] } });
    expect(await clocks('2026-11-26T08:00:00Z')).toMatchObject([
      { state: 'planned', plannedOn: day('2026-12-03') },
    ]);
    using context = await meetings.as(SYSTEM, AFTER);
    await holdMeeting(context, { ...(await seen(id)), came: 40, cameFirst: undefined, topics: [] });
    expect(await clocks('2026-12-10T08:00:00Z')).toMatchObject([
      { state: 'later', dueOn: day('2027-02-03') },
    ]);
    expect(await clocks('2027-02-04T08:00:00Z')).toMatchObject([{ state: 'late' }]);
    const olena = await officerStaff(meetings.planted, '0012345');
    expect(await clocks('2027-02-04T08:00:00Z', olena)).toEqual([]);
  });

  it('stands in the lists of areas as they are now, and is found by a range of an index', async () => {
    await meetings.plan(SYSTEM);
    const { database } = meetings.planted.platform;
    const lines = await count('meetings.listed_in');
    const spoken = await count('meetings.spoken_in');
    const none = sql`with gone as (delete from meetings.listed_in) delete from meetings.spoken_in`;
    await seeEverything(database, (tx) => none.execute(tx));
    using context = await meetings.as(SYSTEM);
    expect((await lineUpMeetings(context)).ok).toBe(true);
    expect(await count('meetings.listed_in')).toBe(lines);
    expect(await count('meetings.spoken_in')).toBe(spoken);
    const asked = { areaId: meetings.areaId(), from: Temporal.Instant.from(AFTER) };
    const { sql: text } = listing(database.read, asked, 20).compile();
    expect(text).toContain('meetings.listed_in');
  });
});
