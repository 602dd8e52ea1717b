/** More than this between two looks at the table, and a listener may hear some of them twice. */
const LIMIT = 10_000;

export interface Delivered {
  /** True the first time, as far as is remembered. */
  add(id: string, writtenBy: bigint): boolean;
  /** Forgets what no later look can bring again. */
  forgetBelow(horizon: bigint): void;
}

/** Which events the listeners have heard already; bounded, since hearing one twice does no harm. */
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
