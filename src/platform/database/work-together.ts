import { setImmediate as untilAllHaveAsked } from 'node:timers/promises';
import type { Database, Tx } from './database.ts';
import { isOutage } from './outage.ts';

/** How many transactions there are at once, and how much has one of them together. */
interface Order {
  readonly transactions: number;
  readonly mostTogether: number;
}

const ORDERS = {
  /**
   * PostgreSQL writes one while the next is prepared, and one that is slow for once holds up no other. A flood is cut into
   * transactions that are short.
   */
  inAnyOrder: { transactions: 2, mostTogether: 16 },
  /** One after the other, as they were asked for: what they want at once is locked, so that a second one would only wait. */
  inTurn: { transactions: 1, mostTogether: 64 },
} as const satisfies Readonly<Record<string, Order>>;

interface Asked {
  /** Answers what tells whoever asked, once it is committed. */
  work(tx: Tx): Promise<() => void>;
  fail(error: unknown): void;
}

/**
 * What is asked for at one moment, or while earlier ones are being written, has one transaction: to begin, commit and
 * write one through to the disk costs more than what most change. Each is answered after the commit. Where it fails
 * because of one of them, each is done again in a transaction of its own, and only that one fails.
 */
export function openSharedTransactions(
  transaction: Database['transaction'],
): Database['workTogether'] {
  const lines = new Map<string, Line>();
  return (as, begin, work, order = 'inAnyOrder') => {
    const line = lines.get(as) ?? openLine(transaction, ORDERS[order], () => lines.delete(as));
    lines.set(as, line);
    return line(begin, work);
  };
}

/** Of those who begin alike. */
type Line = <Value>(
  begin: (tx: Tx) => Promise<void>,
  work: (tx: Tx) => Promise<Value>,
) => Promise<Value>;

/** `onEmpty`: nobody is in it any more; there is one for each thing that many want at once, so it is forgotten. */
function openLine(
  transaction: Database['transaction'],
  { transactions, mostTogether }: Order,
  onEmpty: () => void,
): Line {
  const waiting: Asked[] = [];
  let running = 0;

  async function run(begin: (tx: Tx) => Promise<void>): Promise<void> {
    running += 1;
    await untilAllHaveAsked();
    while (waiting.length > 0) await perform(waiting.splice(0, mostTogether), begin);
    running -= 1;
    if (running === 0) onEmpty();
  }

  async function perform(asked: readonly Asked[], begin: (tx: Tx) => Promise<void>): Promise<void> {
    try {
      const answers = await transaction(async (tx) => {
        await begin(tx);
        const done: (() => void)[] = [];
        // One after the other: what one says in the transaction is not heard by another in between.
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
