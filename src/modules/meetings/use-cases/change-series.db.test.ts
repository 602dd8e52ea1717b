import { describe, expect, it } from 'vitest';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { keptOfficer, officerStaff, staffIn } from '#modules/officers/testing.ts';
import type { Meeting, MeetingSaid } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { type CoffeeChanges, meetingsForEachTest } from '../testing.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { changeMeeting } from './change-meeting.ts';
import { changeSeries, previewSeries, type SeriesInput } from './change-series.ts';
import { listMeetings } from './list-meetings.ts';
import { listSeriesDays } from './list-series-days.ts';

const WEEKLY = { repeat: 'weekly', until: undefined, count: 4 } as const;
const time = (text: string) => Temporal.PlainTime.from(text);
const HOURS = { from: time('10:00'), to: time('12:00') };
const EVENING = { from: time('17:00'), to: time('19:00') };

describe('this day of a series and all later ones', () => {
  const meetings = meetingsForEachTest();
  const series = async (actor: Actor, changes: CoffeeChanges = {}) => {
    await meetings.plan(actor, { recurrence: WEEKLY, ...changes });
    return await days();
  };
  const days = async (): Promise<readonly Meeting[]> => {
    using context = await meetings.as(RESIDENT);
    const listed = await listMeetings(context, {});
    if (!listed.ok) throw new Error(listed.refusal);
    return listed.value.meetings;
  };
  const inputFor = (
    meeting: Meeting,
    said: Partial<MeetingSaid>,
    more: Partial<SeriesInput> = {},
  ): SeriesInput => ({
    id: meeting.id,
    seenAt: meeting.changedAt,
    said: { ...meeting, ...said },
    hours: HOURS,
    reason: '',
    ...more,
  });
  const change = async (context: MeetingsContext, input: SeriesInput) => {
    const previewed = await previewSeries(context, input);
    if (!previewed.ok) return previewed.refusal;
    const done = await changeSeries(context, input, previewed.value.fingerprint);
    return done.ok ? previewed.value.days.map(({ becomes }) => becomes) : done.refusal;
  };
  const CLUB = { uk: 'Клуб, вул. Миру, 1', en: '' };

  it('have another place, title and host, and keep what else is their own', async () => {
    const coordinator = await staffIn(meetings.planted, 'coordinator');
    using desk = await meetings.as(coordinator);
    const [, second, third] = await series(coordinator);
    if (!second || !third) throw new Error('no series');
    const about = { uk: 'Цього дня буде й лікар.', en: '' };
    await changeMeeting(desk, {
      id: third.id,
      seenAt: third.changedAt,
      said: { ...third, about },
      times: undefined,
    });
    const { id: petro } = await keptOfficer(meetings.planted, '0012346');
    const title = { uk: 'Кава й розмова', en: 'Coffee' };
    const said = { place: CLUB, title, hostIds: [petro, ...second.hostIds] };
    expect(await change(desk, inputFor(second, said))).toEqual(['changed', 'changed', 'changed']);
    const all = await days();
    expect(all.map(({ place }) => place.uk === CLUB.uk)).toEqual([false, true, true, true]);
    expect(all.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 1]);
    expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'published'));
    expect(all[3]).toMatchObject({ title, hostIds: expect.arrayContaining([petro]) });
    expect(all[2]).toMatchObject({ about, title });
  });

  it('are moved to other hours, each on its own day, and say why', async () => {
    const coordinator = await staffIn(meetings.planted, 'coordinator');
    using desk = await meetings.as(coordinator);
    const [first, second] = await series(coordinator);
    if (!first || !second) throw new Error('no series');
    await cancelMeeting(desk, {
      id: second.id,
      seenAt: second.changedAt,
      reason: 'Свято.',
      withSeries: false,
    });
    const asked = inputFor(first, {}, { hours: EVENING });
    expect(await change(desk, asked)).toBe('reason-missing');
    const reason = 'Людям зручніше ввечері.';
    expect(await change(desk, { ...asked, reason })).toEqual([
      'moved',
      'cancelled',
      'moved',
      'moved',
    ]);
    expect(
      (await days()).map(({ startsAt, movedFrom }) => [startsAt.toString(), movedFrom?.toString()]),
    ).toEqual([
      ['2026-12-03T15:00:00Z', '2026-12-03T08:00:00Z'],
      ['2026-12-10T08:00:00Z', undefined],
      ['2026-12-17T15:00:00Z', '2026-12-17T08:00:00Z'],
      ['2026-12-24T15:00:00Z', '2026-12-24T08:00:00Z'],
    ]);
    expect((await days())[3]).toMatchObject({ status: 'moved', reason });
  });

  it('only end later where they begin when they began, and nobody calls that moved', async () => {
    const coordinator = await staffIn(meetings.planted, 'coordinator');
    using desk = await meetings.as(coordinator);
    const [first] = await series(coordinator);
    if (!first) throw new Error('no series');
    const hours = { ...HOURS, to: time('13:00') };
    expect(await change(desk, inputFor(first, {}, { hours }))).toHaveLength(4);
    expect((await days()).map(({ status }) => status)).not.toContain('moved');
  });

  it.for([
    ['nothing-changed', {}, {}],
    ['title-missing', { kind: 'film' }, {}],
    ['officer-missing', { hostIds: [] }, {}],
    ['end-before-start', {}, { hours: { from: time('12:00'), to: time('10:00') }, reason: 'x' }],
    ['changed', { place: CLUB }, { seenAt: Temporal.Instant.from('2026-11-01T00:00:00Z') }],
  ] as const)('stay as they are, and it is said why: %s', async ([refusal, said, more]) => {
    const coordinator = await staffIn(meetings.planted, 'coordinator');
    using desk = await meetings.as(coordinator);
    const [first] = await series(coordinator);
    if (!first) throw new Error('no series');
    expect(await change(desk, inputFor(first, said, more))).toBe(refusal);
    expect((await days()).every(({ sequence }) => sequence === 0)).toBe(true);
  });

  it('change as they were looked at, or not at all', async () => {
    const coordinator = await staffIn(meetings.planted, 'coordinator');
    using desk = await meetings.as(coordinator);
    const [first, second] = await series(coordinator);
    if (!first || !second) throw new Error('no series');
    const asked = inputFor(first, { place: CLUB });
    const previewed = await previewSeries(desk, asked);
    if (!previewed.ok) throw new Error(previewed.refusal);
    const { fingerprint } = previewed.value;
    using later = await meetings.as(coordinator, '2026-11-27T08:00:00Z');
    const meanwhile = inputFor(second, { shelter: 'підвал клубу' });
    await changeMeeting(desk, { ...meanwhile, times: undefined });
    expect(await changeSeries(later, asked, fingerprint)).toEqual({
      ok: false,
      refusal: 'changed-meanwhile',
    });
    const again = await previewSeries(desk, asked);
    if (!again.ok) throw new Error(again.refusal);
    expect(await changeSeries(later, asked, again.value.fingerprint)).toMatchObject({ ok: true });
  });

  it('are changed by whoever plans each of them, and nobody else', async () => {
    const olena = await officerStaff(meetings.planted, '0012345');
    const petro = await officerStaff(meetings.planted, '0012346');
    const coordinator = await staffIn(meetings.planted, 'coordinator');
    const [first, second] = await series(olena);
    if (!first || !second) throw new Error('no series');
    const { id: petroId } = await keptOfficer(meetings.planted, '0012346');
    using desk = await meetings.as(coordinator);
    const given = inputFor(second, { hostIds: [petroId] });
    await changeMeeting(desk, { ...given, times: undefined });
    const asked = inputFor(first, { place: CLUB });
    for (const actor of [petro, RESIDENT]) {
      using context = await meetings.as(actor);
      const absent = { ok: false, refusal: 'absent' };
      expect(await previewSeries(context, asked)).toEqual(absent);
      expect(await changeSeries(context, asked, 'x')).toEqual(absent);
    }
    using own = await meetings.as(olena);
    const away = inputFor(first, { hostIds: [petroId] });
    expect(await previewSeries(own, away)).toEqual({ ok: false, refusal: 'not-yours' });
    expect(await change(own, asked)).toEqual(['changed', 'not-yours', 'changed', 'changed']);
    const single = await meetings.kept(await meetings.plan(olena));
    expect(await previewSeries(own, inputFor(single, { place: CLUB }))).toEqual({
      ok: false,
      refusal: 'absent',
    });
  });

  it('are listed before they are cancelled, but for those of somebody else', async () => {
    const olena = await officerStaff(meetings.planted, '0012345');
    const coordinator = await staffIn(meetings.planted, 'coordinator');
    const [first, second, third] = await series(olena);
    if (!first || !second || !third) throw new Error('no series');
    const { id: petroId } = await keptOfficer(meetings.planted, '0012346');
    using desk = await meetings.as(coordinator);
    const given = inputFor(third, { hostIds: [petroId] });
    await changeMeeting(desk, { ...given, times: undefined });
    using own = await meetings.as(olena);
    const listed = await listSeriesDays(own, first, 'cancelled');
    expect(listed.ok && listed.value.map(({ id }) => id)).toEqual([
      second.id,
      (await days())[3]?.id,
    ]);
    using resident = await meetings.as(RESIDENT);
    expect(await listSeriesDays(resident, first, 'cancelled')).toEqual({
      ok: false,
      refusal: 'absent',
    });
  });
});
