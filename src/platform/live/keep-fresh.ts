import {
  dependOn,
  type Dependencies,
  isCurrent,
  OUT_OF_DATE,
  type Source,
  trackReads,
} from '../cache/track-reads.ts';
import type { TableVersions } from '../database/changes/table-versions.ts';
import { describeError } from '../log/describe-error.ts';
import type { Logger } from '../log/logger.ts';
import type { Live } from './live.ts';

/** A value read from the database, and read again after each change. */
export interface Fresh<Value> {
  current(): Value;
  /** Called after each reading that made a difference. Answers a function that stops it. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** In milliseconds. */
export interface Pauses {
  /** Between two readings, and between the first event of a burst and the reading. */
  readonly quiet: number;
  /** Before a failed reading is tried again: the change that caused it is not announced twice. */
  readonly retry: number;
}

const PAUSES: Pauses = { quiet: 50, retry: 5_000 };

interface Kept<Value> {
  readonly value: Value;
  readonly dependencies: Dependencies;
}

export interface FreshPlatform {
  readonly live: Pick<Live, 'on'>;
  readonly log: Pick<Logger, 'error'>;
  readonly database: { readonly tables: Pick<TableVersions, 'follow'> };
}

/**
 * Resolves after the first read and throws if that fails. Reads again when one of its tables changes or an event of these types
 * arrives. Later failures are logged, and the last value is kept. `version` tells whether a read changed anything.
 */
export async function keepFresh<Value extends { readonly version: string }>(
  platform: FreshPlatform,
  types: readonly string[],
  read: () => Promise<Value>,
  pauses: Pauses = PAUSES,
): Promise<Fresh<Value>> {
  const listeners = new Set<() => void>();
  let differences = 0;
  let timer: NodeJS.Timeout | undefined;
  let due = Number.POSITIVE_INFINITY;
  let readAt = performance.now();
  let reading: Promise<unknown> = Promise.resolve();
  /** An event or a failed reading requires another reading. */
  let asked = false;
  let closed = false;
  let kept: Kept<Value> | undefined;

  /** Out of date from the change on, not only after the reading that follows. */
  const source: Source = {
    get version() {
      return isStale() ? OUT_OF_DATE : differences;
    },
  };
  const isStale = () => !closed && kept !== undefined && !isCurrent(kept.dependencies);
  const schedule = (pause: number) => {
    const at = performance.now() + pause;
    // The earliest deadline that covers this change too. Further changes do not postpone it.
    if (closed || at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(() => {
      due = Number.POSITIVE_INFINITY;
      reading = reading.then(readIfBehind);
    }, pause).unref();
  };
  const readIfBehind = async () => {
    if (closed || !(asked || isStale())) return;
    asked = false;
    readAt = performance.now();
    try {
      const before = kept?.value.version;
      kept = await trackReads(read);
      if (kept.value.version === before) return;
      differences += 1;
      for (const listener of listeners) listener();
    } catch (error) {
      if (closed) return;
      platform.log.error(
        { types, ...describeError(error) },
        'could not be read again; what was read last is kept',
      );
      asked = true;
      schedule(pauses.retry);
    }
  };
  // One that is under way may have begun before the change.
  const catchUp = () => {
    if (!isStale()) return undefined;
    const caughtUp = reading.then(readIfBehind);
    reading = caughtUp;
    return caughtUp;
  };
  const stops: (() => void)[] = [];
  const close = () => {
    closed = true;
    clearTimeout(timer);
    for (const stop of stops) stop();
    listeners.clear();
  };

  // Subscribes before the first read, so that a change during that read triggers another one.
  stops.push(
    platform.live.on(types, () => {
      asked = true;
      schedule(pauses.quiet);
    }),
    platform.database.tables.follow({
      changed: () => {
        // At once after some quiet, so that the next page need not wait for it.
        if (isStale()) schedule(Math.max(0, readAt + pauses.quiet - performance.now()));
      },
      catchUp,
    }),
  );
  const firstReading = trackReads(read);
  // Later reads wait for it, so that an older result cannot replace a newer one.
  reading = firstReading.catch(() => undefined);
  try {
    kept = await firstReading;
  } catch (error) {
    close();
    throw error;
  }
  const first = kept;
  return {
    current: () => {
      dependOn(source);
      return (kept ?? first).value;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
  };
}
