/** Who kept a signed head: the database itself, or somebody outside of it. */
export type HeadKeeper = 'database' | 'witness';

/** Something that is not as it was written, and where. Seals are named by their numbers. */
export type Finding =
  | { readonly kind: 'entry-changed'; readonly number: number; readonly entryId: string }
  | { readonly kind: 'entry-missing'; readonly number: number; readonly entryId: string }
  /** The place that the seal or its entry was made for is `belongs`. */
  | { readonly kind: 'reordered'; readonly number: number; readonly belongs: number }
  | { readonly kind: 'seals-missing'; readonly from: number; readonly to: number }
  /** The chain holds, but it is not the one that was signed: written anew, or an older copy that went on. */
  | {
      readonly kind: 'rewritten';
      readonly number: number;
      readonly keeper: HeadKeeper;
      readonly signedAt: string;
    }
  /** Signed once, and now beyond the end: the tail was cut, or an older copy was put back. */
  | {
      readonly kind: 'tail-missing';
      readonly last: number;
      readonly number: number;
      readonly keeper: HeadKeeper;
      readonly signedAt: string;
    }
  | { readonly kind: 'head-forged'; readonly number: number; readonly keeper: HeadKeeper }
  /** Entries with neither a seal nor a place in the queue: written past the journal, or their seals removed. */
  | { readonly kind: 'never-sealed'; readonly count: number; readonly firstEntryId: string };

export interface ChainReport {
  /** The last seal's number. */
  readonly sealed: number;
  /** Entries that wait for the sealer. None, when it runs and nobody has just written. */
  readonly waiting: number;
  /** Signed heads that were compared. */
  readonly heads: Readonly<Record<HeadKeeper, number>>;
  /** The highest number up to which a good signature agrees with the chain. */
  readonly vouchedTo: number;
  /** The first ones; of a chain that is wrong everywhere not each link is listed. */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
}
