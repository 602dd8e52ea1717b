import type { Context } from 'hono';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { NO_ROOM, readBody } from './request-body.ts';
import type { SiteEnv } from './site.ts';

const KB = 1024;

function contextOf(chunks: number, bytes: number): Context<SiteEnv> {
  let left = chunks;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      left -= 1;
      if (left < 0) controller.close();
      else controller.enqueue(new Uint8Array(bytes));
    },
  });
  return { req: { raw: { body } } } as unknown as Context<SiteEnv>;
}

const room = { take: () => Promise.resolve(true) };

test('many bodies that arrive at once leave turns of the event loop to everything else', async () => {
  let read = 0;
  const bodies = Array.from({ length: 20 }, async () => {
    for await (const chunk of readBody(contextOf(10, 64 * KB), room, 'uploads'))
      read += chunk.length;
  });
  let most = 0;
  let before = 0;
  const all = Promise.all(bodies).then(() => 'over');
  for (let state: string = 'on'; state === 'on'; ) {
    state = await Promise.race([all, nextTurn('on')]);
    most = Math.max(most, read - before);
    before = read;
  }
  expect(read).toBe(20 * 10 * 64 * KB);
  // What one turn allows, and the chunk that exceeds it; two turns may fall between two looks.
  expect(most).toBeLessThanOrEqual(2 * (256 + 64) * KB);
});

test('a body without room is not read on', async () => {
  const answers = [true, true, false];
  const full = { take: () => Promise.resolve(answers.shift() ?? true) };
  const chunks: Uint8Array[] = [];
  const reading = async () => {
    for await (const chunk of readBody(contextOf(10, KB), full, 'forms')) chunks.push(chunk);
  };
  await expect(reading()).rejects.toBe(NO_ROOM);
  expect(chunks).toHaveLength(2);
});
