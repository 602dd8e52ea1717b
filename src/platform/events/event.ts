/** A fact, in the past tense: `area.boundary-changed`. It carries ids only. */
export interface NewEvent {
  readonly type: `${string}.${string}`;
  readonly subject: Readonly<Record<string, string>>;
  /** The priority lane: emergency only. */
  readonly urgent?: boolean;
}

export interface Event extends NewEvent {
  readonly id: string;
  readonly sequence: bigint;
}

/** Called at least once for each event of its types, in any process; must be idempotent. */
export interface EventHandler {
  readonly name: string;
  readonly types: readonly string[];
  readonly handle: (event: Event) => Promise<void>;
  /** Handles all of these events or none. For types that may come in great numbers; after a failure each is handled alone. */
  readonly handleTogether?: (events: readonly Event[]) => Promise<void>;
}
