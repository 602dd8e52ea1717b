import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { page, type Route } from './route.ts';
import { type TestActor, testPage, testSite } from './testing.ts';
import { h } from 'preact';

/** The lines that the log has after these requests. */
async function logOf(level: string, routes: readonly Route<TestActor>[], paths: readonly string[]) {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const site = testSite({ routes, log: pino({ level, base: null }, stream) });
  for (const path of paths) {
    await site.request(
      path,
      { headers: { 'x-forwarded-for': '203.0.113.9', 'user-agent': 'secret-agent' } },
      { incoming: { socket: { remoteAddress: '203.0.113.7' } } },
    );
  }
  return lines;
}

const FIND = testPage('/find/:what', { handle: () => page(h('html', {})) });
const BROKEN = testPage('/broken', {
  handle: () => {
    throw Object.assign(new Error('Key (phone)=(+380671234567) already exists'), {
      severity: 'ERROR',
      code: '23505',
      table: 'officer',
      detail: 'Key (phone)=(+380671234567)',
    });
  },
});

test('a request that went well leaves no line', async () => {
  expect(await logOf('info', [FIND], ['/find/x', '/nowhere'])).toEqual([]);
});

test('whoever looks closely sees each, by its route', async () => {
  const [line = ''] = await logOf('debug', [FIND], ['/find/petrenko?q=petrenko-phone']);
  expect(JSON.parse(line)).toMatchObject({ route: '/find/:what', method: 'GET', status: 200 });
});

test('nothing of anybody stands in it: no address, no query, no path, no browser', async () => {
  const lines = await logOf(
    'debug',
    [FIND, BROKEN],
    ['/find/petrenko?q=petrenko-phone', '/broken'],
  );
  expect(lines.length).toBe(3);
  expect(lines.join('')).not.toMatch(/petrenko|203\.0\.113|secret-agent/);
});

test('what broke leaves its kind and place, and none of the values that PostgreSQL quotes', async () => {
  const [what = '', request = ''] = await logOf('info', [BROKEN], ['/broken']);
  expect(JSON.parse(what)).toMatchObject({
    error: 'DatabaseError',
    code: '23505',
    table: 'officer',
  });
  expect(what).toContain('request-log.test');
  expect(what).not.toContain('380671234567');
  expect(JSON.parse(request)).toMatchObject({ status: 500, route: '/broken' });
  expect(numberIn(request)).toBe(numberIn(what));
});

function numberIn(line: string): string | undefined {
  return /"request":"([^"]+)"/.exec(line)?.[1];
}
