import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Each call resolves in a turn of the event loop of its own, in the order of the calls. Work that only computes once it has begun
 * then leaves room for everything else between one piece and the next, however many pieces come in one turn.
 */
export function openOwnTurns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => nextTurn());
    return last;
  };
}
