import { type Content, openContentCache } from '../cache/content-cache.ts';
import { isTracked, preventCaching, readOnce } from '../cache/track-reads.ts';
import type { TableVersions } from './changes/table-versions.ts';
import { freezeRows } from './frozen-rows.ts';

/** Rows of statements for content that may be cached, until one of their tables changes. */
export interface RowCache {
  /**
   * `run` sends the statement outside any transaction. It is called once for the same statement and values in one piece of
   * tracked work, and not at all while the rows are known. Several readers share the rows, so they are frozen.
   */
  read<Row>(text: string, values: readonly unknown[], run: () => Promise<Row[]>): Promise<Row[]>;
}

/** Callers read rows of the same type under the same key. */
interface Held {
  get<Row>(what: 'rows'): Row[];
  set(what: 'rows', rows: readonly unknown[]): unknown;
}

interface CachedRows extends Content {
  readonly held: Held;
}

/** With the responses (`platform/http/response-cache.ts`), cached content takes 32 MB at most. */
const MAX_BYTES = 8 * 1024 ** 2;

/** A page is made again when one of its sections changes: the others then need no statement. */
export function openRowCache(
  tables: Pick<TableVersions, 'isRepeatable' | 'isRead' | 'now'>,
): RowCache {
  const cache = openContentCache<CachedRows>(MAX_BYTES);

  async function repeatable(key: string, make: () => Promise<CachedRows>): Promise<CachedRows> {
    const known = cache.get(key);
    if (known) return known;
    const shared = await cache.share(key, make, (made) => made);
    if (shared.kind === 'made') return shared.made;
    return shared.kind === 'shared' ? shared.cached : await make();
  }

  return {
    read: async (text, values, run) => {
      if (!isTracked() || !tables.isRead(text) || !values.every(isPlain)) return await run();
      const key = JSON.stringify([text, ...values]);
      const make = async () => cachedRows(await run());
      const { held } = await readOnce(`${tables.now()} ${key}`, () =>
        tables.isRepeatable(text) ? repeatable(key, make) : make(),
      );
      return held.get('rows');
    },
  };
}

/** For a replica: its rows may be older than the last change that dropped cached ones. */
export const UNCACHED_ROWS: RowCache = {
  read: async (_text, _values, run) => {
    preventCaching('rows of a replica');
    return await run();
  },
};

function cachedRows(rows: readonly unknown[]): CachedRows {
  const held: Held = new Map();
  held.set('rows', rows);
  return { held, size: freezeRows(rows) };
}

/** Whether JSON tells it from every other value: it writes infinity and NaN as null. */
function isPlain(value: unknown): boolean {
  return Array.isArray(value)
    ? value.every((one) => typeof one === 'string')
    : value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
}
