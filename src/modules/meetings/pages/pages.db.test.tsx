import ICAL from 'ical.js';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { Answer, PageRequest } from '#platform/http/route.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import type { PublicMeetingPages } from './meeting-pages.ts';
import { cancelMeeting } from '../use-cases/cancel-meeting.ts';
import { holdMeeting } from '../use-cases/hold-meeting.ts';
import { moveMeeting } from '../use-cases/move-meeting.ts';
import { reportMeeting } from '../use-cases/report-meeting.ts';
import { meetingsForEachTest } from '../testing.ts';
import { meetingCalendar } from './calendar-document.ts';
import { areaMeetingsFeed } from './feed-document.ts';
import { areaMeetingsPage, meetingsPage } from './list.tsx';
import { meetingPage } from './meeting.tsx';
import { meetingPoster } from './poster.tsx';
import { meetingsArea, meetingsCard } from './sections.tsx';

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const SLUG = 'kava-sadove-2026-12-03';
const DAY_OFF = {
  day: Temporal.PlainDate.from('2026-12-04'),
  from: Temporal.PlainTime.from('18:00'),
  to: Temporal.PlainTime.from('19:00'),
};

describe('what everybody reads of meetings', () => {
  const meetings = meetingsForEachTest();
  const ask = async (
    handle: (context: PublicMeetingPages, request: PageRequest) => Promise<Answer>,
    asked: Partial<PageRequest> = {},
    at?: string,
  ) => {
    using context = await meetings.as(RESIDENT, at);
    const path = `/meeting/${SLUG}`;
    return await handle(context, pageRequest({ locales: MAIN_LOCALES, path, ...asked }));
  };
  const html = async (...asked: Parameters<typeof ask>) => {
    const answer = await ask(...asked);
    if (answer.kind !== 'page') throw new Error(`no page but ${answer.kind}`);
    return renderToString(answer.view).replaceAll('\u00a0', ' ');
  };
  const calendar = async (...asked: Parameters<typeof ask>) => {
    const answer = await ask(...asked);
    if (answer.kind !== 'document') throw new Error(`no document but ${answer.kind}`);
    const read = ICAL.Component.fromString(String(answer.body));
    return read.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  };
  const seen = async (id: Awaited<ReturnType<typeof meetings.plan>>) => ({
    id,
    seenAt: (await meetings.kept(id)).changedAt,
  });
  const params = { slug: SLUG };

  it('says when, where, who comes and what the place is like, in both languages', async () => {
    await meetings.plan(SYSTEM, { said: { about: { uk: 'Чай теж буде.', en: '' } } });
    const uk = await html(meetingPage, { params });
    for (const said of [
      'Кава з поліцейським',
      'четвер, 3 грудня, 10:00–12:00',
      'Кав’ярня «Затишок», вул. Миру, 4, Садове',
      'Олена Зразкова',
      'вхід без сходів; доступного туалету немає',
      'підвал школи',
      'Чай теж буде.',
      `href="/meeting/${SLUG}/calendar.ics"`,
    ]) {
      expect(uk).toContain(said);
    }
    const en = await html(meetingPage, { params, locale: 'en' });
    expect(en).toContain('Thursday, 3 December, 10:00–12:00');
    expect(en).toContain('Coffee with a police officer');
    const shelter = 'to the shelter together: <span lang="uk">підвал школи</span>. After';
    expect(en).toContain(shelter);
    expect(await html(meetingPoster, { params, locale: 'en' })).toContain(shelter);
    expect(await ask(meetingPage, { params: { slug: 'nothing' } })).toEqual({
      kind: 'refusal',
      reason: 'absent',
    });
  });

  it('tells search engines when, with the offset, and when it was before', async () => {
    const id = await meetings.plan(SYSTEM);
    const told = async () => {
      const [, json = ''] =
        />(\{"@context.*?\})<\/script>/.exec(await html(meetingPage, { params })) ?? [];
      return z.looseObject({}).parse(JSON.parse(json));
    };
    expect(await told()).toMatchObject({
      '@type': 'SocialEvent',
      startDate: '2026-12-03T10:00:00+02:00',
      endDate: '2026-12-03T12:00:00+02:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', address: { addressLocality: 'Садове' } },
      organizer: { '@type': 'GovernmentOrganization' },
    });
    using context = await meetings.as(SYSTEM);
    await moveMeeting(context, { ...(await seen(id)), times: DAY_OFF, reason: 'Ремонт.' });
    expect(await told()).toMatchObject({
      startDate: '2026-12-04T18:00:00+02:00',
      previousStartDate: '2026-12-03T10:00:00+02:00',
      eventStatus: 'https://schema.org/EventRescheduled',
    });
    const moved = await html(meetingPage, { params });
    expect(moved).toContain('Зустріч перенесено');
    expect(moved).toContain('Було: четвер, 3 грудня, 10:00. Стало: пʼятниця, 4 грудня');
    await cancelMeeting(context, { ...(await seen(id)), reason: 'Хвороба.', withSeries: false });
    expect(await told()).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
    expect(await html(meetingPage, { params })).toContain('Цієї зустрічі не буде');
    expect(await ask(meetingPoster, { params })).toEqual({ kind: 'refusal', reason: 'gone' });
  });

  it('is read by calendars: of one, of an area, of an officer', async () => {
    const id = await meetings.plan(SYSTEM);
    const [one] = await calendar(meetingCalendar, { params });
    expect(one?.summary).toBe('Кава з поліцейським');
    expect(one?.startDate.toJSDate().toISOString()).toBe('2026-12-03T08:00:00.000Z');
    expect(one?.location).toBe('Кав’ярня «Затишок», вул. Миру, 4, Садове');
    const ofArea = () =>
      calendar(areaMeetingsFeed('ics'), {
        params: { slug: 'lymanska-hromada' },
        query: new URLSearchParams({ kind: 'coffee' }),
      });
    expect(await ofArea()).toHaveLength(1);
    using context = await meetings.as(SYSTEM);
    await cancelMeeting(context, { ...(await seen(id)), reason: 'Хвороба.', withSeries: false });
    const [gone] = await ofArea();
    expect(gone?.uid).toBe(one?.uid);
    expect(gone?.sequence).toBe(1);
    expect(gone?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(gone?.summary).toBe('СКАСОВАНО: Кава з поліцейським');
  });

  it('is in lists with officers’ own hours, on the card and on the area’s page', async () => {
    await meetings.plan(SYSTEM, { recurrence: { repeat: 'weekly', until: undefined, count: 30 } });
    const path = '/area/sadove/meetings';
    const list = await html(areaMeetingsPage, { path, params: { slug: 'sadove' } });
    expect(list).toContain('четвер, 3 грудня, 10:00–12:00');
    expect(list).toContain('Прийом щотижня');
    expect(list).toContain('Середа, 14:00–17:00');
    expect(list).toContain('Наступні зустрічі');
    const month = new URLSearchParams({ month: '2027-01', kind: 'coffee' });
    expect(await html(meetingsPage, { path: '/meetings', query: month })).toContain('січень 2027');
    const none = new URLSearchParams({ kind: 'film' });
    expect(await html(meetingsPage, { path: '/meetings', query: none })).toContain(
      'зустрічей немає',
    );
    using context = await meetings.as(RESIDENT);
    const place = { locale: 'uk', today: context.platform.clock.today() } as const;
    const areaId = meetings.areaId();
    const section = await meetingsArea(context).load({ ...place, areaId });
    expect(section && renderToString(section)).toContain('Найближчі зустрічі');
    const [officer] = context.officers.receivingIn(areaId);
    if (!officer) throw new Error('nobody receives');
    const card = await meetingsCard(context).load({ ...place, officerId: officer.id });
    expect(card && renderToString(card)).toContain(SLUG);
    const [petro] = context.officers.all().filter(({ id }) => id !== officer.id);
    if (!petro) throw new Error('nobody else');
    expect(await meetingsCard(context).load({ ...place, officerId: petro.id })).toBeNull();
  });

  it('tells afterwards how many came and what was said', async () => {
    const id = await meetings.plan(SYSTEM);
    const at = '2026-12-03T11:00:00Z';
    using context = await meetings.as(SYSTEM, at);
    await holdMeeting(context, { ...(await seen(id)), came: 22, cameFirst: 10, topics: ['roads'] });
    const minutes = { uk: 'Домовилися про ліхтарі.', en: '' };
    await reportMeeting(context, { ...(await seen(id)), minutes });
    const told = await html(meetingPage, { params }, at);
    expect(told).toContain('Прийшло 22 людини, 10 із них — уперше.');
    expect(told).toContain('дороги й швидкість');
    expect(told).toContain('Домовилися про ліхтарі.');
    // What came up there may become a joint action; before it nothing did.
    const propose = `/plan/2027/propose?source=meeting&amp;id=${id}`;
    expect(told).toContain(propose);
    expect(await html(meetingPage, { params }, '2026-12-01T11:00:00Z')).not.toContain(propose);
  });
});
