import { type Result, ok, refuse } from '../../kernel/result.ts';

/** Who is let in first where many wait; each kind has a queue of its own, so that one cannot fill the other's. */
export type Precedence = 'first' | 'after';

export interface Turns {
  /** Does the work when it is its turn; refuses at once where too many wait already. */
  take<Value>(precedence: Precedence, work: () => Promise<Value>): Promise<Result<Value, 'busy'>>;
}

/** Heavy work, so many at once; at most `waiting` more wait in each queue. */
export function takeTurns(atOnce: number, waiting: number): Turns {
  const queues: Readonly<Record<Precedence, (() => void)[]>> = { first: [], after: [] };
  let free = atOnce;
  const next = () => {
    const waked = queues.first.shift() ?? queues.after.shift();
    if (waked) waked();
    else free += 1;
  };
  const turn = (precedence: Precedence) => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise<void>((resolve) => queues[precedence].push(resolve));
  };
  return {
    take: async (precedence, work) => {
      if (free === 0 && queues[precedence].length >= waiting) return refuse('busy');
      await turn(precedence);
      try {
        return ok(await work());
      } finally {
        next();
      }
    },
  };
}
