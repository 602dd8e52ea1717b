import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furnish } from './background.ts';
import { siteOf } from './web.ts';
import { newId } from '#kernel/ids.ts';
import { changeForumStatus, listForums } from '#modules/forum/index.ts';
import type { Actor } from '#modules/identity/index.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';

let installation: TestInstallation;
let site: SiteApp;
beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-11-25T10:00:00Z'));
  await furnish(installation);
  site = siteOf(installation, new AbortController().signal);
});
afterAll(() => installation.close());

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const REASON = 'У громаді оголосили карантин.';
const FORUM = '/forum/2026';
const HALL = `${FORUM}/live/velykyi-zal`;
const WORDS = { uk: 'Форуму не буде', en: 'The forum is cancelled' } as const;

const become = async (status: 'public' | 'cancelled') => {
  const context = { ...installation.context, actor: SYSTEM };
  const listed = await listForums(context);
  const forum = listed.ok ? listed.value.find(({ year }) => year === 2026) : undefined;
  if (!forum) throw new Error('a demonstration without a forum');
  const { id, changedAt: seenAt } = forum;
  const changed = await changeForumStatus(context, {
    id,
    seenAt,
    status,
    ...(status === 'cancelled' && { reason: REASON }),
  });
  if (!changed.ok) throw new Error(changed.refusal);
};
const ask = async (path: string, form?: Readonly<Record<string, string>>, cookie = '') => {
  const answer = await site.request(path, {
    method: form ? 'POST' : 'GET',
    headers: {
      ...(cookie !== '' && { Cookie: cookie }),
      ...(form && {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: 'http://poruch.test',
        'Sec-Fetch-Site': 'same-origin',
      }),
    },
    ...(form && { body: new URLSearchParams(form).toString() }),
  });
  const text = (await answer.text()).replaceAll('\u00a0', ' ');
  const mark = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  return { status: answer.status, text, mark };
};
const question = () => ({
  key: newId<'sender-key'>(systemRandom),
  words: 'Чи буде запис виступів?',
  email: '',
  phone: '',
});
const calendarOf = async (path: string) => {
  const calendar = ICAL.Component.fromString((await ask(path)).text);
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    status: event.getFirstPropertyValue('status'),
    sequence: Number(event.getFirstPropertyValue('sequence')),
  }));
};
const talkPath = async () =>
  /href="(\/forum\/2026\/talk\/[0-9A-Z]{6})"/.exec((await ask(`${FORUM}/programme`)).text)?.[1] ??
  '';
const ALL = `${FORUM}/schedule/export/schedule.ics`;

