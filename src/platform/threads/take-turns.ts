import { type Result, ok, refuse } from '#kernel/result.ts';

/** Which waiting work starts first. Each kind has its own queue, so that one kind cannot fill the other's. */
export type Precedence = 'first' | 'after';

export interface Turns {
  /** Does the work when it is its turn; refuses at once where too many wait already. */
  take<Value>(precedence: Precedence, work: () => Promise<Value>): Promise<Result<Value, 'busy'>>;
  /** Whether work of this kind would be refused now. */
  isFull(precedence: Precedence): boolean;
}

export interface TurnLimits {
  /** The limit for all work together. */
  readonly atOnce: number;
  /** The limit for `after` work. */
  readonly afterAtOnce: number;
  /** In each queue. */
  readonly waiting: number;
}

/** Limits how much heavy work runs at a time. Work of lower priority leaves room for urgent work even while none is waiting. */
export function takeTurns({ atOnce, afterAtOnce, waiting }: TurnLimits): Turns {
  const queues: Readonly<Record<Precedence, (() => void)[]>> = { first: [], after: [] };
  const most: Readonly<Record<Precedence, number>> = { first: atOnce, after: afterAtOnce };
  const under: Record<Precedence, number> = { first: 0, after: 0 };
  const isFree = (precedence: Precedence) =>
    under.first + under.after < atOnce && under[precedence] < most[precedence];
  const next = () => {
    for (const precedence of ['first', 'after'] as const) {
      if (!isFree(precedence)) continue;
      const waked = queues[precedence].shift();
      if (!waked) continue;
      under[precedence] += 1;
      return waked();
    }
  };
  const turn = (precedence: Precedence) => {
    if (isFree(precedence)) {
      under[precedence] += 1;
      return Promise.resolve();
    }
    return new Promise<void>((resolve) => queues[precedence].push(resolve));
  };
  const isFull = (precedence: Precedence) =>
    !isFree(precedence) && queues[precedence].length >= waiting;
  return {
    isFull,
    take: async (precedence, work) => {
      if (isFull(precedence)) return refuse('busy');
      await turn(precedence);
      try {
        return ok(await work());
      } finally {
        under[precedence] -= 1;
        next();
      }
    },
  };
}
