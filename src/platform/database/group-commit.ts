import { setImmediate as untilAllHaveAsked } from 'node:timers/promises';
import type { Database, Tx } from './database.ts';
import { isOutage } from './outage.ts';

/** How many transactions there are at once, and how much has one of them together. */
interface Order {
  readonly transactions: number;
  readonly maxTogether: number;
}

const ORDERS = {
  /**
   * PostgreSQL writes one while the next is prepared, and one that is slow for once holds up no other. A flood is cut into
   * transactions that are short.
   */
  inAnyOrder: { transactions: 2, maxTogether: 16 },
  /** Runs in the order of the requests, because all of them need the same lock: a second transaction would only wait. */
  inTurn: { transactions: 1, maxTogether: 64 },
} as const satisfies Readonly<Record<string, Order>>;

interface Asked {
  /** Returns the function that produces the caller's result after the commit. */
  work(tx: Tx): Promise<() => void>;
  fail(error: unknown): void;
}

/**
 * Requests that arrive at the same time, or while earlier ones are being written, share one transaction: beginning, committing
 * and flushing to disk costs more than most changes. Each is answered after the commit. If the transaction fails because of one
 * of them, each is repeated in its own transaction, and only that one fails.
 */
export function openGroupCommit(transaction: Database['transaction']): Database['groupCommit'] {
  const lines = new Map<string, Line>();
  return (as, begin, work, order = 'inAnyOrder') => {
    const line = lines.get(as) ?? openLine(transaction, ORDERS[order], () => lines.delete(as));
    lines.set(as, line);
    return line(begin, work);
  };
}

/** The requests that share one call of `begin`. */
type Line = <Value>(
  begin: (tx: Tx) => Promise<void>,
  work: (tx: Tx) => Promise<Value>,
) => Promise<Value>;

/** `onEmpty`: the queue is empty and can be removed, since there is one queue for each contended thing. */
function openLine(
  transaction: Database['transaction'],
  { transactions, maxTogether }: Order,
  onEmpty: () => void,
): Line {
  const waiting: Asked[] = [];
  let running = 0;

  async function run(begin: (tx: Tx) => Promise<void>): Promise<void> {
    running += 1;
    await untilAllHaveAsked();
    while (waiting.length > 0) await perform(waiting.splice(0, maxTogether), begin);
    running -= 1;
    if (running === 0) onEmpty();
  }

  async function perform(asked: readonly Asked[], begin: (tx: Tx) => Promise<void>): Promise<void> {
    try {
      const answers = await transaction(async (tx) => {
        await begin(tx);
        const done: (() => void)[] = [];
        // Sequentially: statements of two requests must not interleave in the transaction.
        for (const one of asked) done.push(await one.work(tx));
        return done;
      });
      for (const answer of answers) answer();
    } catch (error) {
      // With the database away, each would only wait for it once more.
      if (asked.length === 1 || isOutage(error)) for (const one of asked) one.fail(error);
      else if (transactions === 1) for (const one of asked) await perform([one], begin);
      else await Promise.all(asked.map((one) => perform([one], begin)));
    }
  }

  return (begin, work) =>
    new Promise((resolve, reject) => {
      waiting.push({
        work: async (tx) => {
          const value = await work(tx);
          return () => resolve(value);
        },
        fail: reject,
      });
      if (running < transactions) void run(begin);
    });
}
