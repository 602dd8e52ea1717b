import { expect, test } from 'vitest';
import type { Steps } from '../../kernel/steps.ts';
import { lettingOthersRun } from './letting-others-run.ts';

test('work in steps answers what it makes, and others have a turn after each slice of it', async () => {
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
  expect(await lettingOthersRun(hundredSteps(), () => milliseconds)).toBe('made');
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(20);
});
