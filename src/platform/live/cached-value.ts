import { isCurrent, type Tracked, trackedValue, trackReads } from '../cache/track-reads.ts';

/** A value from the database that is read on demand, and read again only after it changed. */
export interface CachedValue<Value> {
  /** Not older than this call. Concurrent calls share one read. */
  current(): Promise<Value>;
  /**
   * The last value, however old; reads it if there is none. For decisions that are checked again in the transaction that
   * writes.
   */
  last(): Promise<Value>;
  /** Invalidates the value. */
  invalidate(): void;
}

/** In milliseconds: a lost event is compensated after this time. */
const MAX_AGE = 10_000;

/**
 * Unlike `keepFresh` it reads only on demand: of a thousand values few are used. With `followsTables` a change of the tables
 * that it was read from invalidates it, too: a page that shows an older value is not cached.
 */
export function cacheValue<Value>(
  read: () => Promise<Value>,
  { maxAge = MAX_AGE, now = () => performance.now(), followsTables = false } = {},
): CachedValue<Value> {
  let version = 0;
  let cached: (Tracked<Value> & { readonly asOf: number; readonly at: number }) | undefined;
  let pending: Promise<void> | undefined;

  async function refresh(): Promise<void> {
    // A change that is announced during the read may not be in it.
    const asOf = version;
    cached = { ...(await trackReads(read)), asOf, at: now() };
  }

  const isOutdated = ({ at, dependencies }: NonNullable<typeof cached>) =>
    now() - at > maxAge || (followsTables && !isCurrent(dependencies));

  async function current(): Promise<Value> {
    if (cached && isOutdated(cached)) version += 1;
    const wanted = version;
    for (;;) {
      if (cached && cached.asOf >= wanted) return trackedValue(cached);
      pending ??= refresh().finally(() => {
        pending = undefined;
      });
      await pending;
    }
  }

  return {
    current,
    last: async () => (cached ? trackedValue(cached) : await current()),
    invalidate: () => {
      version += 1;
    },
  };
}
