import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '#kernel/steps.ts';
import { runYielding } from './run-yielding.ts';

/**
 * Handles items from the next turn of the event loop on, in the order in which they came. Of thousands that come in one turn each
 * slice handles some, and requests are answered between two slices. `handle` must not throw.
 */
export function inSlices<Item>(
  handle: (item: Item) => void,
  now?: () => number,
): (item: Item) => void {
  const waiting = new Set<{ readonly item: Item }>();
  let isRunning = false;
  function* handleAll(): Steps<void> {
    // A set visits entries that are added during the iteration.
    for (const entry of waiting) {
      waiting.delete(entry);
      handle(entry.item);
      yield;
    }
    isRunning = false;
  }
  const run = async () => {
    await nextTurn();
    await runYielding(handleAll(), now);
  };
  return (item) => {
    waiting.add({ item });
    if (isRunning) return;
    isRunning = true;
    void run();
  };
}
