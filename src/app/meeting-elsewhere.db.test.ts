import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteOf } from './web.ts';
import { type MeetingId, newId } from '#kernel/ids.ts';
import type { Actor } from '#modules/identity/index.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import { type PlanMeeting, planMeeting } from '#modules/meetings/index.ts';
import { COFFEE_SAID } from '#modules/meetings/testing-coffee.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { openDemonstration, type TestInstallation } from '#testing/open-test-installation.ts';

let installation: TestInstallation;
let site: SiteApp;
let cookie: string;
beforeAll(async () => {
  installation = await openDemonstration(fixedClock('2026-12-01T08:00:00Z'));
  site = siteOf(installation, new AbortController().signal);
  const { platform, areas, signIn } = installation.context;
  const hromada = areas.all.find(({ kind }) => kind === 'hromada');
  if (!hromada) throw new Error('no hromada');
  const signedIn = await signedInStaff(platform, { role: 'coordinator', areaId: hromada.id });
  cookie = `${signIn.site.sessionCookie}=${signedIn.token}`;
});
afterAll(() => installation.close());

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const SAID = {
  ...COFFEE_SAID,
  place: { uk: 'Клуб, вул. Миру, 4', en: 'Village club, Myru street 4' },
  gettingThere: { uk: 'Автобус 5 до клубу', en: 'Bus 5 to the club' },
  position: { lat: 45.8931, lon: 29.7012 },
};
const SEATS = {
  capacity: 10,
  mostSeats: 1,
  overbookingPercent: 0,
  offerHours: 24,
  closesHoursBefore: 0,
};
const said = (): PlanMeeting['said'] => {
  const { officers, areas } = installation.context;
  const area = areas.all.find(({ kind }) => kind === 'settlement');
  const [host] = officers.all();
  if (!area || !host) throw new Error('no village or nobody who serves');
  return { ...SAID, areaId: area.id, hostIds: [host.id] };
};
const plan = async (changes: Partial<PlanMeeting> = {}): Promise<MeetingId> => {
  const planned = await planMeeting(
    { ...installation.context, actor: SYSTEM },
    {
      id: newId<'meeting'>(systemRandom),
      said: said(),
      times: {
        day: Temporal.PlainDate.from('2026-12-03'),
        from: Temporal.PlainTime.from('10:00'),
        to: Temporal.PlainTime.from('12:00'),
      },
      recurrence: undefined,
      publish: true,
      ...changes,
    },
  );
  if (!planned.ok) throw new Error(planned.refusal);
  return planned.value;
};
const ask = async (path: string, form?: URLSearchParams, isStaff = false) => {
  const answer = await site.request(path, {
    method: form ? 'POST' : 'GET',
    headers: {
      ...(isStaff && { Cookie: cookie }),
      ...(form && {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: 'http://poruch.test',
        'Sec-Fetch-Site': 'same-origin',
      }),
    },
    ...(form && { body: form.toString() }),
  });
  const text = (await answer.text()).replaceAll('\u00a0', ' ');
  return { status: answer.status, location: answer.headers.get('location'), text };
};
const attribute = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';
/** What a browser sends of the form that is posted to this address, with these fields typed over. */
const filled = (html: string, action: string, changes: Readonly<Record<string, string>>) => {
  const own = attribute(html, new RegExp(`action="${action}"(.*?)</form>`, 's'));
  const form = new URLSearchParams();
  for (const [input] of own.matchAll(/<input[^>]*>/g)) {
    const isLeftOut = input.includes('type="checkbox"') && !input.includes(' checked');
    const name = attribute(input, /name="([^"]+)"/);
    if (name !== '' && !isLeftOut) form.append(name, attribute(input, /value="([^"]*)"/));
  }
  for (const [select] of own.matchAll(/<select.*?<\/select>/gs)) {
    const [chosen = ''] = /<option[^>]* selected[^>]*>/.exec(select) ?? [];
    form.append(attribute(select, /name="([^"]+)"/), attribute(chosen, /value="([^"]*)"/));
  }
  for (const [name, value] of Object.entries(changes)) form.set(name, value);
  return form;
};
const onDesk = (path: string, form?: URLSearchParams) => ask(path, form, true);
const pathOf = async (id: MeetingId) =>
  /href="(\/meeting\/[^"]+)"/.exec((await onDesk(`/desk/meetings/${id}`)).text)?.[1] ?? '';
/** The code of the ticket that the form of this page gives. */
const ticketOf = async (page: string) => {
  const action = /action="(\/sign-up\/[^"]+)"/.exec(page)?.[1] ?? '';
  const { text } = await ask(
    action,
    filled(page, action, { key: newId<'sender-key'>(systemRandom) }),
  );
  return /\d{4} \d{4} \d{4} \d{4}/.exec(text)?.[0] ?? '';
};
const relocate = async (id: MeetingId, place = SCHOOL.place) => {
  const edit = `/desk/meetings/${id}/edit`;
  const changes = { place, placeEn: '', placeSeen: 'yes' };
  const changed = await onDesk(edit, filled((await onDesk(edit)).text, edit, changes));
  expect(changed.status).toBe(303);
};
const SCHOOL = { place: 'Школа, вул. Садова, 1' };

