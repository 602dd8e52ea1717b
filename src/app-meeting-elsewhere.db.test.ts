import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteOf } from './app.ts';
import { type MeetingId, newId } from './kernel/ids.ts';
import type { Actor } from './modules/identity/index.ts';
import { signedInStaff } from './modules/identity/testing.ts';
import { type PlanMeeting, planMeeting } from './modules/meetings/index.ts';
import { COFFEE_SAID } from './modules/meetings/testing-coffee.ts';
import { fixedClock } from './platform/clock/clock.ts';
import { systemRandom } from './platform/crypto/random.ts';
import type { SiteApp } from './platform/http/site.ts';
import { openDemonstration, type TestInstallation } from './testing/open-test-installation.ts';

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
const plan = async (changes: Partial<PlanMeeting> = {}): Promise<MeetingId> => {
  const { officers, areas } = installation.context;
  const area = areas.all.find(({ kind }) => kind === 'settlement');
  const [host] = officers.all();
  if (!area || !host) throw new Error('no village or nobody who serves');
  const planned = await planMeeting(
    { ...installation.context, actor: SYSTEM },
    {
      id: newId<'meeting'>(systemRandom),
      said: { ...SAID, areaId: area.id, hostIds: [host.id] },
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
/** What a browser sends of the form that is posted to this address, with these fields typed over. */
const filled = (html: string, action: string, changes: Readonly<Record<string, string>>) => {
  const [, page = ''] = html.split(`action="${action}"`);
  const [own = ''] = page.split('</form>');
  const form = new URLSearchParams();
  for (const [input] of own.matchAll(/<input[^>]*>/g)) {
    const [, name] = /name="([^"]+)"/.exec(input) ?? [];
    const isSent = !input.includes('type="checkbox"') || input.includes(' checked');
    if (name && isSent) form.append(name, /value="([^"]*)"/.exec(input)?.[1] ?? '');
  }
  for (const [, name = '', options = ''] of own.matchAll(
    /<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs,
  )) {
    const [option = ''] = /<option[^>]* selected[^>]*>/.exec(options) ?? [];
    form.append(name, /value="([^"]*)"/.exec(option)?.[1] ?? '');
  }
  for (const [name, value] of Object.entries(changes)) form.set(name, value);
  return form;
};
const onDesk = (path: string, form?: URLSearchParams) => ask(path, form, true);
const SCHOOL = { place: 'Школа, вул. Садова, 1' };

describe('a meeting whose place is another one', () => {
  it('is not changed before its planner has seen that its English name, its point and the way still are the old ones', async () => {
    const edit = `/desk/meetings/${await plan()}/edit`;
    const asked = await onDesk(edit, filled((await onDesk(edit)).text, edit, SCHOOL));
    expect(asked.status).toBe(422);
    for (const words of [
      'Місце змінилося, а англійська назва — ще попереднього',
      'а тут — ще дорога до попереднього',
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
});
