import { type Tracked, trackedValue, trackReads } from '../cache/track-reads.ts';

/** A value from the database that is read on demand, and read again only after it changed. */
export interface ReadWhenTold<Value> {
  /** Not older than this call. Concurrent calls share one read. */
  current(): Promise<Value>;
  /**
   * The last value, however old; reads it if there is none. For decisions that are checked again in the transaction that
   * writes.
   */
  last(): Promise<Value>;
  /** Invalidates the value. */
  tell(): void;
}

/** An event that was lost is noticed after so long, in milliseconds. */
const OLDEST = 10_000;

/** Unlike `keepFresh` it reads only on demand: of a thousand values few are used. */
export function readWhenTold<Value>(
  read: () => Promise<Value>,
  { oldest = OLDEST, now = () => performance.now() } = {},
): ReadWhenTold<Value> {
  let told = 0;
  let kept: (Tracked<Value> & { readonly asOf: number; readonly at: number }) | undefined;
  let underway: Promise<void> | undefined;

  async function readOnce(): Promise<void> {
    // A change that is announced during the read may not be in it.
    const asOf = told;
    kept = { ...(await trackReads(read)), asOf, at: now() };
  }

  async function current(): Promise<Value> {
    if (kept && now() - kept.at > oldest) told += 1;
    const wanted = told;
    for (;;) {
      if (kept && kept.asOf >= wanted) return trackedValue(kept);
      underway ??= readOnce().finally(() => {
        underway = undefined;
      });
      await underway;
    }
  }

  return {
    current,
    last: async () => (kept ? trackedValue(kept) : await current()),
    tell: () => {
      told += 1;
    },
  };
}
