import type { Event } from '../events/event.ts';
import { matchesType } from '../events/event-type.ts';
import { describeError } from '../log/describe-error.ts';
import type { Logger } from '../log/logger.ts';

export interface Listeners {
  add(types: readonly string[], listener: (event: Event) => void): () => void;
  tell(event: Event): void;
}

/** An error in one listener is logged and does not affect the others. */
export function createListeners(log: Logger): Listeners {
  const listeners = new Set<{ types: readonly string[]; listener: (event: Event) => void }>();
  return {
    add: (types, listener) => {
      const entry = { types, listener };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    tell: (event) => {
      for (const { types, listener } of listeners) {
        if (!matchesType(event.type, types)) continue;
        try {
          listener(event);
        } catch (error) {
          log.error({ type: event.type, ...describeError(error) }, 'a listener to events failed');
        }
      }
    },
  };
}
