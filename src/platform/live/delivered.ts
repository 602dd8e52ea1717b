/** If more events than this arrive between two polls of the table, listeners may get some of them twice. */
const LIMIT = 10_000;

export interface Delivered {
  /** True the first time, as far as is remembered. */
  add(id: string, writtenBy: bigint): boolean;
  /** Forgets what no later look can bring again. */
  forgetBelow(horizon: bigint): void;
}

/** Which events the listeners have received. Bounded, because a repeated event does no harm. */
export function rememberDelivered(limit = LIMIT): Delivered {
  const known = new Map<string, bigint>();
  return {
    add: (id, writtenBy) => {
      if (known.has(id)) return false;
      if (known.size >= limit) known.clear();
      known.set(id, writtenBy);
      return true;
    },
    forgetBelow: (horizon) => {
      for (const [id, writtenBy] of known) if (writtenBy < horizon) known.delete(id);
    },
  };
}
