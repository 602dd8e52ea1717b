import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ok } from '../../kernel/result.ts';
import { operation } from './operation.ts';
import { testSite } from './testing.ts';

const both = (text: string) => ({ uk: text, en: text });

/** A site whose one stream never ends by itself, and how many of them are open. */
function streaming() {
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
  return { site: testSite({ operations: [stream] }), open: () => open };
}

describe('a stream', () => {
  test('ends when its reader goes away', async () => {
    const { site, open } = streaming();
    const answer = await site.request('/api/v1/stream');
    expect([answer.status, open()]).toEqual([200, 1]);
    await answer.body?.cancel();
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
