import { AsyncLocalStorage } from 'node:async_hooks';

/** Something that content depends on: a table, a directory in memory, the current minute. */
export interface Source {
  /** Differs after each change. */
  readonly version: number;
}

/** What tracked work has read: each source with its version before the first read. */
export interface Dependencies {
  readonly versions: ReadonlyMap<Source, number>;
  /** Why the result must not be cached, if so: it contains randomness or something of the requester. */
  readonly uncacheable: string | undefined;
}

export interface Tracked<Value> {
  readonly value: Value;
  readonly dependencies: Dependencies;
}

/** The version of a source whose older state was read: equal to no version. */
export const OUT_OF_DATE = Number.NaN;

interface Tracker {
  readonly versions: Map<Source, number>;
  uncacheable: string | undefined;
  readonly reads: Reads;
}

/** Reads in progress or done, for `readOnce`. Callers read the same type under the same key. */
interface Reads {
  get<Value>(key: string): Promise<Value> | undefined;
  set<Value>(key: string, read: Promise<Value>): unknown;
  delete(key: string): unknown;
}

const trackers = new AsyncLocalStorage<Tracker>();

/**
 * Runs the work and collects the sources that report themselves while it runs. Tracked work may contain other tracked work;
 * the outer one then depends on all of it.
 */
export async function trackReads<Value>(
  work: () => Promise<Value> | Value,
): Promise<Tracked<Value>> {
  const tracker = newTracker();
  try {
    const value = await trackers.run(tracker, work);
    return { value, dependencies: dependenciesOf(tracker) };
  } finally {
    // Also after a failure: work that catches it depends on what could not be read.
    dependOnAll(dependenciesOf(tracker));
  }
}

/** Computes a value again only after one of its sources has changed. Work that uses the value depends on those sources. */
export function memoize<Value>(compute: () => Value): () => Value {
  let known: Tracked<Value> | undefined;
  return () => {
    if (!known || known.dependencies.uncacheable !== undefined || !isCurrent(known.dependencies)) {
      const tracker = newTracker();
      const value = trackers.run(tracker, compute);
      known = { value, dependencies: dependenciesOf(tracker) };
    }
    return trackedValue(known);
  };
}

function newTracker(): Tracker {
  return { versions: new Map(), uncacheable: undefined, reads: new Map() };
}

/** Without `reads`: the dependencies live as long as the cached value. */
function dependenciesOf({ versions, uncacheable }: Tracker): Dependencies {
  return { versions, uncacheable };
}

/**
 * Reads each key once in one piece of tracked work: sections of a page often ask for the same rows. Outside tracked work
 * each call reads, and so does the next call after a failure.
 */
export function readOnce<Value>(key: string, read: () => Promise<Value>): Promise<Value> {
  const reads = trackers.getStore()?.reads;
  if (!reads) return read();
  const known = reads.get<Value>(key);
  if (known) return known;
  const begun = read().catch((error: unknown) => {
    reads.delete(key);
    throw error;
  });
  reads.set(key, begun);
  return begun;
}

/** A source calls this before it is read. */
export function dependOn(source: Source, version = source.version): void {
  const tracker = trackers.getStore();
  if (tracker) merge(tracker, source, version);
}

/** Uses an earlier result: the tracked work then depends on what that was made from. */
export function trackedValue<Value>({ value, dependencies }: Tracked<Value>): Value {
  dependOnAll(dependencies);
  return value;
}

function dependOnAll({ versions, uncacheable }: Dependencies): void {
  const tracker = trackers.getStore();
  if (!tracker) return;
  for (const [source, version] of versions) merge(tracker, source, version);
  tracker.uncacheable ??= uncacheable;
}

/** With another version than before, the content mixes two states of the source. */
function merge({ versions }: Tracker, source: Source, version: number): void {
  const known = versions.get(source) ?? version;
  versions.set(source, known === version ? version : OUT_OF_DATE);
}

/** What differs with each request calls this. */
export function preventCaching(reason: string): void {
  const tracker = trackers.getStore();
  if (tracker) tracker.uncacheable ??= reason;
}

/** Whether the result may be cached, so that it must be read from the primary: a replica lags. */
export function isTracked(): boolean {
  return trackers.getStore() !== undefined;
}

/** Whether no source has changed since. */
export function isCurrent({ versions }: Dependencies): boolean {
  for (const [source, version] of versions) if (source.version !== version) return false;
  return true;
}
