import type { LiveSessionId } from '#kernel/ids.ts';
import type { HallState } from './hall-state.ts';
import type { Hall } from './live-session.ts';

/** What every telephone in a hall asks for, kept in memory: five hundred of them are one reading of the database. */
export interface Halls {
  /** Of each room of each forum that everybody reads of: the session that is open there, or the last one. */
  latest(): Promise<readonly Hall[]>;
  state(id: LiveSessionId): Promise<HallState>;
  /** As it was a moment ago: for what the database judges again. Two hundred votes a second do not wait for one another. */
  glance(id: LiveSessionId): Promise<HallState>;
  /** The state as it is sent to a screen: always the same text for the same state. */
  news(id: LiveSessionId): Promise<string>;
  /** Told whenever the hall changed, a few times a second at most. Answers what stops it. */
  watch(id: LiveSessionId, hear: (news: string) => void): () => void;
  /** Something was just kept here: whoever asks next must see it. `session`: it was opened, changed or closed itself. */
  tell(id: LiveSessionId, what: 'session' | 'question'): void;
  close(): void;
}
