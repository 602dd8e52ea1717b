import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, PageRequest } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { type TestPlatform, testPlatform } from '#platform/testing/test-platform.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { type Actor, RESIDENT } from '../domain/actor.ts';
import type { Desk, DeskContext, DeskSearch } from '../domain/desk.ts';
import { createPolicy } from '../domain/policy.ts';
import { identityPermissions } from '../permissions.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { EMPTY_DESK, signedInStaff } from '../testing.ts';
import { countUnread } from '../use-cases/count-unread.ts';
import { notify } from '../use-cases/notify.ts';
import { readNotifications } from '../use-cases/read-notifications.ts';
import { deskFrame } from './desk-frame.ts';
import { notificationsPage } from './notifications.tsx';
import { openNotification, readAllNotifications } from './read-notification.ts';
import { searchPage } from './search.tsx';

const policy = createPolicy(identityPermissions);
const HOSTILE = `"><script>alert(1)</script>`;

let platform: TestPlatform;
let actor: Actor;
beforeAll(async () => {
  platform = await testPlatform();
  ({ actor } = await signedInStaff(platform));
});
afterAll(() => platform.close());

function as(who: Actor, desk: Partial<DeskContext['desk']> = {}): DeskContext {
  return { platform, policy, actor: who, desk: { ...EMPTY_DESK, ...desk } };
}

function html(answer: Answer): string {
  if (answer.kind !== 'page') throw new Error(`no page but ${answer.kind}`);
  return renderToString(answer.view);
}

const at = (path: string, different: Partial<PageRequest> = {}) =>
  pageRequest({ path, locales: MAIN_LOCALES, ...different });
const asking = (q: string) => at('/desk/search', { query: new URLSearchParams({ q }) });

describe('the frame of the desk', () => {
  const link = (id: string, permission: `${string}.${string}`) => ({
    id,
    path: `/desk/${id}` as const,
    permission,
    label: () => id,
  });

  test('leads nobody to a place that they may not enter', async () => {
    const links = [link('own', 'desk.open'), link('people', 'account.read')];
    const frame = await deskFrame(as(actor, { places: [{ id: 'day', links }] }), at('/desk/own'));
    expect(frame.groups).toEqual([
      {
        label: undefined,
        isFolded: false,
        places: [{ label: 'own', path: '/desk/own', current: true }],
      },
    ]);
  });

  test('names no group of which nothing is theirs', async () => {
    const places = [
      { id: 'day', links: [link('own', 'desk.open')] },
      { id: 'set-up', links: [link('people', 'account.read')] },
    ] as const;
    const { groups } = await deskFrame(as(actor, { places }), at('/desk/own'));
    expect(groups).toHaveLength(1);
  });

  test('folds what is seldom gone to where there is much else, but not under whoever stands in it', async () => {
    const places = [
      {
        id: 'day',
        links: Array.from({ length: 14 }, (_, number) => link(`day-${number}`, 'desk.open')),
      },
      { id: 'set-up', links: [link('keys', 'desk.open')] },
    ] as const;
    const folded = async (path: `/desk/${string}`, shown: Desk['places']) =>
      (await deskFrame(as(actor, { places: shown }), at(path))).groups.map(
        ({ isFolded }) => isFolded,
      );
    expect(await folded('/desk/day-1', places)).toEqual([false, true]);
    expect(await folded('/desk/keys', places)).toEqual([false, false]);
    expect(await folded('/desk/keys/new', places.slice(1))).toEqual([false]);
  });
});

describe('a thing that somebody was told of', () => {
  test('is new to them no more once they opened it, whichever way they came', async () => {
    const reader = (await signedInStaff(platform)).actor;
    const system = as({ kind: 'system', name: 'test' });
    for (const path of ['/desk/reports/one', '/desk/reports/two', '/desk'] as const) {
      const told = { to: { accounts: [reader.id] }, kind: 'report.given', path } as const;
      await inTransaction(system, (tx) => notify(tx, system, told));
    }
    const desk = as(reader);
    expect((await deskFrame(desk, at('/desk/reports'))).unread).toBe(3);
    const sent = at('/desk/reports/one', { method: 'POST' });
    expect((await deskFrame(desk, sent)).unread, 'a form that is shown again').toBe(3);
    expect((await deskFrame(desk, at('/desk/reports/one'))).unread).toBe(2);
    expect((await deskFrame(desk, at('/desk'))).unread, 'where they are told').toBe(2);
    expect(await countUnread(desk)).toBe(2);
  });
});