describe('a meeting whose place is another one', () => {
  it('is not changed before its planner has seen that its English name, its point and the way still are the old ones', async () => {
    const edit = `/desk/meetings/${await plan()}/edit`;
    const asked = await onDesk(edit, filled((await onDesk(edit)).text, edit, SCHOOL));
    expect(asked.status).toBe(422);
    for (const words of [
      'Місце змінилося, а англійська назва — ще попереднього',
      'а дорогу описано ще до попереднього',
      'а англійською описано ще дорогу до попереднього',
      'а точка — ще попереднього',
      'а укриття — ще біля попереднього',
      'а про сходи, туалет і звук сказано ще за попереднє',
      'value="Школа, вул. Садова, 1"',
    ]) {
      expect(asked.text).toContain(words);
    }
    expect(asked.text).toMatch(/<details class="panel more-fields" open/);
    const again = await onDesk(edit, filled(asked.text, edit, { placeEn: '', position: '' }));
    expect([again.status, again.location]).toEqual([303, edit.replace('/edit', '?done=edit')]);
    const after = filled((await onDesk(edit)).text, edit, {});
    expect(after.get('placeEn')).toBe('');
    expect(after.get('gettingThere')).toBe('Автобус 5 до клубу');
  });

  it('is changed at once where nothing of the old place stays, or where the same street is only written in full', async () => {
    const id = await plan();
    const edit = `/desk/meetings/${id}/edit`;
    const change = async (changes: Readonly<Record<string, string>>) =>
      (await onDesk(edit, filled((await onDesk(edit)).text, edit, changes))).status;
    expect(await change({ place: 'Клуб, вулиця Миру, буд. 4' })).toBe(303);
    const bare = { placeEn: '', gettingThere: '', gettingThereEn: '', position: '', shelter: '' };
    const facts = { stepFree: 'unknown', toilet: 'unknown' };
    expect(await change({ ...SCHOOL, ...bare, ...facts })).toBe(303);
    expect(await change({ place: 'Бібліотека' })).toBe(303);
  });

  it('is asked about once in a series, too, before its days are looked at', async () => {
    const id = await plan({ recurrence: { repeat: 'weekly', until: undefined, count: 3 } });
    const series = `/desk/meetings/${id}/series`;
    const asked = await onDesk(
      series,
      filled((await onDesk(series)).text, series, { ...SCHOOL, go: 'look' }),
    );
    expect([asked.status, asked.text.includes('а точка — ще попереднього')]).toEqual([422, true]);
    const look = await onDesk(series, filled(asked.text, series, { go: 'look' }));
    expect([look.status, look.text.includes('name="lookedAt"')]).toEqual([200, true]);
    const done = await onDesk(series, filled(look.text, series, { go: 'change' }));
    expect([done.status, done.location]).toEqual([303, `/desk/meetings/${id}?done=series&days=3`]);
  });

  it('is told of with the place before: on its page, in lists, in calendars and on tickets, in both languages', async () => {
    const id = await plan({ said: { ...said(), places: SEATS } });
    const path = await pathOf(id);
    const before = (await ask(path)).text;
    expect(before).not.toContain('Інше місце');
    const code = await ticketOf(before);
    expect(code).not.toBe('');
    await relocate(id);
    for (const [page, words] of [
      [path, ['Інше місце', 'Раніше: <span>Клуб, вул. Миру, 4', 'Тепер: <b>Школа, вул. Садова, 1']],
      ['/meetings', ['Інше місце', 'попереднє місце: Клуб, вул. Миру, 4']],
      [
        `/en${path}`,
        ['Another place', 'Before: <span>Village club, Myru street 4', 'lang="uk">Школа'],
      ],
      ['/en/meetings', ['Another place', 'the place before: Village club, Myru street 4']],
    ] as const) {
      const { text } = await ask(page);
      for (const one of words) expect(text, page).toContain(one);
    }
    const calendar = (await ask(`${path}/calendar.ics`)).text.replaceAll(/\r\n /g, '');
    expect(calendar).toContain('Інше місце. Раніше: Клуб\\, вул. Миру\\, 4');
    expect((await onDesk(`/desk/meetings/${id}`)).text).toContain('Попереднє місце');
    const open = (address: string) => ask(address, new URLSearchParams({ code, go: '' }));
    const ticket = (await open('/ticket')).text;
    expect(ticket).toContain('Інше місце. Раніше: Клуб, вул. Миру, 4');
    expect(ticket).not.toContain('Інший час');
    expect((await open('/en/ticket')).text).toContain('Another place. Before: Village club');
  });

  it('keeps the last place that people were told, and says no more of it once it does not take place', async () => {
    const id = await plan();
    const path = await pathOf(id);
    await relocate(id);
    await relocate(id, 'Бібліотека, вул. Лісова, 2');
    const page = (await ask(path)).text;
    expect(page).toContain('Раніше: <span>Школа, вул. Садова, 1');
    expect(page).not.toContain('Клуб, вул. Миру');
    const edit = `/desk/meetings/${id}/cancel`;
    await onDesk(edit, filled((await onDesk(edit)).text, edit, { reason: 'Хвороба.' }));
    const cancelled = (await ask(path)).text;
    expect(cancelled).toContain('Цієї зустрічі не буде');
    expect(cancelled).not.toContain('Інше місце');
  });

  it('and at another time says both on the ticket', async () => {
    const id = await plan({ said: { ...said(), places: SEATS } });
    const code = await ticketOf((await ask(await pathOf(id))).text);
    await relocate(id);
    const move = `/desk/meetings/${id}/move`;
    const times = { day: '2026-12-04', from: '18:00', to: '19:00', reason: 'Ремонт.' };
    const moved = await onDesk(move, filled((await onDesk(move)).text, move, times));
    expect(moved.status).toBe(303);
    const ticket = (await ask('/ticket', new URLSearchParams({ code, go: '' }))).text;
    expect(ticket).toContain('Інший час. Раніше: 3 грудня, 10:00.');
    expect(ticket).toContain('Інше місце. Раніше: Клуб, вул. Миру, 4');
  });

  it('is nothing that people were told of while it is a draft', async () => {
    const id = await plan({ publish: false });
    await relocate(id);
    expect((await onDesk(`/desk/meetings/${id}`)).text).not.toContain('Попереднє місце');
  });
});
