import { setTimeout as wait } from 'node:timers/promises';
import type { Delivery } from './deliveries.ts';

/** Each handler has two places: one for any event, and one that an urgent event finds free. */
export interface Lanes {
  free(): { readonly ordinary: readonly string[]; readonly urgent: readonly string[] };
  /** Answers when the place is free again. The work must not fail. */
  occupy(delivery: Delivery, work: Promise<void>): Promise<void>;
  /** Resolves when nothing is running, or after the time limit. */
  idle(milliseconds: number): Promise<void>;
}

export function createLanes(handlers: readonly string[]): Lanes {
  const ordinary = new Map<string, Promise<void>>();
  const urgent = new Map<string, Promise<void>>();
  return {
    free: () => ({
      ordinary: handlers.filter((name) => !ordinary.has(name)),
      urgent: handlers.filter((name) => !urgent.has(name)),
    }),
    occupy: async ({ event, handler }, work) => {
      const lane = event.urgent && !urgent.has(handler) ? urgent : ordinary;
      lane.set(handler, work);
      await work;
      lane.delete(handler);
    },
    idle: async (milliseconds) => {
      const over = new AbortController();
      const patience = wait(milliseconds, undefined, { signal: over.signal }).catch(
        () => undefined,
      );
      await Promise.race([Promise.all([...ordinary.values(), ...urgent.values()]), patience]);
      over.abort();
    },
  };
}
