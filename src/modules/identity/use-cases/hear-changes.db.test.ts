import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { recordEvent } from '#platform/events/record-event.ts';
import { type TestPlatform, testPlatform } from '#platform/testing/test-platform.ts';
import type { Actor, StaffActor } from '../domain/actor.ts';
import type { DeskContext, DeskEvents } from '../domain/desk.ts';
import { createPolicy } from '../domain/policy.ts';
import { identityPermissions } from '../permissions.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { peopleEvents } from '../people-routes.ts';
import { EMPTY_DESK, endSessions, signedInStaff, suspend, takeRolesBack } from '../testing.ts';
import { LYMANSKA, PLACES, STEPOVA, VILLAGE } from '../testing-people.ts';
import { hearChanges } from './hear-changes.ts';
import { notify } from './notify.ts';
import { type SessionWatch, watchSessions } from './watch-sessions.ts';

const TATARBUNARY = 'c0ffee00-0000-4000-8000-000000000001';
const IZMAIL = 'c0ffee00-0000-4000-8000-000000000002';
const EVENTS: readonly DeskEvents[] = [
  {
    types: ['card-issue.*'],
    permission: 'card-issue.answer',
    where: ({ area }) => (area === undefined ? undefined : { areaIds: [area] }),
  },
  ...peopleEvents(PLACES.areas),
  // Of no place.
  { types: ['forum.*'], permission: 'card-issue.answer' },
];
const policy = createPolicy([
  ...identityPermissions,
  { permission: 'card-issue.answer', dataClass: 'report', roles: { coordinator: 'area' } },
]);

let platform: TestPlatform;
let watch: SessionWatch;
let looksEvery: number | undefined;
beforeAll(async () => {
  platform = await testPlatform();
  const timers = vi.spyOn(globalThis, 'setInterval');
  watch = watchSessions(platform);
  looksEvery = timers.mock.lastCall?.[1];
  timers.mockRestore();
});
afterAll(async () => {
  watch.close();
  await platform.close();
});

const as = (actor: Actor): DeskContext => ({
  platform,
  policy,
  actor,
  desk: { ...EMPTY_DESK, events: EVENTS },
});

/** What a browser that listens has heard so far, and when its stream ended. */
function listen(actor: StaffActor) {
  const heard = hearChanges(as(actor), watch, undefined);
  if (!heard.ok) throw new Error(heard.refusal);
  let text = '';
  const reader = heard.value.getReader();
  const ended = (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += new TextDecoder().decode(value);
    }
  })();
  return { text: () => text, ended, leave: () => reader.cancel() };
}

function coordinator() {
  return signedInStaff(platform, { role: 'coordinator', areaId: TATARBUNARY });
}

async function happen(
  area: string,
  type: 'card-issue.submitted' | 'card-issue.handled' = 'card-issue.submitted',
): Promise<void> {
  await platform.database.transaction((tx) =>
    recordEvent(tx, platform.clock, platform.random, {
      type,
      subject: { area, cardIssue: 'an-id' },
    }),
  );
}

describe('the stream of a desk', () => {
  test('says that something changed where this person may know of it, and no id', async () => {
    const { actor } = await coordinator();
    const browser = listen(actor);
    await happen(IZMAIL);
    // After it, and told by another word: when this one is heard, the other one would have been.
    await happen(TATARBUNARY, 'card-issue.handled');
    await expect.poll(browser.text).toContain('event: changed\ndata: card-issue.handled\n');
    expect(browser.text().match(/event: changed/g)).toHaveLength(1);
    expect(browser.text()).not.toContain(TATARBUNARY);
    expect(browser.text()).not.toContain('an-id');
    await browser.leave();
  });

  test('is silent for whoever may do nothing with such things', async () => {
    const auditor = await signedInStaff(platform, { role: 'auditor' });
    const silent = listen(auditor.actor);
    const { actor } = await coordinator();
    const control = listen(actor);
    await happen(TATARBUNARY);
    await expect.poll(control.text).toContain('event: changed');
    expect(silent.text()).not.toContain('event: changed');
    await Promise.all([silent.leave(), control.leave()]);
  });

  test('tells of what has no place whoever may know of such things, wherever they are', async () => {
    const auditor = await signedInStaff(platform, { role: 'auditor' });
    const silent = listen(auditor.actor);
    const control = listen((await coordinator()).actor);
    await platform.database.transaction((tx) =>
      recordEvent(tx, platform.clock, platform.random, { type: 'forum.opened', subject: {} }),
    );
    await expect.poll(control.text).toContain('event: changed\ndata: forum.opened\n');
    expect(silent.text()).not.toContain('event: changed');
    await Promise.all([silent.leave(), control.leave()]);
  });

  test('tells of break-glass whoever asked, and those who answer there: nobody else', async () => {
    const head = (areaId: string) => signedInStaff(platform, { role: 'police-head', areaId });
    const officer = () => signedInStaff(platform, { role: 'duty-officer', areaId: LYMANSKA });
    const asker = await officer();
    const people = [asker, await head(LYMANSKA), await head(STEPOVA), await officer()];
    const browsers = people.map(({ actor }) => listen(actor));
    await platform.database.transaction((tx) =>
      recordEvent(tx, platform.clock, platform.random, {
        type: 'break-glass.asked',
        subject: { breakGlass: 'an-id', account: asker.actor.id, area: VILLAGE },
      }),
    );
    const heard = () => browsers.map(({ text }) => text().includes('data: break-glass.asked\n'));
    await expect.poll(heard).toEqual([true, true, false, false]);
    await Promise.all(browsers.map(({ leave }) => leave()));
  });

  test('counts what is unread: at the beginning, and whenever it changes', async () => {
    const { actor } = await coordinator();
    const stranger = listen((await coordinator()).actor);
    const browser = listen(actor);
    await expect.poll(browser.text).toContain('event: unread\ndata: 0\n');
    const system = as({ kind: 'system', name: 'test' });
    await inTransaction(system, (tx) =>
      notify(tx, system, { to: { accounts: [actor.id] }, kind: 'role.granted', path: '/desk' }),
    );
    await expect.poll(browser.text).toContain('event: unread\ndata: 1\n');
    expect(stranger.text()).not.toContain('data: 1\n');
    await Promise.all([browser.leave(), stranger.leave()]);
  });

  test.each([
    ['the session was ended elsewhere', endSessions],
    ['the role was taken back', takeRolesBack],
    ['the account was suspended', suspend],
  ] as const)('ends within a second after %s, though no event told of it', async (_, act) => {
    const { actor } = await coordinator();
    const bystander = listen((await coordinator()).actor);
    const browser = listen(actor);
    await expect.poll(browser.text).toContain('event: unread');
    let isOver = false;
    void browser.ended.then(() => {
      isOver = true;
    });
    await wait(1_200);
    expect(isOver, 'it stands as long as the right does').toBe(false);
    await act(platform, actor);
    await browser.ended;
    expect(looksEvery, 'twice within the second that is promised').toBeLessThanOrEqual(500);
    const left = await Promise.race([bystander.ended, wait(700).then(() => 'still open')]);
    expect(left).toBe('still open');
    await bystander.leave();
  });

  test('is not for residents', () => {
    expect(hearChanges(as({ kind: 'resident' }), watch, undefined)).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
  });
});
