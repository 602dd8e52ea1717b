import { setTimeout as wait } from 'node:timers/promises';

/** Once was measured, too: the slowest hundredth of requests then waited a quarter longer. */
const RESTS = 3;

/**
 * A backup has time, and residents have not: after each bit of work it rests three times as long as that bit took, so
 * that three quarters of a processor are free for them; and longer where the machine is busy, because then each bit
 * takes longer.
 */
export function startPace(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    await wait(RESTS * (performance.now() - since));
    since = performance.now();
  };
}
