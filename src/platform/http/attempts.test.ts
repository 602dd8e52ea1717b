import { expect, test } from 'vitest';
import { memoryRateLimits } from './rate-limits.ts';

const limit = { posts: 3, seconds: 60 };

/** A check of one code, which answers only when the test says so. */
function openDoor() {
  const limits = memoryRateLimits(new Uint8Array(32));
  const answering: (() => void)[] = [];
  const tried: string[] = [];
  const attempt = async (code: string, client = '192.0.2.1') => {
    const place = await limits.attempt('codes', client, limit);
    if (place.wait !== undefined) return 'must wait';
    tried.push(code);
    await new Promise<void>((answer) => answering.push(answer));
    await place.end(code !== 'right');
    return code === 'right' ? 'opened' : 'none';
  };
  /** Answers all checks until none is waiting. */
  const answerAll = async <Said>(attempts: readonly Promise<Said>[]) => {
    const all = Promise.all(attempts);
    const open = new Set(attempts);
    for (const one of attempts) void one.finally(() => open.delete(one));
    while (open.size > 0) {
      for (const answer of answering.splice(0)) answer();
      await new Promise(setImmediate);
    }
    return await all;
  };
  return { limits, attempt, answerAll, tried };
}

test('guesses that are sent at one moment find no more than guesses in turn', async () => {
  const { attempt, answerAll, tried } = openDoor();
  const guesses = Array.from({ length: 40 }, (_, guess) => attempt(`wrong ${guess}`));
  const said = await answerAll(guesses);
  expect(said.filter((one) => one === 'none')).toHaveLength(3);
  expect(said.filter((one) => one === 'must wait')).toHaveLength(37);
  expect(tried, 'looked at').toHaveLength(3);
});

test('a hall that opens one code at one moment is let in whole', async () => {
  const { attempt, answerAll } = openDoor();
  const hall = Array.from({ length: 40 }, () => attempt('right'));
  expect(new Set(await answerAll(hall))).toEqual(new Set(['opened']));
  expect(await answerAll([attempt('wrong')])).toEqual(['none']);
});

test('two misses leave one more, whoever else tries meanwhile', async () => {
  const { attempt, answerAll } = openDoor();
  await answerAll([attempt('wrong'), attempt('wrong')]);
  const codes = ['right', 'right', 'wrong', 'right', 'wrong', 'right'];
  expect(await answerAll(codes.map((code) => attempt(code)))).toEqual([
    'opened',
    'opened',
    'none',
    'must wait',
    'must wait',
    'must wait',
  ]);
  expect(await answerAll([attempt('right', '192.0.2.2')]), 'of another network').toEqual([
    'opened',
  ]);
});

test('an attempt that broke leaves its place', async () => {
  const { limits } = openDoor();
  for (let time = 0; time < 10; time += 1) {
    const place = await limits.attempt('codes', '192.0.2.1', limit);
    expect(place.wait).toBeUndefined();
    if (place.wait === undefined) await place.end(false);
  }
});
