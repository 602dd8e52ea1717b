import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { FORM_BYTES } from './read-form.ts';
import { page, redirect, type Route } from './route.ts';
import { type TestActor, testPage, testSite } from './testing.ts';

const FORM = 'application/x-www-form-urlencoded';

function noteRoute(more: Partial<Route<TestActor>> = {}): Route<TestActor> {
  return testPage('/note', {
    method: 'POST',
    fields: ['note'],
    handle: ({ form }) => page(h('html', {}, form.get('note'))),
    ...more,
  });
}

function post(body: BodyInit, headers: Record<string, string> = {}, routes = [noteRoute()]) {
  return testSite({ routes }).request('/note', {
    method: 'POST',
    body,
    headers: { 'content-type': FORM, host: 'poruch.test', ...headers },
  });
}

describe('a form from our own page', () => {
  test.each([
    ['a browser of today', { 'sec-fetch-site': 'same-origin', origin: 'http://poruch.test' }],
    ['a page that was reloaded', { 'sec-fetch-site': 'none' }],
    ['Chrome 49', { origin: 'http://poruch.test' }],
    ['one that only names the page', { referer: 'http://poruch.test/card?x=1' }],
    ['another name of the same host', { origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' }],
    ['Opera Mini, which says nothing', {}],
  ])('is taken from %s', async (_, headers: Record<string, string>) => {
    const answer = await post('note=%D1%82%D0%B5%D0%BB%D0%B5%D1%84%D0%BE%D0%BD', headers);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('телефон')]);
  });

  test('leads on without sending it again', async () => {
    const answer = await post('note=1', {}, [noteRoute({ handle: () => redirect('/thanks') })]);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/thanks']);
  });
});

describe('a form from elsewhere', () => {
  test.each([
    ['a foreign page', { 'sec-fetch-site': 'cross-site', origin: 'http://evil.test' }],
    ['a neighbour below one name', { 'sec-fetch-site': 'same-site' }],
    ['a foreign page of old', { origin: 'http://evil.test' }],
    ['a foreign page that hides', { origin: 'null' }],
    ['a foreign page that lies in Host', { origin: 'http://evil.test', host: 'poruch.test' }],
    ['a name that only begins like ours', { origin: 'http://poruch.test.evil.test' }],
    ['a scheme that only looks like ours', { origin: 'ftp://poruch.test' }],
    ['nonsense', { origin: 'poruch.test' }],
    ['a foreign link', { referer: 'http://evil.test/?http://poruch.test/' }],
  ])('is refused from %s', async (_, headers: Record<string, string>) => {
    let written = false;
    const route = noteRoute({
      handle: () => {
        written = true;
        return redirect('/thanks');
      },
    });
    const answer = await post('note=1', headers, [route]);
    expect([answer.status, written]).toEqual([403, false]);
  });
});

describe('what is sent as a form', () => {
  test('is counted while it arrives, whatever its length was said to be', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(16 * 1024).fill(97));
      },
    });
    const streamed = { duplex: 'half', method: 'POST', headers: { 'content-type': FORM } };
    const request = new Request('http://poruch.test/note', { ...streamed, body: endless });
    const answer = await testSite({ routes: [noteRoute()] }).request(request);
    expect(answer.status).toBe(413);
    expect(pulled).toBeLessThan(10);
  });

  test('may just fit', async () => {
    const longest = `note=${'a'.repeat(FORM_BYTES - 5)}`;
    const routes = [noteRoute({ maxLengths: { note: FORM_BYTES } })];
    expect((await post(longest, {}, routes)).status).toBe(200);
    expect((await post(`${longest}a`, {}, routes)).status).toBe(413);
  });

  test('and is broken off in the middle is no sign that the database is away', async () => {
    const brokenOff = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Buffer.from('note=')),
      pull: (controller) =>
        controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })),
    });
    const streamed = { duplex: 'half', method: 'POST', headers: { 'content-type': FORM } };
    const request = new Request('http://poruch.test/note', { ...streamed, body: brokenOff });
    const site = testSite({ routes: [noteRoute()], isOutage: () => true });
    expect((await site.request(request)).status).toBe(400);
  });

  test.each([
    ['another kind of content', 'application/json', '{"note":1}', 415],
    ['no kind at all', '', 'note=1', 415],
    ['a null byte', FORM, 'note=%00', 400],
    ['a null byte in a name', FORM, 'no%00te=1', 400],
    ['half a character', FORM, 'note=%D1', 400],
    ['a lone surrogate', FORM, 'note=%ED%A0%80', 400],
    ['more fields than any form has', FORM, 'a=1&'.repeat(401), 400],
  ])('%s is refused', async (_, type, body, status) => {
    expect((await post(body, { 'content-type': type })).status).toBe(status);
  });

  test('bytes that are no text are refused', async () => {
    const bytes = Buffer.concat([Buffer.from('note='), Buffer.from([0xff, 0xfe])]);
    expect((await post(bytes)).status).toBe(400);
  });

  test('cannot choose another method', async () => {
    expect((await post('note=1&_method=DELETE')).status).toBe(400);
    const overridden = await post('note=1', { 'x-http-method-override': 'DELETE' });
    expect(overridden.status).toBe(200);
  });
});

