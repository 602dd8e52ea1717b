import { type Tracked, trackedValue, trackReads } from '../cache/track-reads.ts';

/** Does a work of that name, or waits for the one that is being done at this moment: both get its answer. */
type OnceAtATime<Value> = (
  database: object,
  name: string,
  work: () => Promise<Value>,
) => Promise<Value>;

/** For what impatient people send twice. Two houses in one process know nothing of each other: each has its database. */
export function onceAtATime<Value>(): OnceAtATime<Value> {
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
