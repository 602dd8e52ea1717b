/** An entry as people read it. */
export interface JournalEntry {
  readonly id: string;
  readonly sequence: bigint;
  readonly actor: { readonly kind: string; readonly id: string | undefined };
  readonly action: string;
  readonly thing: { readonly kind: string; readonly id: string | undefined };
  readonly detail: Readonly<Record<string, string | number | boolean>>;
  readonly happenedAt: Temporal.Instant;
  /** Its number in the chain; undefined while it waits for the sealer. */
  readonly seal: number | undefined;
}

/** Which entries are asked for; what is left out narrows nothing down. */
export interface JournalFilter {
  /** A staff account. */
  readonly person?: string | undefined;
  readonly thing?: { readonly kind: string; readonly id: string } | undefined;
  readonly action?: string | undefined;
  readonly from?: Temporal.Instant | undefined;
  /** Before it, not at it. */
  readonly until?: Temporal.Instant | undefined;
  /** Older than this entry, by its sequence: the next page. */
  readonly before?: bigint | undefined;
}
