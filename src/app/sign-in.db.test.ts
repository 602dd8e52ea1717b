import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteOf } from './web.ts';
import { createInvitation } from '#modules/identity/index.ts';
import { proveEarlier, signedInStaff, suspend } from '#modules/identity/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';

const EVIL = 'https://evil.test';

let installation: TestInstallation;
let site: SiteApp;
let ours: string;

beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-11-25T08:00:00Z'));
  site = siteOf(installation, new AbortController().signal);
  ours = installation.context.platform.config.publicUrl;
});
afterAll(() => installation.close());

interface Sent {
  readonly cookie?: string;
  readonly origin?: string;
  readonly form?: Readonly<Record<string, string>>;
}

function post(path: string, { cookie, origin = ours, form = {} }: Sent = {}) {
  const headers = new Headers({ 'content-type': 'application/x-www-form-urlencoded', origin });
  if (cookie !== undefined) headers.set('cookie', cookie);
  return site.request(path, { method: 'POST', headers, body: new URLSearchParams(form) });
}

const get = (path: string, cookie = '') => site.request(path, { headers: { cookie } });

async function staff() {
  const { actor, token } = await signedInStaff(installation.context.platform, {
    role: 'administrator',
  });
  return { actor, cookie: `${installation.context.signIn.site.sessionCookie}=${token}` };
}

/** What a page says, without what is new in each answer. */
async function said(answer: Response): Promise<readonly [number, string]> {
  return [answer.status, await answer.text()];
}

describe('signing in', () => {
  test('refuses with the same bytes whatever was wrong, and stays in no cache', async () => {
    const form = { email: 'nobody@poruch.test', password: 'x', code: '123456' };
    const [one, two] = await Promise.all([
      post('/sign-in', { form }),
      post('/sign-in', { form: { ...form, password: 'дощ парасоля трамвай' } }),
    ]);
    expect(one.headers.get('cache-control')).toBe('no-store');
    expect(one.headers.get('set-cookie')).toBeNull();
    const [first, second] = [await said(one), await said(two)];
    expect(first[0]).toBe(401);
    expect(second).toEqual(first);
  });

  test.each([
    ['no passkey at all', '{}'],
    ['what is no JSON', '{"id":'],
    ['a prototype', '{"__proto__":{"id":"x"}}'],
  ])('by %s is answered 401', async (_, response) => {
    expect((await post('/sign-in/passkey', { form: { response } })).status).toBe(401);
  });

  test('leads on to pages of our own only', async () => {
    for (const next of ['//evil.test', '/\\evil.test', `${EVIL}/desk`, '/desk@evil.test']) {
      const page = await get(`/sign-in?next=${encodeURIComponent(next)}`);
      expect(await page.text()).not.toContain('name="next"');
    }
    const page = await get('/sign-in?next=%2Fdesk%2Fpeople');
    expect(await page.text()).toContain('name="next" value="/desk/people"');
  });

  test('says before anybody tries what does not work without HTTPS', async () => {
    const text = await (await get('/sign-in')).text();
    expect(text).toContain('З’єднання не захищене');
    expect(text).not.toContain('data-passkey="get"');
    const english = await (await get('/en/sign-in')).text();
    expect(english).toContain('This connection is not protected');
  });

  test('from another site’s form is refused', async () => {
    expect((await post('/sign-in', { origin: EVIL })).status).toBe(403);
    expect((await post('/sign-in/passkey', { origin: EVIL })).status).toBe(403);
  });
});

