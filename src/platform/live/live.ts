import type { Event } from '../events/event.ts';

/**
 * What happened anywhere, told to this process: one LISTEN connection, reconnected once, and what was
 * missed meanwhile caught up from platform.event. A listener may hear an event twice, never not at all.
 */
export interface Live {
  /** `types` are event types or prefixes such as `area.*`. Answers a function that stops listening. */
  on(types: readonly string[], listener: (event: Event) => void): () => void;
}
