import { setTimeout as wait } from 'node:timers/promises';

/** A pause as long as the work was measured too: the slowest hundredth of requests then waited a quarter longer. */
const RESTS = 3;

/**
 * Residents have priority over a backup: after each piece of work it pauses three times as long as the piece took, so that
 * three quarters of a processor are free. On a busy machine pieces take longer, and so do the pauses.
 */
export function startPace(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    await wait(RESTS * (performance.now() - since));
    since = performance.now();
  };
}
