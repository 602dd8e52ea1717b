import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Steps } from '#kernel/steps.ts';

/** A page asks the database some twenty times and may wait for a slice each time. */
const SLICE_MS = 2;

/** Runs work in slices on the main thread, which answers requests between two slices. */
export async function runYielding<Value>(
  steps: Steps<Value>,
  now: () => number = () => performance.now(),
): Promise<Value> {
  let began = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - began < SLICE_MS) continue;
    await yieldToOthers();
    began = now();
  }
}
