import { setTimeout as wait } from 'node:timers/promises';

/**
 * A backup has time, and residents have not: after each bit of work it rests as long as that bit took, so that half
 * of a processor is free for them; and longer where the machine is busy, because then each bit takes longer.
 */
export function startPace(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    await wait(performance.now() - since);
    since = performance.now();
  };
}
