import type { Steps } from '../../kernel/steps.ts';
import { runYielding } from './run-yielding.ts';

/**
 * Handles items in the order in which they come: one at once, of thousands that come together as many as a slice holds, and the
 * rest in later slices, between which requests are answered. `handle` must not throw.
 */
export function inSlices<Item>(handle: (item: Item) => void): (item: Item) => void {
  const waiting = new Set<{ readonly item: Item }>();
  let isRunning = false;
  function* handleAll(): Steps<void> {
    // Also reaches what is added meanwhile.
    for (const entry of waiting) {
      waiting.delete(entry);
      handle(entry.item);
      yield;
    }
    isRunning = false;
  }
  return (item) => {
    waiting.add({ item });
    if (isRunning) return;
    isRunning = true;
    void runYielding(handleAll());
  };
}