describe('whoever is signed in', () => {
  test('opens their account, which stays in no cache', async () => {
    const { cookie } = await staff();
    const answer = await get('/account', cookie);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await get('/account')).status).toBe(303);
    expect((await get('/account', `${cookie.slice(0, -1)}-`)).status).toBe(303);
  });

  test('is signed out by their own form only, and the cookie is worth nothing after', async () => {
    const { cookie } = await staff();
    expect((await post('/sign-out', { cookie, origin: EVIL })).status).toBe(403);
    expect((await get('/account', cookie)).status).toBe(200);
    const out = await post('/sign-out', { cookie });
    expect([out.status, out.headers.get('location')]).toEqual([303, '/sign-in?out']);
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await get('/account', cookie)).status).toBe(303);
  });

  test('is a resident at the next request after they were suspended', async () => {
    const { actor, cookie } = await staff();
    expect((await get('/account', cookie)).status).toBe(200);
    await suspend(installation.context.platform, actor);
    expect((await get('/account', cookie)).status).toBe(303);
  });

  test('proves it again before the form of what is dangerous opens, and has time to fill it in', async () => {
    const { actor, cookie } = await staff();
    const invite = { cookie, form: { name: 'Петро Вигаданий' } };
    const proof = '/account/prove?next=%2Fdesk%2Fpeople%2Finvite';
    const led = async (answer: Response) => [answer.status, answer.headers.get('location')];
    await proveEarlier(installation.context.platform, actor, 6);
    expect(await led(await get('/desk/people/invite', cookie))).toEqual([303, proof]);
    const sent = await post('/desk/people/invite', invite);
    expect(sent.status).toBe(422);
    expect(await sent.text()).toContain('Петро Вигаданий');
    await proveEarlier(installation.context.platform, actor, 16);
    const late = await post('/desk/people/invite', invite);
    expect(late.status).toBe(401);
    expect(await late.text()).toMatch(/prove\?next=%2Fdesk%2Fpeople%2Finvite.*Петро Вигаданий/s);
  });

  test('gets back what they wrote after their session was over, and sends it signed in again', async () => {
    const { actor, cookie } = await staff();
    await suspend(installation.context.platform, actor);
    const answer = await post('/desk/people/invite', {
      cookie,
      form: { name: 'Петро <Вигаданий>' },
    });
    const text = await answer.text();
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([401, 'no-store']);
    expect(text).toContain('action="/desk/people/invite"');
    expect(text).toContain('name="name" value="Петро &lt;Вигаданий>"');
    expect(text).toContain('href="/sign-in?next=%2Fdesk%2Fpeople%2Finvite" target="_blank"');
    const sent = await post('/desk/people/invite', {
      cookie: (await staff()).cookie,
      form: { name: 'Петро <Вигаданий>' },
    });
    expect([sent.status, await sent.text()]).toEqual([422, expect.stringContaining('Петро')]);
  });

  test('gets no further by naming a role, an account or a session of their own making', async () => {
    const { cookie } = await staff();
    const other = await staff();
    for (const path of [
      `/account/sessions/${other.actor.sessionId}/end`,
      '/account/sessions/not-an-id/end',
      `/account/passkeys/${other.actor.id}/remove`,
    ]) {
      expect([path, (await post(path, { cookie })).status]).toEqual([path, 404]);
    }
    expect((await get('/account?role=auditor&account=x', cookie)).status).toBe(200);
    expect((await get('/account', other.cookie)).status).toBe(200);
  });
});

describe('an invitation', () => {
  test('is shown to whoever holds it, kept in no cache, and told to no other site', async () => {
    const { context } = installation;
    const created = await createInvitation(
      { ...context, actor: { kind: 'system', name: 'test' } },
      { person: { name: '<b>Олена</b>', email: 'olena@poruch.test', language: 'uk' } },
    );
    if (!created.ok) throw new Error(created.refusal);
    const answer = await get(created.value.path);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    expect(await answer.text()).toContain('&lt;b>Олена');
    expect((await post(created.value.path, { origin: EVIL })).status).toBe(403);
  });

  test('that was never one looks like one that is over', async () => {
    const [forged, odd] = await Promise.all([get(`/join/${'x'.repeat(43)}`), get('/join/%27')]);
    expect(await said(forged)).toEqual(await said(odd));
    expect(forged.status).toBe(404);
  });
});
