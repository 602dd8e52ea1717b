import { type Tracked, trackedValue, trackReads } from '../cache/track-reads.ts';

/** Single-flight: runs the work, or waits for the run with the same name and returns its result. */
type SingleFlight<Value> = (
  database: object,
  name: string,
  work: () => Promise<Value>,
) => Promise<Value>;

/** For requests that impatient people send twice. Keyed by database, because one process may run two installations. */
export function singleFlight<Value>(): SingleFlight<Value> {
  const underwayIn = new WeakMap<object, Map<string, Promise<Tracked<Value>>>>();
  return async (database, name, work) => {
    const underway = underwayIn.get(database) ?? new Map<string, Promise<Tracked<Value>>>();
    underwayIn.set(database, underway);
    const first = underway.get(name);
    if (first) return trackedValue(await first);
    const done = trackReads(work);
    underway.set(name, done);
    try {
      return trackedValue(await done);
    } finally {
      underway.delete(name);
    }
  };
}
