import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from './web.ts';
import { ask } from '#platform/backup/testing/empty-database.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { whyNotOpen } from '#platform/database/why-not-open.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { openDemonstration, type TestInstallation } from '#testing/open-test-installation.ts';

/** PostgreSQL refuses a row as it does where its disk is full. */
const FULL = `
  create function pg_temp_full() returns trigger language plpgsql as $$
  begin
    raise exception 'could not extend file' using errcode = '53100';
  end $$;
  create trigger full_disk before insert on officers.card_issue
    for each row execute function pg_temp_full();`;
const FREED = `
  drop trigger full_disk on officers.card_issue;
  drop function pg_temp_full();`;

describe('while the disk of the database is full', () => {
  let installation: TestInstallation;
  let site: SiteApp;
  beforeAll(async () => {
    installation = await openDemonstration(fixedClock('2026-11-25T10:00:00Z'));
    site = createApp(installation, new AbortController().signal).site;
  });
  afterAll(() => installation.close());

  const WRITTEN = {
    subject: 'phone',
    note: 'Телефон не відповідає',
    key: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  };
  const send = (path: string) =>
    site.request(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      body: new URLSearchParams(WRITTEN),
    });
  const rows = async () => {
    const count = 'select count(*)::int as count from officers.card_issue';
    return (await ask(installation.ownerUrl, count))[0]?.['count'];
  };

  test('a form is not kept, says so with the telephones, and is given back', async () => {
    expect((await site.request('/ready')).status).toBe(200);
    const before = await rows();
    await ask(installation.ownerUrl, FULL);
    const answer = await send('/officer/olena-zrazkova/wrong');
    const text = await answer.text();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    expect(text).toMatch(/href="tel:102".*href="tel:112"/s);
    expect(text).toContain(WRITTEN.note);
    expect(await rows()).toBe(before);
  });

  test('nobody is sent here, and it is said why', async () => {
    const answer = await site.request('/ready');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      status: 'not ready',
      parts: { disk: { ready: false, reason: expect.stringContaining('full') } },
    });
  });

  test('the same form is kept once there is room again', async () => {
    const before = Number(await rows());
    await ask(installation.ownerUrl, FREED);
    expect((await send('/officer/olena-zrazkova/wrong')).status).toBe(303);
    expect(await rows()).toBe(before + 1);
  });
});

test.each([
  ['the operating system', { code: 'ENOSPC' }],
  ['PostgreSQL', { code: '53100' }],
  ['the locks of the embedded database', { code: 'ERR_SQLITE_ERROR', errcode: 13 }],
])('an installation that finds the disk full is refused with what to free: by %s', (_, facts) => {
  const said = whyNotOpen(Object.assign(new Error('full'), facts), '/srv/poruch');
  expect(said?.en).toMatch(/\/srv\/poruch.*old backups/s);
  expect(whyNotOpen(new Error('a bug'), '/srv/poruch')).toBeUndefined();
});
