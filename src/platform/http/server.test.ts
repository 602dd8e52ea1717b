import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { h } from 'preact';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { page } from './route.ts';
import { type RunningServer, startServer } from './server.ts';
import { testPage, testSite } from './testing.ts';

const LAST_RESORT = 'Телефонуйте 102';

const ROUTES = [
  testPage('/', { handle: ({ publicUrl }) => page(h('html', {}, publicUrl)) }),
  testPage('/area/:slug', { handle: ({ params }) => page(h('html', {}, params['slug'])) }),
  testPage('/find', { handle: ({ query }) => page(h('html', {}, query.get('q'))) }),
  testPage('/note', { method: 'POST' }),
  testPage('/slow', {
    handle: async () => {
      await wait(300);
      return page(h('html', {}, 'finished'));
    },
  }),
];

let server: RunningServer;
beforeAll(async () => {
  server = await start();
});
afterAll(() => server.stop(0));

function start(): Promise<RunningServer> {
  return startServer(testSite({ routes: ROUTES }), {
    host: '127.0.0.1',
    port: 0,
    fastPaths: [
      {
        path: '/api/v1/fast',
        answer: (search, held) => {
          if (search === 'pass') return undefined;
          if (held === '"a"') return { status: 304, headers: ['ETag', '"a"'], body: undefined };
          return { status: 200, headers: ['ETag', '"a"'], body: Buffer.from(`fast ${search}`) };
        },
      },
    ],
    reference: () => 'K7M2-9QX4',
    lastResort: LAST_RESORT,
    onError: (error) => {
      throw error;
    },
  });
}

/** Sends bytes as they are and reads until the server closes, or until it has been silent for a while after its first bytes. */
function send(bytes: string, port = server.port): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.on('timeout', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      socket.setTimeout(400);
    });
    // The server may close a refused connection while the client is still sending; the reset may then discard its answer.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (chunks.length > 0) return;
      if (error.code === 'ECONNRESET') resolve(send(bytes, port));
      else reject(error);
    });
    socket.on('close', () => {
      const text = Buffer.concat(chunks).toString();
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]), text });
    });
  });
}

const get = (target: string, headers = '') =>
  send(`GET ${target} HTTP/1.1\r\nHost: poruch.test\r\nConnection: close\r\n${headers}\r\n`);

describe('a hostile request', () => {
  test.each([
    ['a query of ten megabytes', `GET /find?q=${'a'.repeat(10_000_000)} HTTP/1.1\r\n`, 431],
    ['a header of a megabyte', `GET / HTTP/1.1\r\nX: ${'a'.repeat(1_000_000)}\r\n`, 431],
    ['a thousand headers', `GET / HTTP/1.1\r\n${'X-Header: abcdefghijkl\r\n'.repeat(1000)}`, 431],
    ['a null byte in the path', 'GET /area/a%00b HTTP/1.1\r\n', 400],
    ['a raw null byte', 'GET /area/a\0b HTTP/1.1\r\n', 400],
    ['a null byte in the query', 'GET /find?q=%00 HTTP/1.1\r\n', 400],
    ['a path out of the folder', 'GET /assets/../../../etc/passwd HTTP/1.1\r\n', 404],
    ['the same, escaped', 'GET /assets/..%2f..%2f..%2fetc%2fpasswd HTTP/1.1\r\n', 404],
    ['the same, escaped twice', 'GET /assets/%252e%252e%252fetc%252fpasswd HTTP/1.1\r\n', 404],
    ['the same, with backslashes', 'GET /assets/..\\..\\etc\\passwd HTTP/1.1\r\n', 400],
    ['a path that is no UTF-8', 'GET /area/%ff%fe HTTP/1.1\r\n', 400],
    ['a lone surrogate', 'GET /area/%ed%a0%80 HTTP/1.1\r\n', 400],
    ['half an escape', 'GET /area/%d HTTP/1.1\r\n', 400],
    ['a line break in the path', 'GET /area/a%0d%0aSet-Cookie:x=1 HTTP/1.1\r\n', 200],
    ['another method in a header', 'GET /find HTTP/1.1\r\nX-HTTP-Method-Override: DELETE\r\n', 200],
    ['a method that nobody knows', 'BREW / HTTP/1.1\r\n', 400],
    ['TRACE', 'TRACE / HTTP/1.1\r\n', 405],
    ['no HTTP at all', 'hello\r\n', 400],
    [
      'a length and chunks together',
      'POST /note HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n',
      400,
    ],
    ['two lengths', 'POST /note HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n', 400],
    ['a negative length', 'POST /note HTTP/1.1\r\nContent-Length: -1\r\n', 400],
  ])('%s', async (_, request, status) => {
    const answer = await send(`${request}Host: poruch.test\r\nConnection: close\r\n\r\n`);
    const [headers] = answer.text.split('\r\n\r\n', 1);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/root:|at .+\.ts:/);
    expect(headers).not.toMatch(/^Set-Cookie/im);
    expect(headers).toMatch(/^Content-Security-Policy: .*default-src 'none'/im);
  });

  test.each([
    ['an absent host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['a host with a path', 'GET / HTTP/1.1\r\nHost: a/b?c\r\n\r\n', 400],
    ['a host with a user', 'GET / HTTP/1.1\r\nHost: me@evil.test\r\n\r\n', 400],
    ['another host', 'GET / HTTP/1.1\r\nHost: evil.test\r\n\r\n', 200],
    ['a second host', 'GET / HTTP/1.1\r\nHost: poruch.test\r\nHost: evil.test\r\n\r\n', 400],
    ['the same host twice', 'GET / HTTP/1.1\r\nHost: a\r\nhOST: a\r\n\r\n', 400],
    ['hosts in one header', 'GET / HTTP/1.1\r\nHost: a, evil.test\r\n\r\n', 400],
    [
      'a fast path with two',
      'GET /api/v1/fast HTTP/1.1\r\nHost: a\r\nHost: evil.test\r\n\r\n',
      400,
    ],
    ['another whole address', 'GET http://evil.test/ HTTP/1.1\r\nHost: poruch.test\r\n\r\n', 400],
    ['one without a path', 'GET http://evil.test HTTP/1.1\r\nHost: poruch.test\r\n\r\n', 400],
    ['one with a question', 'GET http://evil.test?a HTTP/1.1\r\nHost: poruch.test\r\n\r\n', 400],
    ['one with a user', 'GET http://a@evil.test/ HTTP/1.1\r\nHost: evil.test\r\n\r\n', 400],
    ['its own whole address', 'GET http://Poruch.test/ HTTP/1.1\r\nHost: poruch.test\r\n\r\n', 200],
    ['a forwarded host', 'GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-Host: evil.test\r\n\r\n', 200],
    ['an IPv6 host', 'GET / HTTP/1.1\r\nHost: [::1]:3000\r\n\r\n', 200],
  ])('%s is never shown or followed', async (_, request, status) => {
    const answer = await send(request.replace(/\r\n$/, 'Connection: close\r\n\r\n'));
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('evil');
    if (status === 200) expect(answer.text).toContain('http://poruch.test');
  });

  test('is told where help is, even when it is no request', async () => {
    expect((await send('hello\r\n\r\n')).text).toContain(LAST_RESORT);
  });

  test('leaves the server working', async () => {
    expect((await get('/')).status).toBe(200);
  });
});

