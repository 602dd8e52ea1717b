import type { PublicCount } from '#kernel/disclosure/public-count.ts';
import type { OperatorLanguage, Said } from '#kernel/text/said.ts';
import type { WholeForum } from '../forum.ts';

/** A number that the system knows of a forum, and where everybody can see it. */
export interface ForumFact {
  /** kebab-case, unique of a forum. */
  readonly key: string;
  readonly value: PublicCount;
  /** What is counted: «Виступів у програмі». */
  readonly words: Said;
  /** What it was counted from. */
  readonly counted: Said;
  /** Of a public page, without its language: `/forum/2026/programme`. */
  readonly path: string;
  readonly asOf: Temporal.Instant;
  /** How the words begin that stand beside it where a text tells this number, in each language. */
  readonly near: Readonly<Record<OperatorLanguage, readonly string[]>>;
  /** Of which year it is, where others of the same words are of another: a sentence that names only another year is not of it. */
  readonly year?: number;
  /** Of what is counted, where they may hold digits: titles of innovations. */
  readonly names?: readonly string[];
  /** A sentence with it, for a draft; undefined: the draft has its own. */
  readonly sentence?: Said;
}

/** Where facts of a forum come from: this module, and others by `forumFacts` of their module.ts. */
export type ForumFactSource = (forum: WholeForum) => Promise<readonly ForumFact[]>;
