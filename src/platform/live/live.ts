import type { Event } from '../events/event.ts';

/**
 * Notifies this process of all events: one LISTEN connection, which reconnects, and platform.event for events that were missed.
 * A listener may get an event twice, but always at least once.
 */
export interface Live {
  /** `types` are event types or prefixes such as `area.*`. Answers a function that stops listening. */
  on(types: readonly string[], listener: (event: Event) => void): () => void;
  /** Resolves when every process has processed everything committed here so far, so that none answers from an older cache. */
  acknowledged(): Promise<void>;
  /**
   * A position in the stream of events: listeners have received everything before it. Events become visible in another order
   * than they are numbered, so it is not an event's number. The text differs each time.
   */
  position(): string;
  /**
   * Events of these types recorded after a position; some of them may have been sent before. A position comes from a browser
   * and may be anything; an invalid one counts as too old.
   */
  since(position: string, types: readonly string[]): Promise<Missed>;
}

/** `too-many`: the reader should reload everything instead. */
export type Missed = { readonly events: readonly Event[] } | 'too-many';
