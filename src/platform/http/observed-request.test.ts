import { describe, expect, test } from 'vitest';
import { trackReads } from '../cache/track-reads.ts';
import { observeQuery, observeRequest } from './observed-request.ts';
import type { PageRequest } from './route.ts';

const request = () =>
  observeRequest({ method: 'GET', path: '/' } as PageRequest, {
    header: (name) => `value of ${name}`,
    client: () => '203.0.113.7',
  });
const whyNot = async (ask: (request: PageRequest) => unknown) =>
  (await trackReads(() => ask(request()))).dependencies.uncacheable;

describe('a page that may be kept for others', () => {
  test.each([
    ['a cookie', (asked: PageRequest) => asked.header('Cookie'), 'the header Cookie'],
    ['where it comes from', (asked: PageRequest) => asked.client, 'the address of the network'],
    ['nothing of its sender', (asked: PageRequest) => asked.path, undefined],
    ['whether data is saved', (asked: PageRequest) => asked.header('Save-Data'), undefined],
  ])('has read %s', async (_, ask, reason) => {
    expect(await whyNot(ask)).toBe(reason);
  });

  test('still gets what it asks for', () => {
    expect(request().client).toBe('203.0.113.7');
    expect(request().header('x')).toBe('value of x');
  });
});

describe('the questions of an address', () => {
  test.each([
    ['', [], false],
    ['page=2', ['page'], false],
    ['page=2&utm=letter', ['page'], true],
    ['utm=letter', [], true],
    ['page=2&page=3', ['page'], true],
  ])('%s, of which %j are read, has some that mean nothing: %s', (search, names, hasUnread) => {
    const { query, hasUnread: someUnread } = observeQuery(search);
    for (const name of names) query.get(name);
    expect(query.toString()).toBe(search);
    expect(someUnread()).toBe(hasUnread);
  });

  test('are read in whichever way', () => {
    const { query, hasUnread } = observeQuery('a=1&b=2&c=3');
    query.has('a');
    query.getAll('b');
    query.get('c');
    expect(hasUnread()).toBe(false);
  });
});