describe('the search of the desk', () => {
  const search = (id: string, find: DeskSearch['find']): DeskSearch => ({
    id,
    order: id === 'people' ? 1 : 2,
    heading: () => `знахідки: ${id}`,
    find,
  });
  const found = search('people', (_, { text }) =>
    Promise.resolve([{ title: text, detail: HOSTILE, path: '/desk/people/one' }]),
  );
  const empty = search('areas', () => Promise.resolve([]));
  const broken = search('officers', () => Promise.reject(new Error('broke')));

  test('shows what each module found, and says which part could not be searched', async () => {
    const desk = { searches: [empty, broken, found] };
    const page = html(await searchPage(as(actor, desk), asking('Зразкова')));
    expect(page).toContain('знахідки: people');
    expect(page).toContain('href="/desk/people/one"');
    expect(page).not.toContain('<h2>знахідки: areas');
    expect(page).toMatch(/не вдалося обшукати: знахідки: officers/);
  });

  test('takes what was typed, and what was found, for text', async () => {
    const page = html(await searchPage(as(actor, { searches: [found] }), asking(HOSTILE)));
    expect(page).not.toContain('<script>alert');
  });

  test('asks nothing of one letter, and says what to do', async () => {
    const page = html(await searchPage(as(actor, { searches: [broken] }), asking(' З ')));
    expect(page).toContain('щонайменше дві літери');
    expect(page).not.toContain('не вдалося');
  });

  test('has a way on when nothing was found', async () => {
    const page = html(await searchPage(as(actor, { searches: [empty] }), asking('Ніхто')));
    expect(page).toContain('нічого не знайшли');
  });

  test('is not there for residents', async () => {
    const answer = await searchPage(as(RESIDENT, { searches: [found] }), asking('Зразкова'));
    expect(answer).toEqual({ kind: 'refusal', reason: 'absent' });
  });
});

describe('the notifications of the desk', () => {
  const kinds = [{ kind: 'role.granted', text: () => `Вам надано роль ${HOSTILE}` }];

  async function told() {
    const { actor: reader } = await signedInStaff(platform);
    const system = as({ kind: 'system', name: 'test' });
    const to = reader.kind === 'staff' ? [reader.id] : [];
    for (const kind of ['role.granted', 'card-issue.submitted'] as const) {
      await inTransaction(system, (tx) =>
        notify(tx, system, { to: { accounts: to }, kind, path: '/desk/officers' }),
      );
    }
    return as(reader, { kinds });
  }

  test('say in their module’s words what happened, by days; an unknown kind is not lost', async () => {
    const page = html(await notificationsPage(await told(), at('/desk/notifications')));
    expect(page).toContain('<h2>Сьогодні</h2>');
    expect(page).toContain('Вам надано роль');
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('Тут щось змінилося');
    expect(page.match(/class="task fresh"/g)).toHaveLength(2);
  });

  test('are read by opening one, which leads to what it is about, and by one button for all', async () => {
    const reader = await told();
    const read = await readNotifications(reader, { page: 1 });
    const [first] = read.ok ? read.value.notifications : [];
    if (!first) throw new Error('nothing was told');
    const path = `/desk/notifications/${first.id}/open`;
    const opened = await openNotification(
      reader,
      at(path, { method: 'POST', locale: 'en', params: { id: first.id } }),
    );
    expect(opened).toMatchObject({ kind: 'redirect', to: '/en/desk/officers' });
    expect(await countUnread(reader)).toBe(1);

    const form = new URLSearchParams({ until: first.createdAt.toString() });
    const all = at('/desk/notifications/read', { method: 'POST', form });
    expect(await readAllNotifications(reader, all)).toMatchObject({ kind: 'redirect' });
    expect(await countUnread(reader)).toBe(0);
  });

  test('of another person, or with a broken id or time, are not there', async () => {
    const reader = await told();
    const read = await readNotifications(reader, { page: 1 });
    const [first] = read.ok ? read.value.notifications : [];
    const open = (id: string) =>
      openNotification(as(actor), at('/desk', { method: 'POST', params: { id } }));
    expect(await open(first?.id ?? '')).toEqual({ kind: 'refusal', reason: 'absent' });
    expect(await open('../../x')).toEqual({ kind: 'refusal', reason: 'absent' });
    const form = new URLSearchParams({ until: 'tomorrow' });
    const all = await readAllNotifications(reader, at('/desk', { method: 'POST', form }));
    expect(all).toEqual({ kind: 'refusal', reason: 'invalid' });
    expect(await countUnread(reader)).toBe(2);
  });

  test('teach what will come where there are none', async () => {
    const { actor: newcomer } = await signedInStaff(platform);
    const page = html(await notificationsPage(as(newcomer), at('/desk/notifications')));
    expect(page).toContain('Сповіщень ще немає');
  });
});
