import { expect, test } from 'vitest';
import { isOverdue, type Waiting, watchQueue } from './waiting.ts';

const start = Temporal.Instant.from('2026-11-25T08:00:00Z');
const after = (seconds: number) => start.add({ seconds });

/** Looks at the queue once a second; each look sees the entry that waits longest. */
function watch(looks: readonly (string | undefined)[]): boolean {
  let waiting: Waiting | undefined;
  for (const [second, first] of looks.entries())
    waiting = watchQueue(waiting, first, after(second));
  return isOverdue(waiting, after(looks.length - 1));
}

test('an entry that nobody seals for more than five seconds is overdue', () => {
  expect(watch(['7', '7', '7', '7', '7', '7'])).toBe(false);
  expect(watch(['7', '7', '7', '7', '7', '7', '7'])).toBe(true);
});

test('a queue that moves on is not, however long there is something in it', () => {
  expect(watch(['1', '2', '3', '4', '5', '6', '7', '8', '9'])).toBe(false);
  expect(watch(['7', '7', '7', '7', '7', undefined, '9'])).toBe(false);
});
