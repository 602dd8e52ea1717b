import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inSlices } from './in-slices.ts';

test('requests are answered between the slices of many, and none of them is lost', async () => {
  const handled: number[] = [];
  let milliseconds = 0;
  const handle = inSlices(
    (item: number) => {
      handled.push(item);
      milliseconds += 1;
    },
    () => milliseconds,
  );
  for (let item = 0; item < 200; item += 1) handle(item);
  expect(handled).toEqual([]);
  let before = 0;
  let mostInATurn = 0;
  let isAdded = false;
  while (handled.length < 201) {
    await nextTurn();
    mostInATurn = Math.max(mostInATurn, handled.length - before);
    before = handled.length;
    if (handled.length > 100 && !isAdded) {
      isAdded = true;
      handle(200);
    }
  }
  expect(mostInATurn).toBeLessThanOrEqual(4);
  expect(handled).toEqual(Array.from({ length: 201 }, (_, item) => item));
});

test('what comes after all were handled is handled too', async () => {
  const handled: number[] = [];
  const handle = inSlices((item: number) => handled.push(item));
  for (const item of [1, 2]) {
    handle(item);
    await expect.poll(() => handled.at(-1)).toBe(item);
  }
});
