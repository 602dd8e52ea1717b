import { describeError } from '../log/describe-error.ts';
import type { Logger } from '../log/logger.ts';
import type { Live } from './live.ts';

/** Something read from the database and read again whenever an event says that it changed. */
export interface Fresh<Value> {
  current(): Value;
  /** Called after each reading that made a difference. Answers a function that stops it. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** Events come in bursts: a reading waits until there was none for so long, in milliseconds. */
const QUIET = 50;
/** A reading that failed (the database is away) is tried again: the event that asked for it will not come twice. */
const RETRY = 5_000;

/**
 * Answers when it was read, throws when it cannot be. Later failures are logged, and what was read last is
 * kept. `version` says whether a reading made a difference.
 */
export async function keepFresh<Value extends { readonly version: string }>(
  platform: { readonly live: Pick<Live, 'on'>; readonly log: Pick<Logger, 'error'> },
  types: readonly string[],
  read: () => Promise<Value>,
): Promise<Fresh<Value>> {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<unknown> = Promise.resolve();
  let closed = false;
  let value: Value | undefined;

  const schedule = (wait: number) => {
    if (closed) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(readAgain);
    }, wait).unref();
  };
  const readAgain = async () => {
    if (closed) return;
    try {
      const before = value?.version;
      value = await read();
      if (value.version !== before) for (const listener of listeners) listener();
    } catch (error) {
      platform.log.error(
        { types, ...describeError(error) },
        'could not be read again; what was read last is kept',
      );
      schedule(RETRY);
    }
  };
  const close = () => {
    closed = true;
    clearTimeout(timer);
    stopListening();
    listeners.clear();
  };

  // Listening begins before the first reading: what happens in between asks for a second one.
  const stopListening = platform.live.on(types, () => schedule(QUIET));
  const firstReading = read();
  // Later readings wait for it: an older answer must not come last.
  reading = firstReading.catch(() => undefined);
  try {
    value = await firstReading;
  } catch (error) {
    close();
    throw error;
  }
  const first = value;
  return {
    current: () => value ?? first,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
  };
}
