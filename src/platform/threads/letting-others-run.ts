import { setImmediate as others } from 'node:timers/promises';
import type { Steps } from '../../kernel/steps.ts';

/** So long a request may have to wait behind one slice of such work. */
const SLICE_MS = 10;

/** Runs work in slices on the thread that answers requests, which can answer between two slices. */
export async function lettingOthersRun<Value>(
  steps: Steps<Value>,
  now: () => number = () => performance.now(),
): Promise<Value> {
  let began = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - began < SLICE_MS) continue;
    await others();
    began = now();
  }
}
