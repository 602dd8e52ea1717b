import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Returns a function whose calls resolve one in each turn of the event loop, in order. Call it before work that may block the loop
 * for some milliseconds, so that other requests are handled between two pieces of it. It limits only when work starts: work that
 * waits for the database holds nobody up.
 */
export function openTurnGate(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => nextTurn());
    return last;
  };
}