describe('what broke where no page can tell of it', () => {
  const broken = (told: unknown[]) =>
    startServer(
      testSite({
        routes: [testPage('/broken', { handle: () => Promise.reject(new Error('the page')) })],
        failurePage: () => {
          throw new Error('the page of the failure');
        },
        readyChecks: { database: () => Promise.reject(new Error('a check')) },
      }),
      {
        host: '127.0.0.1',
        port: 0,
        fastPaths: [],
        reference: () => '',
        lastResort: LAST_RESORT,
        onError: (error) => told.push(error),
      },
    );

  test.each([
    ['/broken', 'the page of the failure'],
    ['/ready', 'a check'],
  ])('%s says where help is, and the operator learns why', async (path, why) => {
    const told: unknown[] = [];
    const printed = vi.spyOn(console, 'error');
    const running = await broken(told);
    const request = `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`;
    const answer = await send(request, running.port);
    await running.stop(0);
    expect([answer.status, told]).toEqual([500, [new Error(why)]]);
    expect(answer.text).toContain(LAST_RESORT);
    expect(answer.text).toMatch(/^Content-Security-Policy: default-src 'none'/im);
    expect(printed).not.toHaveBeenCalled();
  });
});

describe('a body that is too large', () => {
  test('is refused before it has all arrived', async () => {
    const head = [
      'POST /note HTTP/1.1',
      'Host: poruch.test',
      'Content-Type: application/x-www-form-urlencoded',
      'Transfer-Encoding: chunked',
    ].join('\r\n');
    const chunk = `4000\r\n${'a'.repeat(0x4000)}\r\n`;
    const answer = await send(`${head}\r\n\r\n${chunk.repeat(10)}`);
    expect(answer.status).toBe(413);
  });
});

describe('a fast path', () => {
  test('is answered before the router', async () => {
    expect((await get('/api/v1/fast?lat=1')).text).toMatch(
      /ETag: "a"\r\nX-Request-Id: K7M2-9QX4[\s\S]*fast lat=1/,
    );
    expect((await get('/api/v1/fast', 'If-None-Match: "a"\r\n')).status).toBe(304);
  });

  test('hands on what it cannot answer', async () => {
    expect((await get('/api/v1/fast?pass')).status).toBe(404);
    expect((await send('POST /api/v1/fast HTTP/1.1\r\nHost: a\r\n\r\n')).status).toBe(404);
  });
});

describe('stopping', () => {
  test('lets a request under way end, and takes no new one', async () => {
    const stopping = await start();
    const underWay = send('GET /slow HTTP/1.1\r\nHost: a\r\n\r\n', stopping.port);
    await wait(100);
    const stopped = stopping.stop(5000);
    await expect(send('GET / HTTP/1.1\r\nHost: a\r\n\r\n', stopping.port)).rejects.toThrow();
    expect((await underWay).text).toContain('finished');
    await stopped;
  });

  test('cuts what does not end in time', async () => {
    const stopping = await start();
    const endless = send(
      'POST /note HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n',
      stopping.port,
    );
    await wait(50);
    let isOver = false;
    const ended = endless
      .catch(() => undefined)
      .finally(() => {
        isOver = true;
      });
    expect(isOver).toBe(false);
    await stopping.stop(100);
    await ended;
  });
});
