import { LRUCache } from 'lru-cache';
import { type Dependencies, isCurrent, trackedValue, trackReads } from './track-reads.ts';

/** The size may grow later, as when a compressed form is added. */
export interface Content {
  /** In bytes. */
  readonly size: number;
}

/** Work that uses something cached depends on what that was made from. */
export interface ContentCache<Cached extends Content> {
  /** Undefined: it is not cached, or out of date. */
  get(key: string): Cached | undefined;
  /**
   * Runs `make` once for all concurrent callers with this key and caches what `toCached` returns, if anything. Callers must use
   * their own `make` where the result is `unshared`: the other caller's was not for sharing, or is out of date already.
   */
  share<Made>(
    key: string,
    make: () => Promise<Made>,
    toCached: (made: Made) => Cached | undefined,
  ): Promise<Shared<Made, Cached>>;
  /** Call after the size of a cached value changed. */
  resized(key: string, cached: Cached): void;
}

export type Shared<Made, Cached> =
  /** `cached`: undefined where it is not for sharing. */
  | { readonly kind: 'made'; readonly made: Made; readonly cached: Cached | undefined }
  | { readonly kind: 'shared'; readonly cached: Cached }
  | { readonly kind: 'unshared' };

interface Entry<Cached> {
  readonly cached: Cached;
  readonly dependencies: Dependencies;
}

/** The part for entries requested once, so that a thousand different searches evict no popular page. */
const PART_ONCE = 1 / 4;
/** The part that one entry may take at most. */
const PART_LARGEST = 1 / 8;
/** How long concurrent callers do not wait for each other after a result that could not be shared. */
const UNSHARED_MS = 10_000;
/** Headers and dependencies of an entry. */
const OVERHEAD_BYTES = 2_048;

/** Evicts the least recently used. An entry is out of date as soon as the version of one of its sources differs. */
export function openContentCache<Cached extends Content>(maxBytes: number): ContentCache<Cached> {
  const sizeCalculation = ({ cached }: Entry<Cached>, key: string) =>
    cached.size + 2 * key.length + OVERHEAD_BYTES;
  const cacheOf = (maxSize: number) =>
    new LRUCache<string, Entry<Cached>>({
      maxSize,
      maxEntrySize: maxBytes * PART_LARGEST,
      sizeCalculation,
    });
  const once = cacheOf(maxBytes * PART_ONCE);
  const often = cacheOf(maxBytes * (1 - PART_ONCE));
  const unshared = new LRUCache<string, true>({ max: 1_000, ttl: UNSHARED_MS });
  const pending = new Map<string, Promise<Entry<Cached> | undefined>>();

  function find(key: string): Cached | undefined {
    const home = often.has(key) ? often : once;
    const entry = home.get(key);
    if (entry === undefined) return undefined;
    if (!isCurrent(entry.dependencies)) {
      home.delete(key);
      return undefined;
    }
    if (home === once) {
      once.delete(key);
      often.set(key, entry);
    }
    return used(entry);
  }

  return {
    get: find,
    share: async (key, make, toCached) => {
      if (unshared.has(key)) return { kind: 'made', made: await make(), cached: undefined };
      const other = pending.get(key);
      if (other) {
        const entry = await other;
        const isFresh = entry !== undefined && isCurrent(entry.dependencies);
        return isFresh ? { kind: 'shared', cached: used(entry) } : { kind: 'unshared' };
      }
      const made = trackReads(make);
      const entry = made.then(
        ({ value, dependencies }) => {
          if (dependencies.uncacheable !== undefined) return undefined;
          const cached = toCached(value);
          return cached && { cached, dependencies };
        },
        () => undefined,
      );
      pending.set(key, entry);
      try {
        const { value, dependencies } = await made;
        const found = await entry;
        if (!found) unshared.set(key, true);
        else if (isCurrent(dependencies)) once.set(key, found);
        return { kind: 'made', made: value, cached: found?.cached };
      } finally {
        pending.delete(key);
      }
    },
    resized: (key, cached) => {
      for (const home of [once, often]) {
        const entry = home.peek(key);
        if (entry?.cached === cached) home.set(key, entry);
      }
    },
  };
}

function used<Cached>({ cached, dependencies }: Entry<Cached>): Cached {
  return trackedValue({ value: cached, dependencies });
}
