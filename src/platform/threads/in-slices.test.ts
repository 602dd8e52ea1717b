import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inSlices } from './in-slices.ts';

test('one item is handled at once', () => {
  const handled: number[] = [];
  inSlices((item: number) => handled.push(item))(1);
  expect(handled).toEqual([1]);
});

test('other work runs while many are handled, and none of them is lost', async () => {
  const handled: number[] = [];
  const handle = inSlices((item: number) => {
    const until = performance.now() + 0.2;
    while (performance.now() < until);
    handled.push(item);
  });
  for (let item = 0; item < 200; item += 1) handle(item);
  let turns = 0;
  while (handled.length < 200) {
    await nextTurn();
    turns += 1;
    if (turns === 2) handle(200);
  }
  await nextTurn();
  expect(turns).toBeGreaterThanOrEqual(10);
  await expect.poll(() => handled).toEqual(Array.from({ length: 201 }, (_, item) => item));
  handle(201);
  expect(handled.at(-1)).toBe(201);
});
