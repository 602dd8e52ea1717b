import { type Result, ok, refuse } from '../../kernel/result.ts';

/** Who is let in first where many wait; each kind has a queue of its own, so that one cannot fill the other's. */
export type Precedence = 'first' | 'after';

export interface Turns {
  /** Does the work when it is its turn; refuses at once where too many wait already. */
  take<Value>(precedence: Precedence, work: () => Promise<Value>): Promise<Result<Value, 'busy'>>;
  /** Whether work of this kind would be refused just now. */
  isFull(precedence: Precedence): boolean;
}

export interface TurnLimits {
  /** Of all work. */
  readonly atOnce: number;
  /** Of the work that comes after. */
  readonly afterAtOnce: number;
  /** In each queue. */
  readonly waiting: number;
}

/** Heavy work, so much at once; what comes after leaves room for what is first even where nobody is first. */
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
