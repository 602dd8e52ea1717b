/** Let in, or how many seconds to wait. */
export type Attempt =
  | { readonly wait: number }
  | {
      readonly wait: undefined;
      /** Must be called once, whatever happened. */
      readonly end: (counts: boolean) => Promise<void>;
    };

/** The remaining points of a limit, and after how many seconds all are available again. */
export interface LevelState {
  readonly left: number;
  readonly wait: number;
}

interface Counts<Level> {
  readonly read: (level: Level) => Promise<LevelState>;
  readonly count: (level: Level) => Promise<unknown>;
}

/**
 * Admits attempts that may count against a limit: in this process never more concurrently than may still be counted, in order
 * of arrival. Several processes together may exceed a limit, each by no more than the limit.
 */
export function openAttempts<Level extends { readonly key: string }>(
  counts: Counts<Level>,
): (levels: readonly Level[]) => Promise<Attempt> {
  const queues = new Map<string, Queue>();

  /** How to leave, or how long to wait. */
  async function enter(level: Level): Promise<(() => void) | number> {
    const queue = queues.get(level.key) ?? openQueue();
    queues.set(level.key, queue);
    const place = queue.join();
    const leave = () => {
      queue.leave(place);
      if (queue.isEmpty()) queues.delete(level.key);
    };
    try {
      for (;;) {
        // Reads the running attempts before the remaining points: an attempt that ends in between is counted in one of them or
        // in both, never in neither.
        const ahead = queue.aheadOf(place);
        const { left, wait } = await counts.read(level);
        if (left <= 0) {
          leave();
          return wait;
        }
        if (ahead < left) return leave;
        await queue.untilAhead(place, left - 1);
      }
    } catch (error) {
      leave();
      throw error;
    }
  }

  return async (levels) => {
    const entered: (() => void)[] = [];
    const leave = () => {
      for (const leaveOne of entered.splice(0)) leaveOne();
    };
    try {
      for (const level of levels) {
        const outcome = await enter(level);
        if (typeof outcome === 'number') {
          leave();
          return { wait: outcome };
        }
        entered.push(outcome);
      }
    } catch (error) {
      leave();
      throw error;
    }
    const end = async (isCounted: boolean) => {
      try {
        if (isCounted) await Promise.all(levels.map(counts.count));
      } finally {
        leave();
      }
    };
    return { wait: undefined, end };
  };
}

type Queue = ReturnType<typeof openQueue>;

/** Running and waiting attempts, in order of arrival. */
function openQueue() {
  const places = new Set<symbol>();
  const waiting = new Map<symbol, { readonly most: number; readonly wake: () => void }>();

  function aheadOf(place: symbol): number {
    let ahead = 0;
    for (const other of places) {
      if (other === place) return ahead;
      ahead += 1;
    }
    return ahead;
  }

  return {
    join: () => {
      const place = Symbol('attempt');
      places.add(place);
      return place;
    },
    aheadOf,
    untilAhead: async (place: symbol, most: number): Promise<void> => {
      if (aheadOf(place) <= most) return;
      await new Promise<void>((wake) => waiting.set(place, { most, wake }));
    },
    leave: (left: symbol) => {
      places.delete(left);
      let ahead = 0;
      for (const place of places) {
        const waiter = waiting.get(place);
        if (waiter && ahead <= waiter.most) {
          waiting.delete(place);
          waiter.wake();
        }
        ahead += 1;
      }
    },
    isEmpty: () => places.size === 0,
  };
}
