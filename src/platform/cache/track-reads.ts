import { AsyncLocalStorage } from 'node:async_hooks';

/** Something that content is made from: a table, a directory in memory, the minute. */
export interface Source {
  /** Another number once it has changed. */
  readonly version: number;
}

/** What a piece of work has read, each source as it was before it was read first. */
export interface Dependencies {
  readonly versions: ReadonlyMap<Source, number>;
  /** Why the result must not be kept, if so: it holds chance, or something of the one who asked. */
  readonly uncacheable: string | undefined;
}

export interface Tracked<Value> {
  readonly value: Value;
  readonly dependencies: Dependencies;
}

/** The version of a source of which an older state was read than it has now: equal to none. */
export const OUT_OF_DATE = Number.NaN;

interface Tracker extends Dependencies {
  readonly versions: Map<Source, number>;
  uncacheable: string | undefined;
}

const trackers = new AsyncLocalStorage<Tracker>();

/**
 * Does a piece of work and answers what it has read, as far as the sources report themselves. Tracked work may contain
 * other tracked work: the outer one then depends on all of it.
 */
export async function trackReads<Value>(
  work: () => Promise<Value> | Value,
): Promise<Tracked<Value>> {
  const tracker: Tracker = { versions: new Map(), uncacheable: undefined };
  const value = await trackers.run(tracker, work);
  dependOnAll(tracker);
  return { value, dependencies: tracker };
}

/** Called by a source before it is read. */
export function dependOn(source: Source, version = source.version): void {
  const tracker = trackers.getStore();
  if (tracker && !tracker.versions.has(source)) tracker.versions.set(source, version);
}

/** What was read before, used once more: who uses it depends on what it was made from. */
export function trackedValue<Value>({ value, dependencies }: Tracked<Value>): Value {
  dependOnAll(dependencies);
  return value;
}

function dependOnAll({ versions, uncacheable }: Dependencies): void {
  const tracker = trackers.getStore();
  if (!tracker) return;
  for (const [source, version] of versions) {
    const known = tracker.versions.get(source) ?? version;
    // Two states of one source in one piece of content: it never existed like this.
    tracker.versions.set(source, known === version ? version : OUT_OF_DATE);
  }
  tracker.uncacheable ??= uncacheable;
}

/** Called by what differs with each request. */
export function preventCaching(reason: string): void {
  const tracker = trackers.getStore();
  if (tracker) tracker.uncacheable ??= reason;
}

/** Whether what is read now may be kept: it is then read from the primary, since a replica lags. */
export function isTracked(): boolean {
  return trackers.getStore() !== undefined;
}

/** Whether nothing of it has changed since. */
export function isCurrent({ versions }: Dependencies): boolean {
  for (const [source, version] of versions) if (source.version !== version) return false;
  return true;
}
