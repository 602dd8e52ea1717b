import { expect, test } from 'vitest';
import type { Steps } from '#kernel/steps.ts';
import { runYielding } from './run-yielding.ts';

test('runs all steps, returns their result and lets other work run after each slice', async () => {
  let milliseconds = 0;
  let turns = 0;
  let isOver = false;
  const takeTurns = () => {
    turns += 1;
    if (!isOver) setImmediate(takeTurns);
  };
  setImmediate(takeTurns);
  function* hundredSteps(): Steps<string> {
    for (let step = 0; step < 100; step += 1) {
      milliseconds += 2;
      yield;
    }
    return 'made';
  }
  expect(await runYielding(hundredSteps(), () => milliseconds)).toBe('made');
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(20);
});
