import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import type { StreamLimits } from './open-streams.ts';
import { operation } from './operation.ts';
import { testDoors, testPage, testSite } from './testing.ts';
import { viewBudget } from './view-budget.ts';

const both = (text: string) => ({ uk: text, en: text });

/** A site with one endless stream, and the number of open ones. */
function streaming(streamLimits: StreamLimits = {}, alwaysOpen = false, more = {}) {
  let open = 0;
  const stream = operation({
    id: 'stream',
    path: '/api/v1/stream',
    family: 'poruch',
    access: { public: 'a stream of a test' },
    summary: both('Goes on'),
    about: both('For ever.'),
    params: {},
    query: {},
    inputs: {},
    value: z.string(),
    type: 'text/event-stream',
    example: '/api/v1/stream',
    budget: viewBudget(0, 1),
    ...(alwaysOpen && { alwaysOpen }),
    handle: () =>
      ok({
        stream: new ReadableStream<Uint8Array>({
          start: (controller) => {
            open += 1;
            controller.enqueue(Buffer.from('retry: 2000\n\n'));
          },
          cancel: () => {
            open -= 1;
          },
        }),
      }),
  });
  return { site: testSite({ operations: [stream], streamLimits, ...more }), open: () => open };
}

describe('a stream', () => {
  test('ends when its reader goes away', async () => {
    const { site, open } = streaming();
    const answer = await site.request('/api/v1/stream');
    expect([answer.status, open()]).toEqual([200, 1]);
    await answer.body?.cancel();
    await expect.poll(open).toBe(0);
  });

  test('ends in order when the process stops: nothing broke', async () => {
    const stopping = new AbortController();
    const { site, open } = streaming({}, false, { stopping: stopping.signal });
    const answer = await site.request('/api/v1/stream');
    const told = answer.text();
    stopping.abort();
    await expect(told).resolves.toBe('retry: 2000\n\n');
    await expect.poll(open).toBe(0);
  });

  test('is not left open for ever by whoever asks for the headers only', async () => {
    const { site, open } = streaming();
    const answer = await site.request('/api/v1/stream', { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-type'), answer.body]).toEqual([
      200,
      'text/event-stream',
      null,
    ]);
    await expect.poll(open).toBe(0);
  });
});

describe('many streams', () => {
  const ask = (site: ReturnType<typeof streaming>['site']) => site.request('/api/v1/stream');

  test('of one network are refused with a sentence, until one of them ends', async () => {
    const { site, open } = streaming({ ofNetwork: 2 });
    const [first] = [await ask(site), await ask(site)];
    const refused = await ask(site);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('потоки') });
    await expect.poll(open).toBe(2);
    await first?.body?.cancel();
    await expect.poll(async () => (await ask(site)).status).toBe(200);
  });

  test('of all networks together are refused as for now unavailable', async () => {
    const { site } = streaming({ all: 1 });
    expect((await ask(site)).status).toBe(200);
    expect((await ask(site)).status).toBe(503);
  });

  test('take no place by asking for the headers only', async () => {
    const { site } = streaming({ ofNetwork: 1 });
    for (let time = 0; time < 3; time += 1) {
      expect((await site.request('/api/v1/stream', { method: 'HEAD' })).status).toBe(200);
    }
    expect((await ask(site)).status).toBe(200);
  });

  test('of residents take no place of a desk that hears what changes', async () => {
    const endless = () => ({
      kind: 'stream' as const,
      type: 'text/event-stream',
      stream: new ReadableStream<Uint8Array>(),
    });
    const access = { permission: 'desk.open' } as const;
    const site = testSite({
      doors: testDoors(({ name }) => name === 'officer'),
      streamLimits: { all: 1, ofStaff: 1 },
      routes: [
        testPage('/stream', { handle: endless }),
        testPage('/desk/stream', { access, handle: endless }),
      ],
    });
    const officer = { headers: { 'x-name': 'officer' } };
    expect((await site.request('/stream')).status).toBe(200);
    expect((await site.request('/stream')).status).toBe(503);
    expect((await site.request('/desk/stream', officer)).status).toBe(200);
    expect((await site.request('/desk/stream', officer)).status).toBe(503);
  });

  test('of danger are never refused', async () => {
    const { site, open } = streaming({ ofNetwork: 0, all: 0 }, true);
    for (let time = 0; time < 5; time += 1) expect((await ask(site)).status).toBe(200);
    expect(open()).toBe(5);
  });
});
