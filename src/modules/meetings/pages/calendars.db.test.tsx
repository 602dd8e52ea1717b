import ICAL from 'ical.js';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { Answer, PageRequest } from '#platform/http/route.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { recordAbsence } from '#modules/officers/index.ts';
import { beatMeetings } from './beat-meetings.ts';
import type { PublicMeetingPages } from './meeting-pages.ts';
import { meetingsForEachTest } from '../testing.ts';
import { cancelMeeting } from '../use-cases/cancel-meeting.ts';
import { listBeatMeetings } from '../use-cases/list-beat-meetings.ts';
import { listReceptionDays } from '../use-cases/list-reception-days.ts';
import { meetingCalendar, officerCalendar } from './calendar-document.ts';
import { areaMeetingsFeed } from './feed-document.ts';
import { meetingPage } from './meeting.tsx';
import { meetingPoster } from './poster.tsx';

const SYSTEM = { kind: 'system', name: 'test' } as const;
const SLUG = 'kava-sadove-2026-12-03';
type Handle = (context: PublicMeetingPages, request: PageRequest) => Promise<Answer>;

describe('what calendars, posters and programs say of meetings', () => {
  const meetings = meetingsForEachTest();
  const ask = async (handle: Handle, asked: Partial<PageRequest> = {}) => {
    using context = await meetings.as(RESIDENT);
    return await handle(context, pageRequest({ locales: MAIN_LOCALES, path: '/x', ...asked }));
  };
  const html = async (handle: Handle, locale: 'uk' | 'en' = 'uk') => {
    const answer = await ask(handle, { params: { slug: SLUG }, locale });
    if (answer.kind !== 'page') throw new Error(`no page but ${answer.kind}`);
    return renderToString(answer.view).replaceAll('\u00a0', ' ');
  };
  const calendar = async (handle: Handle, slug: string, query = '') => {
    const answer = await ask(handle, { params: { slug }, query: new URLSearchParams(query) });
    if (answer.kind !== 'document') throw new Error(`no document but ${answer.kind}`);
    const read = ICAL.Component.fromString(String(answer.body));
    return read.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  };
  const days = (events: readonly ICAL.Event[]) =>
    events.map(({ startDate }) => startDate.toJSDate().toISOString().slice(0, 10));

  it('have officers’ own hours among them, a day that the officer is away as cancelled', async () => {
    await meetings.plan(SYSTEM);
    using context = await meetings.as(SYSTEM);
    const away = Temporal.PlainDate.from('2026-12-02');
    const absence = { badgeNumber: '0012345', deputyBadgeNumber: undefined };
    await recordAbsence(context, { ...absence, from: away, to: away });
    const ofOfficer = await calendar(officerCalendar, 'olena-zrazkova');
    const [coffee, first, second] = ofOfficer;
    expect(coffee?.summary).toBe('Кава з поліцейським');
    expect(first?.summary).toBe('Прийом громадян: Олена Зразкова');
    expect(first?.startDate.toJSDate().toISOString()).toBe('2026-11-25T12:00:00.000Z');
    expect(first?.description).toContain('За графіком із картки поліцейського.');
    expect(second?.summary).toBe('СКАСОВАНО: Прийом громадян: Олена Зразкова');
    expect(second?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(new Set(ofOfficer.map(({ uid }) => uid)).size).toBe(ofOfficer.length);
    expect(ofOfficer).toHaveLength(9);
    const ofArea = (query: string) => calendar(areaMeetingsFeed('ics'), 'sadove', query);
    expect(await ofArea('')).toHaveLength(9);
    expect(days(await ofArea('kind=reception'))).toHaveLength(8);
    expect(days(await ofArea('kind=coffee'))).toEqual(['2026-12-03']);
    expect(await calendar(areaMeetingsFeed('ics'), 'stepova-hromada')).toEqual([]);
    const asked = listReceptionDays({ ...context, policy: createPolicy([]) }, {}, 10);
    expect(asked).toEqual({ ok: false, refusal: 'forbidden' });
  });

  it('say how one gets there and in, and what is done when an alarm sounds', async () => {
    await meetings.plan(SYSTEM, {
      said: { gettingThere: { uk: 'Вхід із двору', en: '' }, languages: ['uk', 'ro'] },
    });
    const [event] = await calendar(meetingCalendar, SLUG);
    const poster = await html(meetingPoster);
    for (const said of [event?.description ?? '', poster]) {
      expect(said).toContain('Вхід із двору');
      expect(said).toContain('вхід без сходів');
      expect(said).toContain('румунська');
      expect(said).toContain('разом ідемо в укриття: підвал школи');
    }
    const page = await html(meetingPage);
    expect(page).toContain('Якщо пролунає тривога');
    expect(page).toContain('"LocationFeatureSpecification","name":"вхід без сходів","value":true');
    expect(page).toContain('"performer":[{"@type":"Person","name":"Олена Зразкова"');
  });

  it('say of an alarm what the installation says, and where the shelter of this one is', async () => {
    await meetings.plan(SYSTEM);
    meetings.own.set('meeting.alarm', { uk: 'Ідемо в метро.', en: 'We go to the metro.' });
    const [event] = await calendar(meetingCalendar, SLUG);
    expect(event?.description).toContain('Ідемо в метро. Укриття: підвал школи.');
    expect(await html(meetingPoster)).toContain('Ідемо в метро. Укриття: підвал школи.');
    expect(await html(meetingPage, 'en')).toContain(
      'We go to the metro. Shelter: <span lang="uk">підвал школи</span>.',
    );
  });

  it('are events of the beat for programs, but none that is cancelled, far or elsewhere', async () => {
    using context = await meetings.as(RESIDENT);
    const beat = context.areas.beatsOf(meetings.areaId())[0];
    const elsewhere = context.areas.all.find(({ id, kind }) => kind === 'beat' && id !== beat?.id);
    if (!beat || !elsewhere) throw new Error('no beats');
    const id = await meetings.plan(SYSTEM);
    await meetings.plan(SYSTEM, { publish: false });
    const far = Temporal.PlainDate.from('2027-03-03');
    const { times } = await meetings.coffee();
    await meetings.plan(SYSTEM, { times: { ...times, day: far } });
    expect(await beatMeetings(context)(beat)).toEqual([
      {
        title: 'Кава з поліцейським',
        type: 'meeting',
        description: expect.stringContaining('без запису'),
        address: 'Кав’ярня «Затишок», вул. Миру, 4, Садове',
        start_date: '2026-12-03T10:00:00',
        end_date: '2026-12-03T12:00:00',
        contact_details: expect.objectContaining({ telephone: expect.any(String) }),
      },
    ]);
    expect(await beatMeetings(context)(elsewhere)).toEqual([]);
    const without = { ...context, policy: createPolicy([]) };
    expect(await listBeatMeetings(without, beat)).toEqual({ ok: false, refusal: 'forbidden' });
    using system = await meetings.as(SYSTEM);
    const { changedAt } = await meetings.kept(id);
    const cancelled = { id, seenAt: changedAt, reason: 'Хвороба.', withSeries: false };
    await cancelMeeting(system, cancelled);
    expect(await beatMeetings(context)(beat)).toEqual([]);
  });
});
