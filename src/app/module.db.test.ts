import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedInStaff, type TestStaff } from '#modules/identity/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { seeEverything } from '#platform/database/testing.ts';
import type { Event } from '#platform/events/event.ts';
import { type TestJobs, testJobs } from '#platform/jobs/testing.ts';
import { disagreements } from '#platform/retention/testing/disagreements.ts';
import { NOTICE_TABLE, noticeBoard, pinNotice } from '#testing/notice-board.tsx';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';
import { startWork, type Work } from './background.ts';
import { MODULES } from './modules.ts';
import { keptTablesOf } from './retention.ts';
import { siteOf } from './web.ts';

const handled: Event[] = [];
const arrived = Promise.withResolvers<Event>();
const modules = [
  ...MODULES,
  noticeBoard((event) => {
    handled.push(event);
    arrived.resolve(event);
  }),
];

let installation: TestInstallation;
let jobs: TestJobs;
let work: Work;
beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-12-01T08:00:00Z'), modules);
  const owner = new Client({ connectionString: installation.ownerUrl });
  await owner.connect();
  await owner.query(NOTICE_TABLE);
  await owner.end();
  jobs = testJobs();
  const { context } = installation;
  work = await startWork({
    ...installation,
    context: { ...context, platform: { ...context.platform, jobs } },
  });
});
afterAll(async () => {
  await work.stop();
  await installation.close();
});

async function ask(path: string, role?: TestStaff['role']) {
  const { platform, signIn } = installation.context;
  const site = siteOf(installation, new AbortController().signal);
  const session = role && (await signedInStaff(platform, { role }));
  const headers = session ? { Cookie: `${signIn.site.sessionCookie}=${session.token}` } : undefined;
  const answer = await site.request(path, headers ? { headers } : {});
  return { status: answer.status, text: await answer.text() };
}

describe('a module in the list', () => {
  it('has its page, which the sitemap names', async () => {
    expect((await ask('/notice-board')).text).toContain('<h1>Дошка оголошень</h1>');
    expect((await ask('/sitemap.xml')).text).toContain('/notice-board</loc>');
  });

  it('gives its sections once for all pages and operations', () => {
    let given = 0;
    const homeSections = () => {
      given += 1;
      return [];
    };
    const counted = [...modules, { name: 'counted', homeSections }];
    siteOf({ ...installation, modules: counted }, new AbortController().signal);
    expect(given).toBe(1);
  });

  it('has its right, and its place at the desk for those who hold it', async () => {
    const board = '/desk/notice-board';
    expect((await ask(board)).status).toBe(303);
    expect((await ask(board, 'auditor')).status).toBe(404);
    expect((await ask(board, 'press-officer')).status).toBe(200);
    expect((await ask('/desk', 'press-officer')).text).toContain(`href="${board}"`);
    expect((await ask('/desk', 'auditor')).text).not.toContain(board);
  });

  it('has its event, its words in the journal, and what it keeps erased in time', async () => {
    const { context } = installation;
    const pinner = { ...context, actor: { kind: 'system', name: 'test' } as const };
    await pinNotice(pinner, 'Пролунає сирена: навчання.', '2026-11-20');
    await pinNotice(pinner, 'Кава з поліцейським.', '2026-12-20');
    expect((await arrived.promise).type).toBe('notice.pinned');
    expect((await ask('/desk/journal', 'auditor')).text).toMatch(/приколото оголошення/i);

    const { database } = context.platform;
    expect(await disagreements(database, keptTablesOf(modules))).toEqual([]);
    await jobs.run('erase-expired-data');
    const left = await seeEverything(database, (tx) =>
      sql<{ words: string }>`select words from notice_board.notice`.execute(tx),
    );
    expect(left.rows).toEqual([{ words: 'Кава з поліцейським.' }]);
  });
});
