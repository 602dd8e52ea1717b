import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from './web.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import type { SiteApp } from '#platform/http/site.ts';
import {
  type CuttableInstallation,
  openCuttableInstallation,
  seedDemonstration,
} from '#testing/open-test-installation.ts';

let installation: CuttableInstallation;
let site: SiteApp;
let staff: { readonly cookie: string };
beforeAll(async () => {
  installation = await openCuttableInstallation(fixedClock('2026-11-25T10:00:00Z'));
  await seedDemonstration(installation);
  site = createApp(installation, new AbortController().signal).site;
  const { context } = installation;
  const { token } = await signedInStaff(context.platform, { role: 'coordinator' });
  staff = { cookie: `${context.signIn.site.sessionCookie}=${token}` };
});
afterAll(() => installation.close());

function newKey(): string {
  return installation.context.platform.random.uuid();
}

async function post(
  path: string,
  form: Readonly<Record<string, string>>,
  cookie = '',
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
    cookie,
    ...more,
  };
  return await site.request(path, { method: 'POST', headers, body: new URLSearchParams(form) });
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&quot;': '"', '&amp;': '&' };

/** The form that a page gives back, as a browser would send it. */
function formIn(page: string) {
  const [, action = '', inside = ''] =
    /<form method="post" action="([^"]*)">(.*?)<\/form>/s.exec(page) ?? [];
  const inputs = inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  const plain = (text = '') => text.replace(/&(?:lt|quot|amp);/g, (one) => ENTITIES[one] ?? one);
  const fields = Object.fromEntries(
    [...inputs].map(([, name, value]) => [plain(name), plain(value)]),
  );
  return { action, fields };
}

describe('while the database is away', () => {
  test('telephones, the guide, the forum and all that is in memory are still there', async () => {
    expect((await site.request('/officer/olena-zrazkova')).status).toBe(200);
    await installation.wire.cut();
    for (const path of [
      '/emergency',
      '/en/emergency',
      '/guide/talk',
      '/forum/2019',
      '/',
      '/villages',
      '/find?lat=45.892&lon=29.699',
      '/api/v1/locate?lat=45.892&lon=29.699',
      '/api/v1/search?q=%D0%91%D1%96%D0%BB',
      '/health',
    ]) {
      expect([path, (await site.request(path)).status]).toEqual([path, 200]);
    }
  });

  test('what needs it says so, with the telephones and when to try again', async () => {
    const answer = await site.request('/en/area/bilolissia');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await answer.text()).toMatch(/href="tel:102".*Our data cannot be reached/s);
    expect((await site.request('/ready')).status).toBe(503);
  });

  const NOTE = 'Телефон «Олени» & <інших> не відповідає';

  test('a form says that it was not kept, and gives back what was written', async () => {
    const written = { subject: 'phone', note: NOTE, key: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff' };
    const answer = await post('/officer/olena-zrazkova/wrong', written);
    const text = await answer.text();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    expect(text).toContain('href="tel:102"');
    expect(formIn(text)).toEqual({ action: '/officer/olena-zrazkova/wrong', fields: written });
    await installation.wire.mend();
    expect((await post('/officer/olena-zrazkova/wrong', formIn(text).fields)).status).toBe(303);
    await installation.wire.cut();
  });

  test('a form of the desk, too: nobody can be recognised, and nothing is lost', async () => {
    const written = { key: newKey(), kind: 'visit', count: '3', day: '2026-11-25' };
    const answer = await post('/en/desk/work', written, staff.cookie);
    const text = await answer.text();
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store']);
    expect(text).toMatch(/href="tel:102".*href="tel:112"/s);
    expect(text).toContain('What you sent has not been saved yet');
    expect(formIn(text)).toEqual({ action: '/en/desk/work', fields: written });
  });

  test('what was signed with a password is given back to nobody', async () => {
    const secret = { email: 'olena@example.org', password: 'дощ парасоля', code: '123456' };
    for (const path of ['/sign-in', '/account/prove', '/account/password']) {
      const { email: _, ...proof } = secret;
      const answer = await post(path, path === '/sign-in' ? secret : proof, staff.cookie);
      const text = await answer.text();
      expect([path, answer.status]).toEqual([path, 503]);
      expect(text).toContain('href="tel:102"');
      expect(text).not.toMatch(/парасоля|123456/);
    }
  });

  test('words of another site’s page are never put into a form of ours', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await post('/desk/work', { kind: 'visit' }, staff.cookie, headers);
    expect(await answer.text()).not.toContain('name="kind"');
    const unknown = await post('/desk/work', { role: 'administrator' }, staff.cookie);
    expect(await unknown.text()).not.toContain('administrator');
  });

  test('no page of the desk takes somebody for another, or for nobody', async () => {
    for (const path of ['/desk', '/desk/people', '/account', '/desk/work']) {
      const answer = await site.request(path, { headers: { cookie: staff.cookie } });
      expect([path, answer.status]).toEqual([path, 503]);
      expect(await answer.text()).toContain('href="tel:102"');
    }
    expect((await site.request('/sign-in')).status).toBe(200);
  });

  test('and everything else once it is back', async () => {
    await installation.wire.mend();
    expect((await site.request('/officer/olena-zrazkova')).status).toBe(200);
  });
});
