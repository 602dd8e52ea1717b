import type { Event } from '../events/event.ts';

/**
 * What happened anywhere, told to this process: one LISTEN connection, reconnected once, and what was
 * missed meanwhile caught up from platform.event. A listener may hear an event twice, never not at all.
 */
export interface Live {
  /** `types` are event types or prefixes such as `area.*`. Answers a function that stops listening. */
  on(types: readonly string[], listener: (event: Event) => void): () => void;
  /**
   * Resolves when every process has processed what was committed here until now: none answers from a cache that is older.
   */
  acknowledged(): Promise<void>;
  /**
   * A place in the stream of events: everything before it was told to the listeners. Events are not
   * numbered in the order in which they become visible, so it is no event's number. Another text each time.
   */
  position(): string;
  /**
   * What was recorded after a position, of these types; some of it may have been told before. A position comes back from a
   * browser, so it may be anything; what is none counts as too old.
   */
  since(position: string, types: readonly string[]): Promise<Missed>;
}

/** `too-many`: whoever asks should read everything afresh instead. */
export type Missed = { readonly events: readonly Event[] } | 'too-many';