describe('the fields of a form', () => {
  const card = testPage('/card/:id', {
    method: 'POST',
    fields: ['name', 'end-:id', 'languages'],
    repeated: ['languages'],
    handle: ({ form }) => page(h('html', {}, form.toString())),
  });

  test.each([
    ['', 200],
    ['name=x', 200],
    ['name=x&end-7=y', 200],
    ['languages=uk&languages=en&name=x', 200],
    ['name=x&name=y', 400],
    ['name=x&role=admin', 400],
    ['end-8=y', 400],
    ['end-:id=y', 400],
    ['__proto__=x', 400],
    ['constructor=x', 400],
    ['=x', 400],
    ['Name=x', 400],
    ['name[]=x', 400],
  ])('are those that its route names, each once: %j is answered %i', async (body, status) => {
    const site = testSite({ routes: [card] });
    const headers = { 'content-type': FORM };
    const answer = await site.request('/card/7', { method: 'POST', body, headers });
    expect(answer.status).toBe(status);
  });

  test('are none where the route names none', async () => {
    const button = noteRoute({ fields: [] });
    expect((await post('', {}, [button])).status).toBe(200);
    expect((await post('note=1', {}, [button])).status).toBe(400);
  });

  test('are a file’s, too', async () => {
    const upload = { bytes: 10, files: 1 };
    const photo = noteRoute({ fields: ['photo'], upload });
    const send = async (name: string) => {
      const body = new FormData();
      body.append(name, new File(['x'], 'x.png'));
      const asked = { method: 'POST', body, headers: { host: 'poruch.test' } };
      return (await testSite({ routes: [photo] }).request('/note', asked)).status;
    };
    expect([await send('photo'), await send('script')]).toEqual([200, 400]);
  });

  test('bring the good files where the route keeps them, and each other with why it is not read', async () => {
    const upload = { bytes: 10, files: 2, keepsOthers: true } as const;
    const told = new Map<string, unknown>();
    const photos = noteRoute({
      fields: ['photo', 'note'],
      repeated: ['photo'],
      upload,
      handle: ({ files, form }) => {
        told.set('note', form.get('note'));
        for (const { name, bytes, refused } of files) told.set(name, refused ?? bytes.length);
        return redirect('/');
      },
    });
    const body = new FormData();
    body.append('photo', new File(['x'.repeat(11)], 'large.jpg'));
    body.append('photo', new File(['xyz'], 'good.jpg'));
    body.append('photo', new File(['x'], 'third.jpg'));
    body.append('note', 'після файлів');
    const asked = { method: 'POST', body, headers: { host: 'poruch.test' } };
    expect((await testSite({ routes: [photos] }).request('/note', asked)).status).toBe(303);
    expect(Object.fromEntries(told)).toEqual({
      note: 'після файлів',
      'large.jpg': 'too-large',
      'good.jpg': 3,
      'third.jpg': 'too-many',
    });
  });
});

describe('a network that posts too much', () => {
  const limited = noteRoute({ limit: { posts: 2, seconds: 60 } });

  test('is asked to wait, and only it', async () => {
    const site = testSite({ routes: [limited, testPage('/note')] });
    const send = (remoteAddress: string) =>
      site.request(
        '/note',
        { method: 'POST', body: 'note=1', headers: { 'content-type': FORM } },
        { incoming: { socket: { remoteAddress } } },
      );
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      statuses.push((await send('192.0.2.1')).status);
    }
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await send('::ffff:192.0.2.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect((await send('192.0.2.2')).status).toBe(200);
    expect((await site.request('/note')).status).toBe(200);
  });

  test('cannot hide behind a header', async () => {
    const site = testSite({ routes: [limited] });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const answer = await site.request('/note', {
        method: 'POST',
        body: 'note=1',
        headers: { 'content-type': FORM, 'x-forwarded-for': `198.51.100.${attempt}` },
      });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([200, 200, 429]);
  });
});

describe('a form that came after its session was over', () => {
  const own = { origin: 'http://poruch.test', referer: 'http://poruch.test/write?x=1' };
  const desk = { access: { permission: 'note.write' } } as const;

  test('waits in a page that leads to the sign-in', async () => {
    const answer = await post('note=%D1%82%D0%B5%D0%BA%D1%81%D1%82', own, [noteRoute(desk)]);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([401, 'no-store']);
    expect(await answer.text()).toContain('signIn /sign-in?next=%2Fwrite%3Fx%3D1 /note note,текст');
  });

  test.each([
    ['nothing was written', '', own],
    ['it is another site’s', 'note=1', { origin: 'http://evil.test' }],
    ['it has a field that its route does not name', 'role=1', own],
  ])('does not where %s', async (_, body, headers) => {
    const answer = await post(body, headers, [noteRoute(desk)]);
    expect([answer.status, await answer.text()]).toEqual([303, '']);
  });

  test('does not with a password in it', async () => {
    const answer = await post('note=1', own, [noteRoute({ ...desk, secret: true })]);
    expect([answer.status, await answer.text()]).toEqual([303, '']);
  });
});
