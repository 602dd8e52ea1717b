import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { h } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { dependOn, preventCaching } from '../cache/track-reads.ts';
import { type ResponseCache, openResponseCache } from './response-cache.ts';
import { type Answer, document, page, redirect, refusal, NO_STORE } from './route.ts';
import type { SiteApp } from './site.ts';
import { testPage, testSite } from './testing.ts';

const table = { version: 0, text: '' };
const LONG = 'слово '.repeat(1_000);

function shown(): Answer {
  dependOn(table);
  return page(h('html', {}, table.text));
}

function withChance(): Answer {
  preventCaching('chance');
  return page(h('p', {}));
}

describe('a public page', () => {
  let responses: ResponseCache;
  let site: SiteApp;
  const handle = vi.fn<() => Answer>();
  beforeEach(() => {
    Object.assign(table, { version: table.version + 1, text: LONG });
    handle.mockReset().mockImplementation(shown);
    responses = openResponseCache((cookie) => cookie.startsWith('session='));
    site = testSite({ responses, routes: [testPage('/page', { handle })] });
  });
  const ask = (path = '/page', headers: Record<string, string> = {}) =>
    site.request(path, { headers });
  const ready = (headers: Record<string, string> = {}) =>
    responses.lookUp({ method: 'GET', url: '/page', headers } as never);

  test('is made once, and again once it changed', async () => {
    await ask();
    await ask();
    expect(handle).toHaveBeenCalledTimes(1);
    Object.assign(table, { version: -1, text: 'інше' });
    expect(await (await ask()).text()).toContain('інше');
    expect(handle).toHaveBeenCalledTimes(2);
  });

  test('lies ready in the form that somebody has asked for, without a router', async () => {
    expect(ready()).toBeUndefined();
    await ask('/page', { 'accept-encoding': 'br' });
    const plain = ready();
    expect(plain).toMatchObject({ status: 200, route: '/page' });
    expect(plain?.body?.toString()).toContain(LONG);
    expect(ready({ 'accept-encoding': 'gzip' }), 'not compressed so yet').toBeUndefined();
    for (const [encoding, decompress] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const headers = { 'accept-encoding': encoding };
      const answer = await ask('/page', headers);
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      const sent = ready(headers);
      expect(decompress(sent?.body ?? Buffer.alloc(0)).toString()).toContain(LONG);
      expect(Object.fromEntries(pairs(sent?.headers))).toMatchObject({
        'Content-Encoding': encoding,
        'Content-Length': String(sent?.body?.length),
        ETag: answer.headers.get('etag'),
        'Content-Security-Policy': answer.headers.get('content-security-policy'),
      });
    }
    expect(handle).toHaveBeenCalledTimes(1);
  });

  test('is compressed once, for its first reader and those after', async () => {
    await ask('/page', { 'accept-encoding': 'br' });
    expect(ready({ 'accept-encoding': 'br' })?.body).toBeInstanceOf(Buffer);
  });

  test('takes no more memory than is counted', async () => {
    table.text = 'слово '.repeat(200);
    for (const encoding of ['br', 'br', 'gzip'])
      await ask('/page', { 'accept-encoding': encoding });
    const cached = responses.cache.get('/page');
    const parts = [cached?.body, ...(cached?.encoded.values() ?? [])];
    expect(parts).toHaveLength(3);
    for (const part of parts) expect(part?.buffer.byteLength).toBe(part?.length);
  });

  test('is not sent again to who holds it', async () => {
    const tag = (await ask()).headers.get('etag') ?? '';
    expect(ready({ 'if-none-match': tag })).toMatchObject({ status: 304, body: undefined });
    expect((await ask('/page', { 'if-none-match': tag })).status).toBe(304);
  });

  test.each([
    ['a person who may be signed in', '/page', { cookie: 'session=1' }],
    ['a question that nobody reads', '/page?utm=letter', {}],
    ['a question without a name', '/page?&&', {}],
  ])('is made anew for %s', async (_, path, headers) => {
    await ask(path, headers);
    await ask(path, headers);
    expect(handle).toHaveBeenCalledTimes(2);
    await ask();
    expect(ready({ cookie: 'session=1' })).toBeUndefined();
  });

  test('that no client may store is made once, and sent without a tag', async () => {
    handle.mockImplementation(() =>
      page(h('p', {}, LONG), { headers: NO_STORE, isForEverybody: true }),
    );
    await ask();
    const again = await ask('/page', { 'if-none-match': '*' });
    expect(handle).toHaveBeenCalledTimes(1);
    expect(again.status).toBe(200);
    expect(again.headers.get('cache-control')).toBe('no-store');
    expect(again.headers.get('etag')).toBeNull();
    expect(Object.fromEntries(pairs(ready({ 'if-none-match': '*' })?.headers))).toMatchObject({
      'Cache-Control': 'no-store',
    });
  });

  test.each([
    ['with chance in it', withChance],
    [
      'with the key of a form',
      () => page(h('p', {}, h('input', { name: 'key', value: 'k' })), { isForEverybody: true }),
    ],
    ['that no cache may keep', () => page(h('p', {}), { headers: NO_STORE })],
    ['with a cookie', () => page(h('p', {}), { cookies: ['a=1'] })],
    ['that tells of a mistake', () => page(h('p', {}), { reason: 'invalid' as const })],
    ['that is refused', () => refusal('absent')],
    ['that leads elsewhere', () => redirect('/other')],
    ['of too many bytes', () => document('x'.repeat(3 * 1024 ** 2), 'text/plain')],
  ])('%s is made anew', async (_, make) => {
    handle.mockImplementation(make);
    await ask();
    await ask();
    expect(handle).toHaveBeenCalledTimes(2);
  });

  test('that a code opens is made anew, and each try of a code is counted', async () => {
    const misses = { of: 'codes', limit: { posts: 10, seconds: 60 } };
    site = testSite({ responses, routes: [testPage('/page', { handle, misses })] });
    await ask();
    await ask();
    expect(handle).toHaveBeenCalledTimes(2);
    expect(ready()).toBeUndefined();
  });

  test.each([
    ['strangers', ''],
    ['whoever has a session, or made one up', 'session=made-up'],
  ])(
    'of a route that is asked for at once by %s leaves room for other routes',
    async (_, cookie) => {
      const order: string[] = [];
      handle.mockImplementation(() => {
        order.push('page');
        return shown();
      });
      const handleOther = () => {
        order.push('other');
        return shown();
      };
      const other = testPage('/other', { handle: handleOther });
      site = testSite({ responses, routes: [testPage('/page', { handle }), other] });
      const rush = Array.from({ length: 50 }, (_, index) => ask(`/page?x=${index}`, { cookie }));
      await Promise.all([...rush, ask('/other')]);
      expect(order).toHaveLength(51);
      expect(order.indexOf('other')).toBeLessThan(10);
    },
  );

  test('that was kept too long is found out where each is verified', async () => {
    site = testSite({
      responses: { ...responses, isVerified: true },
      routes: [testPage('/page', { handle })],
    });
    await ask();
    expect((await ask()).status).toBe(200);
    table.text = 'changed, and nobody was told';
    expect((await ask()).status).toBe(500);
  });
});

function pairs(flat: readonly string[] = []): [string, string][] {
  return Array.from({ length: flat.length / 2 }, (_, index) => [
    flat[2 * index] ?? '',
    flat[2 * index + 1] ?? '',
  ]);
}
