import type { Box, Point } from '#kernel/geometry/geometry.ts';

/** The forms that a feed comes in, the first one first for programs that take the first. */
export const FEED_KINDS = [
  { ending: 'rss', name: 'RSS', type: 'application/rss+xml' },
  { ending: 'atom', name: 'Atom', type: 'application/atom+xml' },
  { ending: 'json', name: 'JSON Feed', type: 'application/feed+json' },
] as const;
export type FeedEnding = (typeof FEED_KINDS)[number]['ending'];

/** Of what is known no better than its square, the square. */
export type FeedPosition =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'square'; readonly box: Box };

/** A program of any site may read it, as it may all that is public. */
export const ANY_SITE = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

export function feedType(ending: FeedEnding): string {
  const { type } = FEED_KINDS.find((kind) => kind.ending === ending) ?? FEED_KINDS[0];
  return `${type}; charset=utf-8`;
}

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
  readonly position: FeedPosition | undefined;
}