describe('a forum', () => {
  let talk: string;
  const pages = () => [
    FORUM,
    `${FORUM}/programme`,
    `${FORUM}/programme/changes`,
    `${FORUM}/programme/print`,
    `${FORUM}/programme/embed`,
    talk,
    `${FORUM}/live`,
    HALL,
    `${FORUM}/numbers`,
    `${FORUM}/photographs`,
  ];
  const closed = () => [
    `${FORUM}/registration`,
    `${FORUM}/call`,
    `${FORUM}/call/new`,
    `${FORUM}/call/link`,
    `${FORUM}/press/accreditation`,
    `${FORUM}/badge`,
  ];
  beforeAll(async () => {
    talk = await talkPath();
  });

  it('that takes place says nothing else, and takes what is sent to it', async () => {
    for (const path of [...pages(), ...closed()]) {
      const { status, text } = await ask(path);
      expect([path, status, text.includes(WORDS.uk)]).toEqual([path, 200, false]);
    }
    for (const path of [ALL, `${talk}/calendar.ics`]) {
      const statuses = new Set((await calendarOf(path)).map(({ status }) => status));
      expect([path, [...statuses]]).toEqual([path, ['CONFIRMED']]);
    }
    expect((await ask(`${FORUM}/live`)).text).toContain('Запитання приймають зараз');
    const { mark } = await ask(HALL);
    expect((await ask(`${HALL}/ask`, question(), mark)).status).toBe(303);
    const feed = await ask(`${FORUM}/programme/changes.json`);
    expect(feed.text).not.toContain(WORDS.uk);
  });

  describe('that was cancelled', () => {
    let before: Awaited<ReturnType<typeof calendarOf>>;
    let mark: string;
    let ticket: string;
    beforeAll(async () => {
      before = await calendarOf(ALL);
      ({ mark } = await ask(HALL));
      const action = /action="(\/sign-up\/[^"]+)"/.exec(
        (await ask(`${FORUM}/registration`)).text,
      )?.[1];
      const signedUp = await ask(action ?? '', {
        key: newId<'sender-key'>(systemRandom),
        seats: '1',
      });
      ticket = /\d{4} \d{4} \d{4} \d{4}/.exec(signedUp.text)?.[0] ?? '';
      await become('cancelled');
    });

    it('says so and why on each of its pages, in both languages', async () => {
      for (const path of pages()) {
        const uk = await ask(path);
        expect([path, uk.status, uk.text.split(WORDS.uk).length]).toEqual([path, 200, 2]);
        expect(uk.text).toContain(`Причина: ${REASON}`);
        const en = await ask(`/en${path}`);
        expect([path, en.status, en.text.split(WORDS.en).length]).toEqual([path, 200, 2]);
      }
    });

    it('answers addresses of posters with the reason, and the way to its page', async () => {
      for (const path of closed()) {
        const { status, text } = await ask(path);
        expect([path, status, text.includes(WORDS.uk)]).toEqual([path, 410, true]);
        expect(text).toContain(`Причина: ${REASON}`);
        expect(text).toContain(`href="${FORUM}"`);
        expect(text).not.toContain('<button class="button main"');
      }
      expect((await ask('/forum/2031/registration')).status).toBe(404);
    });

    it('is cancelled in every calendar, under a higher number', async () => {
      const after = await calendarOf(ALL);
      expect(new Set(after.map(({ uid }) => uid))).toEqual(new Set(before.map(({ uid }) => uid)));
      for (const { uid, status, sequence } of after) {
        const known = before.find((one) => one.uid === uid);
        expect([status, sequence > (known?.sequence ?? Infinity)]).toEqual(['CANCELLED', true]);
      }
      const [own, ...others] = await calendarOf(`${talk}/calendar.ics`);
      expect([own?.status, others.length]).toEqual(['CANCELLED', 0]);
    });

    it('has nothing that takes place in the forms that know nothing of cancelling', async () => {
      const xcal = await ask(`${FORUM}/schedule/export/schedule.xcal`);
      const xml = await ask(`${FORUM}/schedule/export/schedule.xml`);
      expect([xcal.text.includes('<vevent>'), xml.text.includes('<event ')]).toEqual([
        false,
        false,
      ]);
      const { text } = await ask(`${FORUM}/schedule/export/schedule.jsonld`);
      expect(text).not.toContain('EventScheduled');
      const feed = await ask(`${FORUM}/programme/changes.json`);
      expect(feed.text).toContain(WORDS.uk);
      expect(feed.text).toContain(REASON);
    });

    it('asks nothing in its halls, takes nothing, and says why', async () => {
      expect((await ask(`${FORUM}/live`)).text).not.toContain('Запитання приймають зараз');
      expect((await ask(HALL)).text).not.toContain('<form');
      const sent = await ask(`${HALL}/ask`, question(), mark);
      expect([sent.status, sent.text.includes(WORDS.uk)]).toEqual([422, true]);
      expect((await ask(`${FORUM}/screen/velykyi-zal`)).text).toContain(WORDS.uk);
    });

    it('tells whoever has a ticket why, and asks for no badge of them', async () => {
      const { status, text } = await ask('/ticket', { code: ticket });
      expect([status, text.includes('Цей захід не відбудеться')]).toEqual([200, true]);
      expect(text).toContain(`Причина: ${REASON}`);
      expect(text).not.toContain(`${FORUM}/badge`);
    });

    it('is in no list of pages to find but with its own', async () => {
      const { text } = await ask('/sitemap.xml');
      expect(text).not.toContain(`${FORUM}/call`);
    });

    it('held after all, is on again in calendars, under a number that is higher still', async () => {
      const cancelled = await calendarOf(ALL);
      await become('public');
      for (const { uid, status, sequence } of await calendarOf(ALL)) {
        const known = cancelled.find((one) => one.uid === uid);
        expect([status, sequence > (known?.sequence ?? Infinity)]).toEqual(['CONFIRMED', true]);
      }
      expect((await ask(`${FORUM}/programme`)).text).not.toContain(WORDS.uk);
    });
  });
});
