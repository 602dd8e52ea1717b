import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { type Answer, document, page, redirect, refusal, type Route } from './route.ts';
import { testDoors, testPage, testSite } from './testing.ts';

const HELLO = testPage('/hello', {
  handle: ({ locale }) => page(h('html', {}, h('body', { lang: locale }, 'Добрий день'))),
});

describe('a page', () => {
  test('is a whole document in the language of its address', async () => {
    const site = testSite({ routes: [HELLO] });
    const uk = await site.request('/hello');
    expect(await uk.text()).toBe('<!doctype html><html><body lang="uk">Добрий день</body></html>');
    expect(uk.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await (await site.request('/en/hello')).text()).toContain('lang="en"');
    expect((await site.request('/ro/hello')).status).toBe(404);
  });

  test('knows its path without the language and its query as it was typed', async () => {
    const seen: unknown[] = [];
    const site = testSite({
      routes: [
        testPage('/area/:slug', {
          handle: ({ path, params, query }) => {
            seen.push(path, params['slug'], query.get('q'));
            return page(h('html', {}));
          },
        }),
      ],
    });
    await site.request('/en/area/bilolissia?q=%D1%81%D0%B5%D0%BB%D0%BE');
    expect(seen).toEqual(['/area/bilolissia', 'bilolissia', 'село']);
  });

  test('runs only the scripts that were built for it, and is the same bytes each time', async () => {
    const site = testSite({ routes: [testPage('/')] });
    const [one, other] = [await site.request('/'), await site.request('/')];
    expect(one.headers.get('content-security-policy')).toMatch(
      /^script-src 'self'; default-src 'none';/,
    );
    expect(await one.text()).toBe(await other.text());
    expect(one.headers.get('etag')).toBe(other.headers.get('etag'));
  });

  test('answers with no script, whatever a route says', async () => {
    for (const type of ['text/javascript', 'application/ecmascript; charset=utf-8']) {
      const handle = () => document('alert(1)', type);
      const site = testSite({ routes: [testPage('/file', { handle })] });
      expect((await site.request('/file')).status, type).toBe(500);
    }
  });

  test('has one address, whatever of it is written as codes', async () => {
    const site = testSite({ routes: [testPage('/area/:slug')] });
    const answer = await site.request('/%65n/area/%62ilolissia?a=1');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      308,
      '/en/area/bilolissia?a=1',
    ]);
  });

  test('may say that what was filled in is not right', async () => {
    const site = testSite({
      routes: [testPage('/', { handle: () => page(h('html', {}), { reason: 'invalid' }) })],
    });
    expect((await site.request('/')).status).toBe(422);
  });

  test('is sent without a body to who asks for its head', async () => {
    const answer = await testSite({ routes: [HELLO] }).request('/hello', { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('every answer', () => {
  const routes = [
    HELLO,
    testPage('/moved', { handle: () => redirect('/hello') }),
    testPage('/card', { handle: () => document('BEGIN:VCARD', 'text/vcard') }),
    testPage('/broken', {
      handle: () => {
        throw new Error('a bug');
      },
    }),
  ];
  const paths = ['/hello', '/moved', '/card', '/broken', '/nowhere', '/api/v1/nowhere', '/%00'];

  test.each(paths)('%s is guarded', async (path) => {
    const { headers } = await testSite({ routes }).request(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe-eval|script-src.*unsafe|\*/);
    expect(headers.get('x-request-id')).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  test('promises HTTPS only where the installation has it', async () => {
    const site = testSite({ routes, publicUrl: 'https://poruch.test' });
    const { headers } = await site.request('/hello');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  test('takes nothing from the Host header', async () => {
    const site = testSite({
      routes: [testPage('/', { handle: ({ publicUrl }) => page(h('html', {}, publicUrl)) })],
    });
    const answer = await site.request('http://evil.test/', { headers: { host: 'evil.test' } });
    expect(await answer.text()).not.toContain('evil');
  });
});

describe('what cannot be shown', () => {
  test('is the same bytes whether it is forbidden or does not exist', async () => {
    const site = testSite({
      routes: [
        testPage('/desk', { access: { permission: 'report.read' } }),
        testPage('/area/:slug', { handle: () => refusal('absent') }),
      ],
    });
    const answers = ['/desk', '/area/nowhere', '/nothing'].map(async (path) => {
      const answer = await site.request(path, { headers: { 'x-name': 'Olena' } });
      const headers = Object.fromEntries(answer.headers);
      delete headers['x-request-id'];
      return { status: answer.status, headers, body: await answer.text() };
    });
    const [forbidden, absent, unknown] = await Promise.all(answers);
    expect(forbidden).toEqual(absent);
    expect(forbidden).toEqual(unknown);
    expect(forbidden?.status).toBe(404);
  });

  test('is shown to who may see it, and stays in no cache', async () => {
    const site = testSite({
      routes: [testPage('/desk', { access: { permission: 'report.read' } })],
      doors: testDoors(
        (actor, permission) => actor.name === 'Olena' && permission === 'report.read',
      ),
    });
    const answer = await site.request('/desk', { headers: { 'x-name': 'Olena' } });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await site.request('/desk', { headers: { 'x-name': 'Taras' } })).status).toBe(404);
  });

  test('leads whoever is not signed in to the sign-in, and back', async () => {
    const site = testSite({
      routes: [testPage('/desk/:id', { access: { permission: 'report.read' } })],
      doors: testDoors(({ name }) => name === 'Olena'),
    });
    const answer = await site.request('/en/desk/7?page=2');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/sign-in?next=%2Fdesk%2F7%3Fpage%3D2',
    ]);
  });

  test('leads whoever must prove it again to that, and a form back to its own page', async () => {
    const door = testPage('/desk/grant', { access: { permission: 'grant.give' }, method: 'POST' });
    const site = testSite({ routes: [door], doors: testDoors(({ name }) => name !== 'anybody') });
    const send = (name: string) =>
      site.request('/desk/grant', {
        method: 'POST',
        headers: {
          'x-name': name,
          origin: 'http://poruch.test',
          referer: 'http://poruch.test/desk/people/7?tab=roles',
          'content-type': 'application/x-www-form-urlencoded',
        },
      });
    const unproven = await send('Olena unproven');
    expect([unproven.status, unproven.headers.get('location')]).toEqual([
      303,
      '/prove?next=%2Fdesk%2Fpeople%2F7%3Ftab%3Droles',
    ]);
    expect((await send('Olena')).status).toBe(200);
  });

  test('names the form of the desk that was accepted, and none that a resident sends', async () => {
    const cookiesOf = async (access: Route['access'], answer: Answer) => {
      const routes = [testPage('/note', { access, method: 'POST', handle: () => answer })];
      const site = testSite({ routes, doors: testDoors(({ name }) => name === 'Olena') });
      const headers = {
        'x-name': 'Olena',
        origin: 'http://poruch.test',
        'content-type': 'application/x-www-form-urlencoded',
      };
      return (await site.request('/note', { method: 'POST', headers })).headers.getSetCookie();
    };
    const desk = { permission: 'note.write' } as const;
    expect(await cookiesOf(desk, redirect('/desk'))).toEqual([
      expect.stringMatching(/^accepted-form=%2Fnote;/),
    ]);
    expect(await cookiesOf(desk, refusal('unavailable'))).toEqual([]);
    expect(await cookiesOf({ public: 'for everybody' }, redirect('/desk'))).toEqual([]);
  });

  test.each([
    ['gone', 410],
    ['too-many', 429],
    ['unavailable', 503],
  ] as const)('%s is %i', async (reason, status) => {
    const site = testSite({ routes: [testPage('/', { handle: () => refusal(reason) })] });
    const answer = await site.request('/en');
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(reason)]);
  });

  test('shows the number of what broke, and no word of the error', async () => {
    const site = testSite({
      routes: [
        testPage('/', {
          handle: () => {
            throw new Error('secret detail');
          },
        }),
      ],
    });
    const answer = await site.request('/');
    const body = await answer.text();
    expect(answer.status).toBe(500);
    expect(body).toContain(answer.headers.get('x-request-id'));
    expect(body).not.toContain('secret');
  });

  test('says that the database is away, and when to try again', async () => {
    const site = testSite({
      routes: [testPage('/', { handle: () => Promise.reject(new Error('gone')) })],
      isOutage: () => true,
    });
    const answer = await site.request('/');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
  });
});

describe('an address that is nearly right', () => {
  const site = testSite({ routes: [testPage('/'), testPage('/area/:slug')] });

  test.each([
    ['/area/bilolissia/', '/area/bilolissia'],
    ['/Area/Bilolissia/?q=1&r=Село', '/area/bilolissia?q=1&r=%D0%A1%D0%B5%D0%BB%D0%BE'],
    ['/uk/area/bilolissia', '/area/bilolissia'],
    ['/uk', '/'],
    ['/EN/', '/en'],
  ])('%s leads to %s', async (typed, right) => {
    const answer = await site.request(typed);
    expect([answer.status, answer.headers.get('location')]).toEqual([308, right]);
  });

  test.each(['/nothing/', '/AREA', '/area/a/b/'])('%s leads nowhere', async (typed) => {
    expect((await site.request(typed)).status).toBe(404);
  });

  test('never leads to another host', async () => {
    for (const typed of ['//evil.test/', '/%2F/evil.test/', '/\\evil.test/']) {
      const location = (await site.request(`http://poruch.test${typed}`)).headers.get('location');
      expect(location ?? '/').toMatch(/^\/(?![/\\])/);
    }
  });

  test('says which methods it takes', async () => {
    const answer = await site.request('/area/bilolissia', { method: 'DELETE' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('a document', () => {
  const site = testSite({
    routes: [testPage('/card', { handle: () => document('BEGIN:VCARD', 'text/vcard') })],
  });

  test('is not sent again to who has it', async () => {
    const first = await site.request('/card');
    const etag = first.headers.get('etag') ?? '';
    const again = await site.request('/card', { headers: { 'if-none-match': `"x", ${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await site.request('/card', { headers: { 'if-none-match': '"x"' } });
    expect(other.status).toBe(200);
  });
});

describe('a long page', () => {
  const site = testSite({
    routes: [testPage('/', { handle: () => page(h('html', {}, 'село '.repeat(1000))) })],
  });

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['identity', null],
  ])('asked for as %s is sent as %s', async (accepted, encoding) => {
    const answer = await site.request('/', { headers: { 'accept-encoding': accepted } });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    const size = (await answer.arrayBuffer()).byteLength;
    expect(size < 1000).toBe(encoding !== null);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding, Save-Data');
  });
});
