import { LRUCache } from 'lru-cache';
import { type Dependencies, isCurrent, trackReads } from './track-reads.ts';

/** What can be kept: how much memory it takes says itself, since it may grow (compressed once somebody asks for that). */
export interface Content {
  /** In bytes. */
  readonly size: number;
}

export interface ContentCache<Kept extends Content> {
  /** Undefined: it must be made. */
  get(key: string): Kept | undefined;
  /**
   * Has it made by one of those who ask for it at this moment. `keep` answers what there is to be kept of what was made, if
   * anything. By `nobody`: who asked has waited for another, and must make their own.
   */
  share<Made>(
    key: string,
    make: () => Promise<Made>,
    keep: (made: Made) => Kept | undefined,
  ): Promise<Shared<Made, Kept>>;
  /** Takes the size of something kept anew. */
  resized(key: string, kept: Kept): void;
}

export type Shared<Made, Kept> =
  | { readonly by: 'us'; readonly made: Made }
  | { readonly by: 'another'; readonly kept: Kept }
  | { readonly by: 'nobody' };

interface Entry<Kept> {
  readonly kept: Kept;
  readonly dependencies: Dependencies;
}

/** Of all that is kept. */
const MOST_BYTES = 32 * 1024 ** 2;
/** What nobody asked for twice may take so much of it: a thousand different searches push out no page that many read. */
const MOST_BYTES_ONCE = 8 * 1024 ** 2;
const ALONE_MS = 10_000;
/** A row of headers, keys and versions. */
const OVERHEAD_BYTES = 2_048;

/** The least recently asked for goes first. An entry is out of date as soon as one of its sources has another version. */
export function openContentCache<Kept extends Content>(): ContentCache<Kept> {
  const sizeCalculation = ({ kept }: Entry<Kept>, key: string) =>
    kept.size + 2 * key.length + OVERHEAD_BYTES;
  const cacheOf = (maxSize: number) =>
    new LRUCache<string, Entry<Kept>>({ maxSize, maxEntrySize: maxSize / 8, sizeCalculation });
  const once = cacheOf(MOST_BYTES_ONCE);
  const often = cacheOf(MOST_BYTES - MOST_BYTES_ONCE);
  /** Made for one alone a moment ago: nobody waits for what could not be shared. */
  const alone = new LRUCache<string, true>({ max: 1_000, ttl: ALONE_MS });
  const underway = new Map<string, Promise<Entry<Kept> | undefined>>();

  function find(key: string): Kept | undefined {
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
    return entry.kept;
  }

  return {
    get: find,
    share: async (key, make, keep) => {
      if (alone.has(key)) return { by: 'us', made: await make() };
      const other = underway.get(key);
      if (other) {
        const entry = await other;
        const isFresh = entry !== undefined && isCurrent(entry.dependencies);
        return isFresh ? { by: 'another', kept: entry.kept } : { by: 'nobody' };
      }
      const made = trackReads(make);
      const entry = made.then(
        ({ value, dependencies }) => {
          if (dependencies.uncacheable !== undefined) return undefined;
          const kept = keep(value);
          return kept && { kept, dependencies };
        },
        () => undefined,
      );
      underway.set(key, entry);
      try {
        const { value, dependencies } = await made;
        const found = await entry;
        if (!found) alone.set(key, true);
        else if (isCurrent(dependencies)) once.set(key, found);
        return { by: 'us', made: value };
      } finally {
        underway.delete(key);
      }
    },
    resized: (key, kept) => {
      for (const home of [once, often]) {
        const entry = home.peek(key);
        if (entry?.kept === kept) home.set(key, entry);
      }
    },
  };
}
