import type { ShownPosition } from '../../domain/published-position.ts';

/** What is new somewhere, in no form yet. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Who publishes it. */
  readonly author: string;
  /** The page that it is of, and its own address. */
  readonly home: string;
  readonly self: string;
  readonly updated: Temporal.Instant;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** A UUID: the same wherever the installation lives. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Plain text, in lines. */
  readonly words: string;
  /** How far it is, and where. */
  readonly note: string;
  readonly category: string;
  readonly published: Temporal.Instant;
  readonly updated: Temporal.Instant;
  readonly position: ShownPosition | undefined;
}
